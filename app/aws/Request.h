// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <variant>

namespace aws {

/// One operation of a service, as its API reference publishes it.
struct Operation {
    enum class Access { Read, Write };

    const char *name = "";
    Access access = Access::Read;
    double requestsPerSecond = 1; ///< published rate, per account and region
};

/// Whom a request comes from: the account whose credentials sign it …
struct Signed { };
/// … nobody, as far as AWS must know: what is in the body is proof enough …
struct Unsigned { };
/// … or whoever has this token, which a header carries as it is.
struct Bearer {
    QByteArray header; ///< its name
    Secret token;
};
using Sender = std::variant<Signed, Unsigned, Bearer>;

/// A request. `path` and `query` are percent-encoded; the protocol of the service says what they are: a path for each
/// operation, or "/" and a form (aws/QueryForm.h).
struct Request {
    Operation operation;
    QByteArray body; ///< overwritten once it has been sent: there may be secrets in it
    QByteArray path; ///< "/ListStages"
    QByteArray method = "POST";
    QByteArray query = {};
    /// Reads the body of a 2xx answer and says what makes it unusable, in words that quote nothing of it; empty when it
    /// can be used. Runs once for each such answer, within send().
    std::function<QString(const QByteArray &body)> read = {};
    /// Told each time it is about to leave, once for each try: what is answered was asked the last time. When it asks
    /// send() to stop, that try doesn't leave.
    std::function<void()> onTry = {};
    /// Told of each answer to a try, whatever it says: the request ID that AWS gave it, or empty.
    std::function<void(const QString &requestId)> onAnswer = {};
    Sender sender = Signed();
    /// Whether a failure may be followed by another try within send(). What can be used once only must not be repeated.
    bool isRepeatable = true;
};

} // namespace aws
