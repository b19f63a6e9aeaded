// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LocalCaller.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace http {

bool isAddressedToThisComputer(const Request &request)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(uR"((127\.0\.0\.1|localhost|\[::1\])(:[0-9]{0,5})?)"_s),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(aws::headerValue(request.headers, "Host"))).hasMatch();
}

bool isFromNoOtherSite(const Request &request)
{
    const QByteArray site = aws::headerValue(request.headers, "Sec-Fetch-Site");
    return aws::headerValue(request.headers, "Origin").isNull()
        && (site.isEmpty() || site == "none" || site == "same-origin");
}

} // namespace http
