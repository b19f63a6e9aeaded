// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/PrintedCredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace accounts {

QDateTime awsTime(const QString &text)
{
    QString iso = text.trimmed();
    if (iso.endsWith(u"UTC"))
        iso.replace(iso.size() - 3, 3, u"Z"_s);
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

ProviderResult<ResolvedCredentials> printedCredentials(const QByteArray &json, const QString &program)
{
    using Kind = ProcessProblem::Kind;
    const auto problem = [&program](Kind kind, const QString &member = {}) {
        return tl::unexpected(ProviderError(ProcessProblem{kind, program, 0, {}, member}));
    };
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return problem(Kind::NotUnderstood);
    const QJsonObject object = document.object();
    if (object[u"Version"_s].toInt() != 1)
        return problem(object.contains(u"Version"_s) ? Kind::OtherVersion : Kind::NotUnderstood, u"Version"_s);
    for (const QString &member : {u"AccessKeyId"_s, u"SecretAccessKey"_s}) {
        if (object[member].toString().isEmpty())
            return problem(Kind::NotUnderstood, member);
    }
    ResolvedCredentials result{{object[u"AccessKeyId"_s].toString(),
                                aws::Secret(object[u"SecretAccessKey"_s].toString()),
                                aws::Secret(object[u"SessionToken"_s].toString())},
                               object[u"AccountId"_s].toString()};
    if (const QJsonValue end = object[u"Expiration"_s]; !end.isNull() && !end.isUndefined()) {
        result.expires = awsTime(end.toString());
        if (!result.expires->isValid())
            return problem(Kind::NotUnderstood, u"Expiration"_s);
    }
    return result;
}

} // namespace accounts
