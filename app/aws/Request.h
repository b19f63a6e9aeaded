// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace aws {

/// One operation of a service, as its API reference publishes it.
struct Operation {
    enum class Access { Read, Write };

    const char *name = "";
    Access access = Access::Read;
    double requestsPerSecond = 1; ///< published rate, per account and region
};

/// A request of the rest-json protocol. `path` and `query` are percent-encoded.
struct Request {
    Operation operation;
    QByteArray body;
    QByteArray path; ///< "/ListStages"
    QByteArray method = "POST";
    QByteArray query = {};
    /// Reads the body of a 2xx answer and says what makes it unusable, in words that quote nothing of it; empty when it
    /// can be used. Runs once for each such answer, within send().
    std::function<QString(const QByteArray &body)> read = {};
    /// Told each time it leaves, once for each try: what is answered was asked the last time.
    std::function<void()> onTry = {};
    /// Told of each answer to a try, whatever it says: the request ID that AWS gave it, or empty.
    std::function<void(const QString &requestId)> onAnswer = {};
};

} // namespace aws
