// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/identity/KeyRing.h"

#include "emulator/identity/RandomText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// After that, an expired key is unknown.
constexpr qint64 rememberedSeconds = 3600;

} // namespace

Principal userOf(const QString &account)
{
    return {account, u"arn:aws:iam::%1:user/operator"_s.arg(account), u"EMULATEDUSER"_s + account};
}

Principal sessionOf(const QString &account, const QString &roleName, const QString &sessionName)
{
    return {account, u"arn:aws:sts::%1:assumed-role/%2/%3"_s.arg(account, roleName, sessionName),
            u"EMULATEDROLE:"_s + sessionName};
}

KeyRing::KeyRing(const std::vector<Account> &accounts)
{
    for (const Account &account : accounts)
        m_own.insert(account.credentials.accessKeyId, {account.credentials, userOf(account.number)});
}

const Key *KeyRing::find(const QString &accessKeyId) const
{
    for (const auto *keys : {&m_own, &m_issued}) {
        if (const auto found = keys->constFind(accessKeyId); found != keys->cend())
            return &*found;
    }
    return nullptr;
}

Key KeyRing::issue(const Principal &principal, const QDateTime &expires)
{
    const QDateTime forgotten = QDateTime::currentDateTimeUtc().addSecs(-rememberedSeconds);
    m_issued.removeIf([&forgotten](const auto &key) { return *key.value().expires < forgotten; });
    const aws::Credentials credentials{u"EMULATORTEMP"_s + randomText(12).toUpper(), aws::Secret(randomText(40)),
                                       aws::Secret(u"emulated."_s + randomText(80))};
    const Key key{credentials, principal, expires};
    m_issued.insert(credentials.accessKeyId, key);
    return key;
}

const Key &KeyRing::ownOf(const QString &account) const
{
    return *std::find_if(m_own.cbegin(), m_own.cend(),
                         [&account](const Key &key) { return key.principal.account == account; });
}

void KeyRing::forgetIssued()
{
    m_issued.clear();
}

} // namespace emulator
