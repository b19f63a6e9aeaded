// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountFile.h"

#include "aws/Endpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

constexpr int fileVersion = 1;

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

QJsonObject toObject(const Account &account)
{
    QJsonObject object{
        {u"id"_s, account.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, account.name},
        {u"region"_s, account.region},
        {u"endpointUrl"_s, account.endpointUrl},
        {u"readOnly"_s, account.readOnly},
        {u"dualStack"_s, account.dualStack},
        {u"fips"_s, account.fips},
    };
    if (const FromAccessKey *key = account.accessKey()) {
        object[u"credentials"_s] = u"accessKey"_s;
        object[u"secretKept"_s] = textOf(key->kept);
        object[u"removing"_s] = key->removing;
    } else {
        object[u"credentials"_s] = u"demo"_s;
    }
    return object;
}

std::optional<CredentialsOrigin> originOf(const QJsonObject &object)
{
    const QString credentials = object[u"credentials"_s].toString();
    if (credentials == "demo"_L1)
        return FromDemo{};
    if (credentials == "accessKey"_L1)
        return FromAccessKey{keptOf(object[u"secretKept"_s].toString()), object[u"removing"_s].toBool()};
    return std::nullopt;
}

std::optional<Account> accountOf(const QJsonObject &object)
{
    const auto origin = originOf(object);
    const QUuid id(object[u"id"_s].toString());
    const QString name = object[u"name"_s].toString();
    if (!origin || id.isNull() || name.isEmpty())
        return std::nullopt;
    Account account{id, name, *origin, aws::regionNamed(object[u"region"_s].toString()),
                    object[u"endpointUrl"_s].toString()};
    account.readOnly = object[u"readOnly"_s].toBool();
    account.dualStack = object[u"dualStack"_s].toBool();
    account.fips = object[u"fips"_s].toBool();
    return account;
}

} // namespace

QByteArray toJson(const std::vector<Account> &accounts)
{
    QJsonArray array;
    for (const Account &account : accounts) {
        if (!account.isEnvironment())
            array.append(toObject(account));
    }
    return QJsonDocument(QJsonObject{{u"version"_s, fileVersion}, {u"accounts"_s, array}}).toJson();
}

tl::expected<std::vector<Account>, QString> accountsFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected(problem.errorString());
    if (root[u"version"_s].toInt() != fileVersion)
        return tl::unexpected(u"a version this program doesn't know"_s);

    std::vector<Account> accounts;
    const QJsonArray array = root[u"accounts"_s].toArray();
    for (const auto value : array) {
        const auto account = accountOf(value.toObject());
        if (!account)
            return tl::unexpected(u"account %1 is incomplete"_s.arg(accounts.size() + 1));
        accounts.push_back(*account);
    }
    return accounts;
}

} // namespace accounts
