// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountRemoval.h"

#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "ui/accounts/KeychainMessage.h"
#include "ui/accounts/RemovalQuestion.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/KeychainWords.h"

#include <QCoroTask>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString messageIdOf(const QUuid &account)
{
    return u"remove-"_s + account.toString();
}

void tellNotRemoved(const QString &account, const accounts::KeychainError &error, QWidget *window)
{
    ErrorText text;
    text.title = AccountRemoval::tr("Account not removed");
    text.whatHappened = keychainSentence(error);
    text.whatChanged = notRemovedSentence(error.kind, account);
    text.leaveLabel = AccountRemoval::tr("&Close");
    (new ErrorDialog(text, {}, Severity::Attention, window))->open();
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
    auto *question = new Question(removalQuestion(*account), &m_dialog);
    connect(question, &QDialog::accepted, this, [this, id] { remove(id); });
    question->open();
}

/// A person has decided: it goes on when the dialog is left, and what keeps the account is told over the window then.
void AccountRemoval::remove(const QUuid &account)
{
    const accounts::Account *const known = m_services.store.find(account);
    if (!known)
        return;
    m_messages.clear(messageIdOf(account));
    QWidget *const window = m_dialog.parentWidget();
    QCoro::connect(
        m_services.secrets.removeAccount(account, {}), window ? window : &m_dialog,
        [self = QPointer(this), window, account, name = known->name](const accounts::KeychainResult<void> &removed) {
            if (removed)
                return;
            if (self)
                self->showProblem(account, removed.error());
            else if (window)
                tellNotRemoved(name, removed.error(), window);
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
