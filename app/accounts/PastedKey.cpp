// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/PastedKey.h"

#include "accounts/KeyFault.h"
#include "aws/Endpoint.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

/// What was given to one of these names, without the quotation marks around it. One expression for all the ways to
/// write it: JSON in which a terminal broke a long token into lines is no JSON, but still says what the token is.
QString valueOf(const QString &names, const QString &text, const QString &unquoted = u"[^\\s\"';,&}]+"_s)
{
    const QString between = u"[\"']?\\s*[=:\\s]\\s*"_s; // JSON has a quotation mark behind the name
    const QString value = u"(?|\"([^\"]*)\"|'([^']*)'|“([^”]*)”|‘([^’]*)’|("_s + unquoted + u"))"_s;
    const QRegularExpression assignment(u"(?<![A-Za-z0-9_])(?:"_s + names + u')' + between + value,
                                        QRegularExpression::CaseInsensitiveOption);
    QString found = assignment.match(text).captured(1);
    found.remove(u'\\'); // JSON may write \/ for a slash; no part of a key has a backslash
    return found;
}

/// It may go on in the next lines: a long piece of it whatever follows, a short one when nothing does.
QString tokenIn(const QString &text)
{
    const QString longPiece = u"[A-Za-z0-9+/]{40,}=*(?=[\\s;&\"']|\\z)"_s;
    const QString lastPiece = u"[A-Za-z0-9+/]+=*(?=\\h*(?:\\R|\\z))"_s;
    return valueOf(u"AWS_SESSION_TOKEN|AWS_SECURITY_TOKEN|SessionToken"_s, text,
                   u"[^\\s\"';,&}]+(?:\\R\\h*(?:"_s + longPiece + u'|' + lastPiece + u"))*"_s);
}

} // namespace

std::optional<PastedKey> pastedKey(const QString &text)
{
    PastedKey pasted;
    pasted.key = keyOf(valueOf(u"AWS_ACCESS_KEY_ID|AccessKeyId"_s, text),
                       valueOf(u"AWS_SECRET_ACCESS_KEY|SecretAccessKey"_s, text), tokenIn(text));
    if (pasted.key == aws::Credentials{})
        return std::nullopt;
    pasted.region = aws::regionNamed(valueOf(u"AWS_REGION|AWS_DEFAULT_REGION|region"_s, text));
    return pasted;
}

} // namespace accounts
