// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountRemoval.h"

#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "ui/accounts/KeychainMessage.h"
#include "ui/accounts/RemoveAccountDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/KeychainWords.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString messageIdOf(const QUuid &account)
{
    return u"remove-"_s + account.toString();
}

} // namespace

AccountRemoval::AccountRemoval(const AccountsServices &services, MessageBar &messages, QWidget &dialog)
    : QObject(&dialog)
    , m_services(services)
    , m_messages(messages)
    , m_dialog(dialog)
{
}

AccountRemoval::~AccountRemoval()
{
    m_stop.request_stop();
}

void AccountRemoval::ask(const QUuid &id)
{
    const accounts::Account *const account = m_services.store.find(id);
    if (!account)
        return;
    auto *question = new RemoveAccountDialog(*account, &m_dialog);
    connect(question, &QDialog::accepted, this, [this, id] { remove(id); });
    question->open();
}

void AccountRemoval::remove(const QUuid &account)
{
    m_messages.clear(messageIdOf(account));
    QCoro::connect(m_services.secrets.removeAccount(account, m_stop.get_token()), this,
                   [this, account](const accounts::KeychainResult<void> &removed) {
                       if (!removed)
                           showProblem(account, removed.error());
                   });
}

void AccountRemoval::unlockAndRemove(const QUuid &account)
{
    QCoro::connect(m_services.secrets.keychain().unlock(m_stop.get_token()), this,
                   [this, account](const accounts::KeychainResult<void> &) { remove(account); });
}

void AccountRemoval::showProblem(const QUuid &account, const accounts::KeychainError &error)
{
    const accounts::Account *const kept = m_services.store.find(account);
    if (!kept)
        return;
    KeychainRemedies remedies;
    remedies.tryAgain = [this, account] { remove(account); };
    remedies.unlock = [this, account] { unlockAndRemove(account); };
    m_messages.showMessage(
        keychainMessage(messageIdOf(account), error, notRemovedSentence(error.kind, kept->name), remedies));
}

} // namespace ui
