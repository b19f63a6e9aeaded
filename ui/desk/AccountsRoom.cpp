// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/AccountsRoom.h"

#include "accounts/AccountStore.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/NewAccounts.h"

#include <algorithm>

namespace ui {

AccountsRoom::AccountsRoom(AccountsServices services, QWidget &window)
    : m_services(services)
    , m_window(window)
    , m_new(new NewAccounts(m_services,
                            {[this](const QUuid &account) { Q_EMIT chosen(account); },
                             [this](const QString &sentence) { Q_EMIT failed(sentence); }},
                            window))
{
}

AccountsDialog *AccountsRoom::show(const QUuid &account, const QUuid &inUse)
{
    if (!m_dialog) {
        m_dialog = new AccountsDialog(m_services, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setSignIn(m_signIn);
    }
    // What is removed or edited there is what one has in mind.
    const QUuid meant = !account.isNull() || m_dialog->isVisible() ? account : inUse;
    if (!meant.isNull())
        m_dialog->setCurrent(meant);
    m_dialog->open();
    return m_dialog;
}

void AccountsRoom::edit(const QUuid &id, const std::optional<aws::Error> &because)
{
    AccountsDialog *const dialog = show(id, {});
    if (const accounts::Account *const account = m_services.store.find(id); account && because)
        dialog->showField(fieldAtFault(because->kind, !account->endpointUrl.isEmpty()));
}

void AccountsRoom::enterKey(const QUuid &knownAccount)
{
    auto *const dialog = new AccessKeyDialog(m_services, knownAccount, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT chosen(dialog->account()); });
    dialog->open();
}

void AccountsRoom::useProfile(const QString &profile)
{
    const auto &known = m_services.store.accounts();
    const auto same = std::ranges::find(known, profile, &accounts::Account::profile);
    if (same != known.end()) {
        Q_EMIT chosen(same->id);
        return;
    }
    m_new->addProfile(profile);
}

void AccountsRoom::chooseProfile()
{
    m_new->chooseProfile();
}

} // namespace ui
