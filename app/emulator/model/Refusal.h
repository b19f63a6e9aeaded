// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"

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
Refusal unsupportedMediaType();
Refusal validation(const QString &message);
} // namespace refusal

/// How a refusal says what it is. The service of today sends the header; the others are forms that clients of AWS's
/// protocols have to understand as well (Smithy, "AWS restJson1 protocol", "Operation error serialization"), or that
/// come of something on the way.
enum class TypeForm {
    Header, ///< x-amzn-ErrorType: ConflictException
    HeaderWithSuffix, ///< ConflictException:http://internal.amazon.com/…
    HeaderWithList, ///< ConflictException, ServiceException
    TwoHeaders, ///< ConflictException, then ServiceException in a header of its own
    Body, ///< only "__type", with a namespace
};

/// With the headers of every answer of the service: its type, request ID and date.
Answer answerOf(const Outcome &outcome, TypeForm form = TypeForm::Header);

} // namespace emulator
