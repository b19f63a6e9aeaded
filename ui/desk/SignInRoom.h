// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoTokens.h"
#include "ui/accounts/AccountsServices.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>
#include <vector>

class QDialog;
class QWidget;

namespace accounts {
struct CommandChanged;
}

namespace ui {

class AccountsDialog;
class MfaDialog;

/// Where a person is asked for what the sign-in of a profile needs: to sign in in a browser, for a code of an MFA
/// device, whether a command that was changed may run. What waits goes on after that; in the list of accounts it is
/// tested, so that something is said of one that nobody reads.
class SignInRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInRoom)

public:
    /// The window outlives it, as the services do.
    SignInRoom(AccountsServices services, QWidget &window);

    /// Asks for what this account needs now.
    void signIn(const QUuid &account);
    /// Asks for another role in place of the one that was chosen, where the profile names none.
    void changeRole(const QUuid &account);
    /// The program ends: nobody is asked any more, and what is asked now goes away unanswered.
    void end();

private:
    AccountsDialog *list() const;
    QWidget *place() const;
    std::optional<accounts::SsoTokenWanted> signOnOf(const QUuid &account) const;
    std::optional<accounts::SsoToken> goodTokenOf(const accounts::SingleSignOn &signOn) const;
    /// Then for a role, if that is still to be chosen.
    void askForBrowser(const QUuid &account, bool isRoleOpen);
    void askForRole(const QUuid &account);
    void askForCommand(const QUuid &account, const accounts::CommandChanged &changed);
    void askForCode();
    void goOn(const QUuid &account);
    void show(QDialog &question);

    AccountsServices m_services;
    QWidget &m_window;
    QPointer<MfaDialog> m_code;
    std::vector<QPointer<QDialog>> m_questions; ///< that are open, or wait for their turn
    bool m_hasEnded = false;
};

} // namespace ui
