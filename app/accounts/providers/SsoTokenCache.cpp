// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/SsoTokenCache.h"

#include "accounts/providers/PrintedCredentials.h"
#include "files/SystemError.h"
#include "files/WholeFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QByteArray jsonOf(const SsoToken &token)
{
    QJsonObject object{{u"startUrl"_s, token.startUrl},
                       {u"region"_s, token.region},
                       {u"accessToken"_s, token.accessToken.reveal()},
                       {u"expiresAt"_s, textOf(token.expires)}};
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object[name] = value;
    };
    add(u"clientId"_s, token.clientId);
    add(u"clientSecret"_s, token.clientSecret.reveal());
    add(u"registrationExpiresAt"_s,
        token.registrationExpires.isValid() ? textOf(token.registrationExpires) : QString());
    add(u"refreshToken"_s, token.refreshToken.reveal());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// What was not finished when the program was killed, and is a token all the same. Another program may be writing now.
void removeLeftOf(const QString &path)
{
    constexpr std::chrono::minutes writing{1};
    const QFileInfo file(path);
    const QString unfinished = file.fileName() + QLatin1StringView(files::unfinishedEnding).chopped(6) + u"??????"_s;
    const QDateTime begun = QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(writing).count());
    const auto left = file.dir().entryInfoList({unfinished}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &each : left) {
        if (each.lastModified() < begun)
            QFile::remove(each.filePath());
    }
}

} // namespace

bool SsoToken::canBeRefreshed(const QDateTime &now) const
{
    return !refreshToken.isEmpty() && !clientId.isEmpty() && !clientSecret.isEmpty() && registrationExpires > now;
}

QString SsoTokenCache::pathOf(const SingleSignOn &signOn) const
{
    if (m_folder.isEmpty())
        return {};
    const QString &key = signOn.session.isEmpty() ? signOn.startUrl : signOn.session;
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    return QDir(m_folder).filePath(QString::fromLatin1(hash.toHex()) + u".json"_s);
}

std::optional<SsoToken> SsoTokenCache::read(const SingleSignOn &signOn) const
{
    const QString path = pathOf(signOn);
    auto json = path.isEmpty() ? files::Result<QByteArray>(QByteArray()) : files::read(path);
    if (!json)
        return std::nullopt;
    const QJsonObject found = QJsonDocument::fromJson(*json).object();
    aws::wipe(*json);
    SsoToken token{found[u"startUrl"_s].toString(),
                   found[u"region"_s].toString(),
                   aws::Secret(found[u"accessToken"_s].toString()),
                   awsTime(found[u"expiresAt"_s].toString()),
                   aws::Secret(found[u"refreshToken"_s].toString()),
                   found[u"clientId"_s].toString(),
                   aws::Secret(found[u"clientSecret"_s].toString()),
                   awsTime(found[u"registrationExpiresAt"_s].toString())};
    if (token.accessToken.isEmpty() || !token.expires.isValid())
        return std::nullopt;
    return token;
}

files::Result<void> SsoTokenCache::write(const SingleSignOn &signOn, const SsoToken &token) const
{
    const QString path = pathOf(signOn);
    if (path.isEmpty())
        return tl::unexpected(files::Error{files::Error::Kind::NotThere});
    removeLeftOf(path);
    QByteArray json = jsonOf(token);
    const auto written = files::replace(path, json);
    aws::wipe(json);
    return written;
}

files::Result<void> SsoTokenCache::remove(const SingleSignOn &signOn) const
{
    const QString path = pathOf(signOn);
    removeLeftOf(path);
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return tl::unexpected(files::errorOf(file));
}

} // namespace accounts
