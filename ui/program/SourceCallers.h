// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QUuid>

#include <functional>

namespace accounts {
class AccountClients;
class AccountStore;
class ProfileAccounts;
class SecretStore;
struct Caller;
} // namespace accounts

namespace patchbay {
class Source;
class Sources;
class Standing;
} // namespace patchbay

namespace ui {

/// Finds out whom AWS takes the callers of the open sources for, once for each account: when its first encoders have
/// come, and anew when it signs with another key. And tells them what the account signs in with, and whether it is
/// production, as that is now. GUI thread only.
class SourceCallers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceCallers)

public:
    /// All of it outlives this.
    SourceCallers(const accounts::AccountStore &accounts, accounts::SecretStore &secrets,
                  const accounts::AccountClients &clients, accounts::ProfileAccounts &profiles,
                  patchbay::Sources &sources);

private:
    void follow(patchbay::Source &source);
    void tellStanding(const QUuid &account);
    void ask(const QUuid &account);
    void askAnew(const QUuid &account);
    void tell(const QUuid &account, const QString &arn);
    void eachOf(const QUuid &account, const std::function<void(patchbay::Standing &standing)> &tell);

    const accounts::AccountStore &m_accounts;
    accounts::SecretStore &m_secrets;
    const accounts::AccountClients &m_clients;
    accounts::ProfileAccounts &m_profiles;
    patchbay::Sources &m_sources;
    QHash<QUuid, QString> m_arns; ///< empty: it is being asked for
    QHash<QUuid, int> m_keys; ///< how often an account's key was another one
};

} // namespace ui
