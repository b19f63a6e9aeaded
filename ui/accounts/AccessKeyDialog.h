// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "accounts/Keychain.h"
#include "ui/accounts/AccountsServices.h"
#include "ui/widgets/Dialog.h"

#include <QUuid>

#include <stop_token>

class QLabel;
class QPushButton;

namespace ui {

class AccessKeyFields;
class AccountTest;
class MessageBar;
class NewAccountFields;
class WorldSign;

/// Takes an access key: for a new account, or another one for an account there is. The key goes to the keychain; when
/// that fails the dialog says why and offers to try again or to keep the key for this run. Before that, "Test" tries it
/// as it is typed and stores nothing. Show it with open().
class AccessKeyDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessKeyDialog)

public:
    /// `account`: a null one makes a new account.
    explicit AccessKeyDialog(const AccountsServices &services, const QUuid &account = {}, QWidget *parent = nullptr);
    ~AccessKeyDialog() override;

    /// The account that has the key; null while there is none.
    QUuid account() const { return m_account; }

    void reject() override;

private:
    void connectFields();
    QWidget *makeFooter();
    void askWhereSecretsAreKept();
    void sayWhereItIsKept(accounts::KeychainErrorKind problem);
    accounts::Account typed() const;
    void check();
    void changed();
    void setBusy(const QString &what);
    void test();
    bool isRegionMeant();
    bool makeAccount();
    void save();
    void saved(const accounts::KeychainResult<void> &result);
    void showProblem(const accounts::KeychainError &error);
    void unlock();
    void keepForThisRun();

    AccountsServices m_services;
    QUuid m_account;
    bool m_new;
    QString m_keychain;
    QString m_meantRegion; ///< not a known one, and a person said to keep it
    std::stop_source m_stop;
    MessageBar *m_messages;
    NewAccountFields *m_fields = nullptr; ///< of a new account
    WorldSign *m_world = nullptr;
    AccessKeyFields *m_key = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_reason = nullptr;
    AccountTest *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QString m_busy;
};

} // namespace ui
