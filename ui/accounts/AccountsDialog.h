// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Error.h"
#include "ui/accounts/AccountField.h"
#include "ui/accounts/AccountsServices.h"
#include "ui/messages/Remedies.h"
#include "ui/widgets/Dialog.h"

#include <stop_token>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace ui {

class AccountForm;
class AccountRemoval;
class AccountTest;
class AccountsModel;
class FoundRows;
class MessageBar;
class NewAccounts;

/// All accounts: find, add, change, test, remove. Changes count at once. Show it with open() or show().
class AccountsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsDialog)

public:
    explicit AccountsDialog(const AccountsServices &services, QWidget *parent = nullptr);
    ~AccountsDialog() override;

    /// Makes an account the current one.
    void setCurrent(const QUuid &account);
    QUuid current() const;

    /// Asks for what the sign-in of a profile needs, or for another role; what came of it, test() says.
    void setSignIn(SignInActs acts) { m_signInActs = std::move(acts); }

    /// Gives a field of the current account the focus.
    void showField(AccountField field);

    /// Tests the current account.
    void test();

    /// Opens the dialog in which an access key is typed; for a null account, one that adds an account.
    void openAccessKeyDialog(const QUuid &account);

private:
    QWidget *makeTop();
    QWidget *makeForm();
    QWidget *makeFooter();
    void showCurrent();
    void keep(const accounts::Account &account);
    void askForRegion(const accounts::Account &account, const accounts::Account &before, const QString &region);
    void update(const accounts::Account &account);
    void leave();
    void showNotSaved(const QString &sentence);
    void stopTest();
    void unlockAndTest();
    Remedies remediesAfterTest(const accounts::Account &account, const aws::Error &error);

    AccountsServices m_services;
    std::stop_source m_stop; ///< of what ends with the dialog
    AccountsModel *m_model;
    FoundRows *m_found;
    MessageBar *m_messages;
    NewAccounts *m_new;
    AccountRemoval *m_removal;
    SignInActs m_signInActs;
    AccountTest *m_test = nullptr; ///< of the current account; ends when another one is chosen or this one is changed
    QTableView *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_formRoom = nullptr;
    AccountForm *m_form = nullptr;
    bool m_hasSeenQuestion = false; ///< about the region
    QPushButton *m_removeButton = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace ui
