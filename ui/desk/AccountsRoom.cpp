// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/AccountsRoom.h"

#include "accounts/AccountStore.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"

namespace ui {

AccountsRoom::AccountsRoom(AccountsServices services, QWidget &window)
    : m_services(services)
    , m_window(window)
{
}

AccountsDialog *AccountsRoom::show(const QUuid &account, const QUuid &inUse)
{
    if (!m_dialog) {
        m_dialog = new AccountsDialog(m_services, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
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
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT keyEntered(dialog->account()); });
    dialog->open();
}

} // namespace ui
