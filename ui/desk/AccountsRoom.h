// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ui/accounts/AccountsServices.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <functional>
#include <optional>

class QWidget;

namespace ui {

class AccountsDialog;
class NewAccounts;

/// Where a person comes to an account: to the list of them, to the field that is at fault, to a key to enter.
class AccountsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsRoom)

public:
    /// The window outlives it, as the services do.
    AccountsRoom(AccountsServices services, QWidget &window);

    /// Asks for what the sign-in of a profile needs.
    void setSignIn(SignInActs acts) { m_signIn = std::move(acts); }

    /// With this account as the current one; null: `inUse`, unless a person has chosen one there already.
    AccountsDialog *show(const QUuid &account, const QUuid &inUse);
    /// Where it is at fault.
    void edit(const QUuid &account, const std::optional<aws::Error> &because);
    /// For an account there is, or for a new one.
    void enterKey(const QUuid &knownAccount);
    /// The account that is this profile, made if there is none.
    void useProfile(const QString &profile);
    /// One of all there are.
    void chooseProfile();

Q_SIGNALS:
    /// One that there was, or a new one: a person wants to work with it.
    void chosen(const QUuid &account);
    /// A new one could not be kept.
    void failed(const QString &sentence);

private:
    AccountsServices m_services;
    QWidget &m_window;
    QPointer<NewAccounts> m_new;
    SignInActs m_signIn;
    QPointer<AccountsDialog> m_dialog;
};

} // namespace ui
