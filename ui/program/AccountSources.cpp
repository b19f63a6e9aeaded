// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/AccountSources.h"

#include "accounts/SecretStore.h"
#include "patchbay/plant/Sources.h"

#include <utility>

namespace ui {

namespace {

/// A key that is another one changes nothing of the sources.
bool isSameProfile(const accounts::Account &one, const accounts::Account &other)
{
    const accounts::FromProfile *const before = one.fromProfile();
    const accounts::FromProfile *const after = other.fromProfile();
    return before && after ? *before == *after : before == after;
}

/// Read-only must hold at once, another endpoint is another service, and every message names the account.
bool makesSameSources(const accounts::Account &one, const accounts::Account &other)
{
    return one.name == other.name && one.readOnly == other.readOnly && one.endpointUrl == other.endpointUrl
        && one.dualStack == other.dualStack && one.fips == other.fips && isSameProfile(one, other);
}

} // namespace

AccountSources::AccountSources(const accounts::AccountStore &accounts, const accounts::SecretStore &secrets,
                               patchbay::Sources &sources)
    : m_accounts(accounts)
    , m_sources(sources)
{
    connect(&sources, &patchbay::Sources::opened, this,
            [this](const patchbay::Source &source) { remember(source.id()); });
    connect(&sources, &patchbay::Sources::wasRefused, this, &AccountSources::remember);
    connect(&accounts, &accounts::AccountStore::removed, this, &AccountSources::close);
    connect(&accounts, &accounts::AccountStore::changed, this, &AccountSources::reopen);
    connect(&secrets, &accounts::SecretStore::credentialsChanged, this, &AccountSources::readNow);
}

void AccountSources::remember(const patchbay::SourceId &source)
{
    if (const accounts::Account *const account = m_accounts.find(source.account))
        m_opened[account->id] = *account;
}

std::vector<patchbay::SourceId> AccountSources::sourcesOf(const QUuid &account) const
{
    std::vector<patchbay::SourceId> ids = m_sources.refused();
    for (const auto &source : m_sources.all())
        ids.push_back(source->id());
    std::erase_if(ids, [&account](const patchbay::SourceId &id) { return id.account != account; });
    return ids;
}

void AccountSources::close(const accounts::Account &removed)
{
    for (const patchbay::SourceId &id : sourcesOf(removed.id))
        m_sources.close(id);
    m_opened.erase(removed.id);
}

void AccountSources::reopen(const QUuid &id)
{
    const accounts::Account *const account = m_accounts.find(id);
    const auto known = m_opened.find(id);
    if (!account || known == m_opened.end() || makesSameSources(*account, std::exchange(known->second, *account)))
        return;
    for (const patchbay::SourceId &source : sourcesOf(id))
        m_sources.reopen(source);
}

/// What was refused before may work now, and what could not be opened may be.
void AccountSources::readNow(const QUuid &account)
{
    for (const auto &source : m_sources.all()) {
        if (source->id().account == account)
            source->watch().refreshNow();
    }
    for (const patchbay::SourceId &id : m_sources.refused()) {
        if (id.account == account)
            m_sources.open(id);
    }
}

} // namespace ui
