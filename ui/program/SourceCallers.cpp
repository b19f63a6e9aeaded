// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SourceCallers.h"

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/Caller.h"
#include "accounts/providers/ProfileAccounts.h"
#include "async/OwnedBy.h"
#include "patchbay/plant/Sources.h"
#include "ui/words/AccountWords.h"

#include <QCoroTask>

namespace ui {

SourceCallers::SourceCallers(const accounts::AccountStore &accounts, accounts::SecretStore &secrets,
                             const accounts::AccountClients &clients, accounts::ProfileAccounts &profiles,
                             patchbay::Sources &sources)
    : m_accounts(accounts)
    , m_secrets(secrets)
    , m_clients(clients)
    , m_profiles(profiles)
    , m_sources(sources)
{
    connect(&sources, &patchbay::Sources::opened, this, &SourceCallers::follow);
    connect(&secrets, &accounts::SecretStore::credentialsChanged, this, &SourceCallers::tellStanding);
    connect(&secrets, &accounts::SecretStore::credentialsChanged, this, &SourceCallers::askAnew);
    connect(&accounts, &accounts::AccountStore::changed, this, &SourceCallers::tellStanding);
}

void SourceCallers::follow(patchbay::Source &source)
{
    const QUuid account = source.id().account;
    source.standing().setCallerArn(m_arns.value(account));
    tellStanding(account);
    connect(&source.inventory(), &patchbay::Inventory::configurationsAppended, this, [this, account] { ask(account); });
}

void SourceCallers::tellStanding(const QUuid &id)
{
    const accounts::Account *const account = m_accounts.find(id);
    if (!account)
        return;
    const QString as =
        account->fromProfile() ? signedInAs(m_profiles.meaningOf(*account->fromProfile())) : signedInAs(*account);
    eachOf(id, [&as, account](patchbay::Standing &standing) {
        standing.setSignedInAs(as);
        standing.setProduction(account->production);
    });
}

void SourceCallers::eachOf(const QUuid &account, const std::function<void(patchbay::Standing &standing)> &tell)
{
    for (const auto &source : m_sources.all()) {
        if (source->id().account == account)
            tell(source->standing());
    }
}

/// Whoever answers at an endpoint of an account's own may know nothing of AWS's keys, nor AWS of its.
void SourceCallers::ask(const QUuid &id)
{
    const accounts::Account *const account = m_accounts.find(id);
    if (!account || m_arns.contains(id) || (!account->fromProfile() && !m_clients.worldOf(*account).isAws()))
        return;
    m_arns.insert(id, {});
    auto &scope = m_secrets.scope();
    auto asking = accounts::callerOf(m_profiles.clientFor(*account), account->firstRegion(), m_secrets.sourceOf(id), {},
                                     scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(asking)), this,
                   [this, id, key = m_keys.value(id)](const aws::Result<accounts::Caller> &caller) {
                       if (key != m_keys.value(id))
                           return;
                       if (caller)
                           tell(id, caller->arn);
                       else
                           m_arns.remove(id);
                   });
}

void SourceCallers::askAnew(const QUuid &account)
{
    ++m_keys[account];
    if (!m_arns.contains(account))
        return;
    tell(account, {});
    m_arns.remove(account);
    ask(account);
}

void SourceCallers::tell(const QUuid &account, const QString &arn)
{
    m_arns.insert(account, arn);
    eachOf(account, [&arn](patchbay::Standing &standing) { standing.setCallerArn(arn); });
}

} // namespace ui
