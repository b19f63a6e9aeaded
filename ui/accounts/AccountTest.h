// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/accounts/AccountAnswers.h"
#include "ui/accounts/AccountCheck.h"
#include "ui/messages/Remedies.h"

#include <functional>

class QLabel;
class QPushButton;

namespace ui {

class DialogFooter;
class MessageBar;

/// "Test" in a dialog of accounts: the button in its footer, what came of it beside that, and what went wrong in the
/// dialog's bar. What starts it, and when it can be started, is the dialog's business.
class AccountTest final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountTest)

public:
    /// What the dialog can do about an error of this account.
    using RemediesFor = std::function<Remedies(const accounts::Account &account, const aws::Error &error)>;

    /// Adds button and text to `footer`; all of it outlives this.
    AccountTest(const AccountsServices &services, DialogFooter &footer, MessageBar &messages, QObject *parent);

    QPushButton &button() const { return *m_button; }
    void setRemedies(RemediesFor remediesFor) { m_remediesFor = std::move(remediesFor); }

    /// Who signs and which calls answer is found out too, once a service has answered.
    void setThorough() { m_isThorough = true; }

    /// Ends in ended(), unless it is stopped before. One that is still running is stopped.
    void start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials);
    /// What it would say, or has said, is not true any more.
    void stop();
    bool isRunning() const { return m_check.isRunning(); }

Q_SIGNALS:
    void ended();

private:
    void showWorked(const QString &sentence);
    void showProblem(const aws::Error &error);
    void findOutMore();
    void showAnswers();

    MessageBar &m_messages;
    AccountCheck m_check;
    AccountAnswers m_answers;
    std::shared_ptr<aws::CredentialsSource> m_credentials;
    bool m_isThorough = false;
    QString m_worked; ///< what the check has said
    RemediesFor m_remediesFor;
    accounts::Account m_account; ///< that is tested, or was last
    QPushButton *m_button;
    QLabel *m_result;
};

} // namespace ui
