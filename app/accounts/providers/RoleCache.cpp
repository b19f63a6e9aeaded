// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/RoleCache.h"

#include "accounts/providers/PrintedCredentials.h"
#include "async/Clock.h"
#include "files/WholeFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

/// A text as Python's json.dumps writes it: in ASCII.
QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (c == u'"' || c == u'\\')
            result += '\\' + QByteArray(1, c.toLatin1());
        else if (c == u'\n')
            result += "\\n";
        else if (c == u'\r')
            result += "\\r";
        else if (c == u'\t')
            result += "\\t";
        else if (c == u'\b')
            result += "\\b";
        else if (c == u'\f')
            result += "\\f";
        else if (code < 0x20 || code > 0x7E)
            result += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else
            result += c.toLatin1();
    }
    return result + '"';
}

/// `members` hold JSON. The file is called by the hash of the whole.
QString nameOf(const std::map<QByteArray, QByteArray> &members, QByteArrayView comma, QByteArrayView colon)
{
    QByteArray json;
    for (const auto &[name, value] : members) {
        if (!json.isEmpty())
            json += comma;
        json += '"' + name + '"' + colon.toByteArray() + value;
    }
    const QByteArray hash = QCryptographicHash::hash('{' + json + '}', QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex()) + u".json"_s;
}

} // namespace

std::optional<ResolvedCredentials> RoleCache::of(const AssumedRole &role) const
{
    return read(fileOf(role));
}

std::optional<ResolvedCredentials> RoleCache::of(const SingleSignOn &signOn) const
{
    return read(fileOf(signOn));
}

QString RoleCache::fileOf(const AssumedRole &role)
{
    std::map<QByteArray, QByteArray> members{{"RoleArn", quoted(role.roleArn)}};
    const auto add = [&members](const QByteArray &name, const QString &value) {
        if (!value.isEmpty())
            members[name] = quoted(value);
    };
    add("RoleSessionName", role.sessionName); // one that is made up is left out
    add("ExternalId", role.externalId);
    add("SerialNumber", role.mfaSerial);
    if (role.seconds)
        members["DurationSeconds"] = QByteArray::number(*role.seconds);
    return nameOf(members, ", ", ": ");
}

QString RoleCache::fileOf(const SingleSignOn &signOn)
{
    std::map<QByteArray, QByteArray> members{{"accountId", quoted(signOn.accountId)},
                                             {"roleName", quoted(signOn.roleName)}};
    if (signOn.session.isEmpty())
        members["startUrl"] = quoted(signOn.startUrl);
    else
        members["sessionName"] = quoted(signOn.session);
    return nameOf(members, ",", ":");
}

std::optional<ResolvedCredentials> RoleCache::read(const QString &name) const
{
    auto json =
        m_folder.isEmpty() ? files::Result<QByteArray>(QByteArray()) : files::read(QDir(m_folder).filePath(name));
    if (!json)
        return std::nullopt;
    const QJsonObject found = QJsonDocument::fromJson(*json).object()[u"Credentials"_s].toObject();
    aws::wipe(*json);
    ResolvedCredentials credentials{{found[u"AccessKeyId"_s].toString(),
                                     aws::Secret(found[u"SecretAccessKey"_s].toString()),
                                     aws::Secret(found[u"SessionToken"_s].toString())},
                                    found[u"AccountId"_s].toString(),
                                    awsTime(found[u"Expiration"_s].toString())};
    const bool isWhole = !credentials.key.accessKeyId.isEmpty() && !credentials.key.secretAccessKey.isEmpty()
        && !credentials.key.sessionToken.isEmpty() && credentials.expires->isValid();
    const auto needed = std::chrono::seconds(least).count();
    if (!isWhole || async::Clock::utc().secsTo(*credentials.expires) < needed)
        return std::nullopt;
    return credentials;
}

} // namespace accounts
