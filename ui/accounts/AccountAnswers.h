// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/Caller.h"
#include "ivs/ReadAnswers.h"
#include "ui/accounts/AccountsServices.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace accounts {
struct Account;
}

namespace ui {

/// What else "Test" finds out once a service has answered: who signs, and which of the calls that read answer. What
/// would write is not tried. It ends with its owner; the secrets' scope waits for that.
class AccountAnswers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountAnswers)

public:
    explicit AccountAnswers(const AccountsServices &services, QObject *parent = nullptr);
    ~AccountAnswers() override;

    /// In the first region of the account. One that is running is stopped.
    void start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials);
    void stop();

    /// What is known so far, in lines; empty: nothing yet.
    QString sentences() const;
    /// Of who signs; empty: that is not known (yet).
    QString callerArn() const { return m_caller ? m_caller->arn : QString(); }

Q_SIGNALS:
    void changed();

private:
    void askWhoSigns(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials);
    void askWhatAnswers(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials);

    AccountsServices m_services;
    std::stop_source m_stop;
    std::optional<accounts::Caller> m_caller;
    std::optional<ivs::ReadAnswers> m_reads;
};

} // namespace ui
