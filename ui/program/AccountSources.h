// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"

#include <QObject>

#include <map>

namespace accounts {
class SecretStore;
}

namespace patchbay {
class Source;
class Sources;
struct SourceId;
} // namespace patchbay

namespace ui {

/// Keeps the sources as their accounts are: those of an account that was removed are closed, those of one that was
/// changed are made anew, those with a new key are read. GUI thread only.
class AccountSources final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountSources)

public:
    /// All of it outlives this.
    AccountSources(const accounts::AccountStore &accounts, const accounts::SecretStore &secrets,
                   patchbay::Sources &sources);

private:
    void remember(const patchbay::SourceId &source);
    void close(const accounts::Account &removed);
    void reopen(const QUuid &account);
    void readNow(const QUuid &account);
    std::vector<patchbay::SourceId> sourcesOf(const QUuid &account) const;

    const accounts::AccountStore &m_accounts;
    patchbay::Sources &m_sources;
    std::map<QUuid, accounts::Account> m_opened; ///< as they were when a source of theirs was opened
};

} // namespace ui
