// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/http/Message.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace emulator {

/// An error of the service: the exceptions of its model, and those that every AWS service has ("Common Errors").
struct Refusal {
    int status;
    QByteArray code;
    QString message;
};

/// What an operation answers: the output's members, or an error.
using Outcome = tl::expected<QJsonObject, Refusal>;

namespace refusal {
Refusal accessDenied(const QString &message);
Refusal conflict(const QString &message);
Refusal expiredToken();
Refusal incompleteSignature(const QString &message);
Refusal internalServer();
Refusal invalidSignature(const QString &message);
Refusal missingAuthenticationToken();
Refusal notFound(const QString &message);
Refusal pendingVerification();
Refusal quotaExceeded(const QString &message);
Refusal serialization(const QString &message);
Refusal serviceUnavailable();
Refusal throttled();
Refusal timeTooSkewed();
Refusal unknownKey();
Refusal unknownOperation();
Refusal validation(const QString &message);
} // namespace refusal

/// With the headers of every answer of the service: its type, request ID and date.
Answer answerOf(const Outcome &outcome);

} // namespace emulator
