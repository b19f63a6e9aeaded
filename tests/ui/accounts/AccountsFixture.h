// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountClients.h"
#include "accounts/FakeKeychain.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "aws/RateLimits.h"
#include "aws/Transport.h"
#include "ivs/Service.h"
#include "ui/accounts/AccountsServices.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QLabel>
#include <QTemporaryDir>
#include <QWidget>

namespace tests {

/// Accounts in a folder of their own, with a keychain in memory.
struct AccountsFixture {
    QTemporaryDir dir;
    FakeKeychain keychain;
    accounts::AccountStore store{dir.path(), std::nullopt};
    accounts::SecretStore secrets{keychain, store, accounts::Environment()};
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    accounts::AccountClients clients{transport, rates, ivs::service};

    /// As an earlier start of the program has left it: in the keychain, not yet read.
    void putInKeychain(const QUuid &id, const aws::Credentials &key)
    {
        accounts::Account account = *store.find(id);
        account.origin = accounts::FromAccessKey{accounts::FromAccessKey::Kept::InKeychain, false};
        static_cast<void>(store.update(account));
        keychain.entries[id.toString(QUuid::WithoutBraces)] = accounts::entryOf(key).reveal();
    }

    accounts::KnownCommands commands;
    accounts::MfaCodes codes;
    accounts::FileLocations locations{dir.filePath(QStringLiteral("config")), {}, {}, {}, {}};
    accounts::ProfileAccounts profiles{secrets, {locations, {}, transport, rates, commands, codes}};

    ui::AccountsServices services() { return {store, secrets, clients, profiles, codes, commands}; }

    QUuid add(const QString &name, const QString &region = QStringLiteral("eu-west-1"), const QString &endpoint = {})
    {
        return *store.add({{}, name, accounts::FromAccessKey{}, {region}, endpoint});
    }
};

/// The button that a person sees with this label, or nullptr.
inline QAbstractButton *button(const QWidget &in, const QString &label)
{
    for (auto *button : in.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == label)
            return button;
    }
    return nullptr;
}

/// The field that assistive technology knows by this name, or nullptr.
template <typename Field>
Field *field(const QWidget &in, const QString &name)
{
    for (auto *each : in.findChildren<Field *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

/// Whether a person reads this text somewhere.
inline bool shows(const QWidget &in, const QString &text)
{
    const auto labels = in.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace tests
