// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/RequestLog.h"

#include <QLoggingCategory>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

Q_LOGGING_CATEGORY(requests, "patchbay.requests", QtInfoMsg)

/// Codes and request IDs come from the answer, and an answer can echo a secret: only what is shaped like nothing else
/// gets into the log. An error code is known, or letters that end as codes do.
QString loggableCode(const QString &code)
{
    static const QRegularExpression shape(u"\\A[A-Za-z]{1,55}(Exception|Fault|Error)\\z"_s);
    if (code.isEmpty())
        return u"without a code"_s;
    return isKnownCode(code) || shape.match(code).hasMatch() ? code : u"(not a code)"_s;
}

/// A UUID, or shorter.
QString loggableRequestId(const QString &id)
{
    static const QRegularExpression shape(u"\\A[0-9A-Fa-f-]{1,36}\\z"_s);
    if (id.isEmpty())
        return u"without an ID"_s;
    return shape.match(id).hasMatch() ? id : u"(of another form)"_s;
}

} // namespace

void logAttempt(const Operation &operation, const Attempt &attempt, std::chrono::milliseconds took, qsizetype sent,
                qsizetype received)
{
    if (attempt.result) {
        qCInfo(requests).nospace() << operation.name << " 200 " << took.count() << " ms, sent " << sent << ", received "
                                   << received;
        return;
    }
    const Error &error = attempt.result.error();
    if (error.kind == ErrorKind::Cancelled) {
        qCInfo(requests).nospace() << operation.name << " stopped after " << took.count() << " ms";
        return;
    }
    const QString reason =
        attempt.notUnderstood.isEmpty() ? QString() : u", not understood: "_s + attempt.notUnderstood;
    qCWarning(requests).nospace().noquote()
        << operation.name << ' ' << error.httpStatus << ' ' << loggableCode(error.code) << " kind " << int(error.kind)
        << ", request " << loggableRequestId(error.requestId) << ", " << took.count() << " ms, sent " << sent
        << ", received " << received << reason;
}

} // namespace aws
