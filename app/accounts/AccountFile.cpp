// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

constexpr int fileVersion = 2;
constexpr int oldestVersion = 1;

using Kept = FromAccessKey::Kept;

QString textOf(Kept kept)
{
    switch (kept) {
    case Kept::Nowhere:
        return u"nowhere"_s;
    case Kept::Unconfirmed:
        return u"unconfirmed"_s;
    case Kept::InKeychain:
        return u"keychain"_s;
    }
    Q_UNREACHABLE();
}

Kept keptOf(const QString &text)
{
    if (text == "nowhere"_L1)
        return Kept::Nowhere;
    return text == "keychain"_L1 ? Kept::InKeychain : Kept::Unconfirmed;
}

QString textOf(AccountColor color)
{
    switch (color) {
    case AccountColor::Blue:
        return u"blue"_s;
    case AccountColor::Turquoise:
        return u"turquoise"_s;
    case AccountColor::Violet:
        return u"violet"_s;
    case AccountColor::Pink:
        return u"pink"_s;
    }
    Q_UNREACHABLE();
}

/// Nothing: none, or one that this version doesn't have.
std::optional<AccountColor> colorOf(const QJsonValue &value)
{
    const QString text = value.toString();
    for (const AccountColor color : accountColors) {
        if (textOf(color) == text)
            return color;
    }
    return std::nullopt;
}

/// What is no list, and what in it can't be a region, is none. Version 1 had one region.
QStringList regionsOf(const QJsonObject &account)
{
    QStringList texts;
    const QJsonArray array = account[u"regions"_s].toArray();
    for (const QJsonValue value : array)
        texts.append(value.toString());
    if (!account.contains(u"regions"_s))
        texts.append(account[u"region"_s].toString());
    return regionsNamed(texts);
}

/// Who asks for less than the least gets that; what is more than all, or no number, is no share.
std::optional<int> rateShareOf(const QJsonValue &value)
{
    if (!value.isDouble() || value.toDouble() > mostRateShare)
        return std::nullopt;
    return static_cast<int>(std::max<double>(leastRateShare, value.toDouble()));
}

/// `object` with what the account says. Members that this program doesn't know stay, and so does what it could make
/// nothing of, until another value takes its place.
QJsonObject written(QJsonObject object, const Account &account)
{
    const auto setOrRemove = [&object](const QString &name, const QJsonValue &value) {
        if (value.isNull())
            object.remove(name);
        else
            object[name] = value;
    };
    object[u"id"_s] = account.id.toString(QUuid::WithoutBraces);
    object[u"name"_s] = account.name;
    if (!object.contains(u"regions"_s) || regionsOf(object) != account.regions)
        object[u"regions"_s] = QJsonArray::fromStringList(account.regions);
    object.remove(u"region"_s);
    object[u"endpointUrl"_s] = account.endpointUrl;
    object[u"readOnly"_s] = account.readOnly;
    object[u"dualStack"_s] = account.dualStack;
    object[u"fips"_s] = account.fips;
    object[u"production"_s] = account.production;
    if (colorOf(object[u"color"_s]) != account.color)
        setOrRemove(u"color"_s, account.color ? QJsonValue(textOf(*account.color)) : QJsonValue());
    if (rateShareOf(object[u"rateShare"_s]) != account.rateShare)
        setOrRemove(u"rateShare"_s, account.rateShare ? QJsonValue(*account.rateShare) : QJsonValue());
    if (const FromAccessKey *key = account.accessKey()) {
        object[u"credentials"_s] = u"accessKey"_s;
        object[u"secretKept"_s] = textOf(key->kept);
        object[u"removing"_s] = key->removing;
    } else if (const FromProfile *profile = account.fromProfile()) {
        object[u"credentials"_s] = u"profile"_s;
        object[u"profile"_s] = profile->profile;
        object[u"ssoAccountId"_s] = profile->ssoAccountId;
        object[u"ssoRoleName"_s] = profile->ssoRoleName;
    } else {
        object[u"credentials"_s] = u"demo"_s;
    }
    return object;
}

