// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/AnswerTimes.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7); invalid when it is none. Qt's parser doesn't know "GMT".
QDateTime httpDate(const QByteArray &value)
{
    QString text = QString::fromLatin1(value);
    if (text.endsWith(" GMT"_L1))
        text.replace(text.size() - 3, 3, u"+0000"_s);
    return QDateTime::fromString(text, Qt::RFC2822Date);
}

} // namespace

std::optional<std::chrono::seconds> serverTime(const HttpResponse &response)
{
    const QDateTime time = httpDate(headerValue(response.headers, "date"));
    return time.isValid() ? std::optional(std::chrono::seconds(time.toSecsSinceEpoch())) : std::nullopt;
}

std::optional<std::chrono::milliseconds> askedPause(const HttpResponse &response)
{
    bool isNumber = false;
    const int milliseconds = headerValue(response.headers, "x-amz-retry-after").toInt(&isNumber);
    if (isNumber && milliseconds >= 0)
        return std::chrono::milliseconds(milliseconds);
    const QByteArray value = headerValue(response.headers, "retry-after");
    const int seconds = value.split(',').first().trimmed().toInt(&isNumber); // it may have come twice
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    const QDateTime time = httpDate(value);
    if (!time.isValid())
        return std::nullopt;
    const std::chrono::seconds now =
        serverTime(response).value_or(std::chrono::seconds(QDateTime::currentSecsSinceEpoch()));
    return std::max(std::chrono::seconds(0), std::chrono::seconds(time.toSecsSinceEpoch()) - now);
}

} // namespace aws