/// What decides where something is sent and whether anything can be changed is not read as if it were missing when it
/// is of another type: a read-only account would be one that can be changed.
bool hasKnownTypes(const QJsonObject &object)
{
    const auto isOrMissing = [&object](const QString &name, QJsonValue::Type type) {
        return !object.contains(name) || object[name].type() == type;
    };
    return isOrMissing(u"endpointUrl"_s, QJsonValue::String) && isOrMissing(u"secretKept"_s, QJsonValue::String)
        && isOrMissing(u"removing"_s, QJsonValue::Bool) && isOrMissing(u"readOnly"_s, QJsonValue::Bool)
        && isOrMissing(u"dualStack"_s, QJsonValue::Bool) && isOrMissing(u"fips"_s, QJsonValue::Bool)
        && isOrMissing(u"production"_s, QJsonValue::Bool);
}

/// Nothing for a kind that this version doesn't know: shown as another, it would be kept as that.
std::optional<CredentialsOrigin> originOf(const QJsonObject &object)
{
    const QString credentials = object[u"credentials"_s].toString();
    if (credentials == "demo"_L1)
        return FromDemo{};
    if (credentials == "accessKey"_L1)
        return FromAccessKey{keptOf(object[u"secretKept"_s].toString()), object[u"removing"_s].toBool()};
    const QString profile = object[u"profile"_s].toString();
    if (credentials == "profile"_L1 && !profile.isEmpty())
        return FromProfile{profile, object[u"ssoAccountId"_s].toString(), object[u"ssoRoleName"_s].toString()};
    return std::nullopt;
}

std::optional<Account> accountOf(const QJsonObject &object)
{
    const auto origin = originOf(object);
    const QUuid id(object[u"id"_s].toString());
    const QString name = object[u"name"_s].toString();
    if (!origin || id.isNull() || name.isEmpty() || !hasKnownTypes(object))
        return std::nullopt;
    Account account{id, name, *origin, regionsOf(object), object[u"endpointUrl"_s].toString()};
    account.readOnly = object[u"readOnly"_s].toBool();
    account.dualStack = object[u"dualStack"_s].toBool();
    account.fips = object[u"fips"_s].toBool();
    account.production = object[u"production"_s].toBool();
    account.color = colorOf(object[u"color"_s]);
    account.rateShare = rateShareOf(object[u"rateShare"_s]);
    return account;
}

bool has(const std::vector<Account> &accounts, const QUuid &id)
{
    return std::ranges::find(accounts, id, &Account::id) != accounts.end();
}

} // namespace

tl::expected<AccountFile, QString> AccountFile::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    AccountFile file;
    file.m_root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected(problem.errorString());
    if (file.m_root[u"version"_s].toInt() < oldestVersion)
        return tl::unexpected(u"a version this program doesn't know"_s);
    if (!file.m_root[u"accounts"_s].isArray() && !file.isNewer())
        return tl::unexpected(u"no list of accounts"_s);
    const QJsonArray array = file.m_root[u"accounts"_s].toArray();
    for (const QJsonValue value : array) {
        const auto account = accountOf(value.toObject());
        if (account && !has(file.m_accounts, account->id))
            file.m_accounts.push_back(*account);
    }
    return file;
}

bool AccountFile::isNewer() const
{
    return m_root[u"version"_s].toInt() > fileVersion;
}

bool AccountFile::isOlder() const
{
    return !m_root.isEmpty() && m_root[u"version"_s].toInt() < fileVersion;
}

int AccountFile::notUnderstood() const
{
    return static_cast<int>(m_root[u"accounts"_s].toArray().size()) - static_cast<int>(m_accounts.size());
}

QByteArray AccountFile::with(const std::vector<Account> &accounts) const
{
    QJsonArray array;
    std::vector<QUuid> done;
    const QJsonArray before = m_root[u"accounts"_s].toArray();
    for (const QJsonValue value : before) {
        const auto account = accountOf(value.toObject());
        if (!account) {
            array.append(value);
            continue;
        }
        const auto now = std::ranges::find(accounts, account->id, &Account::id);
        const bool isDouble = std::ranges::find(done, account->id) != done.end();
        done.push_back(account->id);
        if (now != accounts.end()) // and with one that was removed goes whatever else has its ID
            array.append(isDouble ? value : QJsonValue(written(value.toObject(), *now)));
    }
    for (const Account &account : accounts) {
        if (!account.isEnvironment() && std::ranges::find(done, account.id) == done.end())
            array.append(written({}, account));
    }
    QJsonObject root = m_root;
    root[u"version"_s] = fileVersion;
    root[u"accounts"_s] = array;
    return QJsonDocument(root).toJson();
}

} // namespace accounts
