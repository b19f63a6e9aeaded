// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Credentials.h"
#include "ui/accounts/AccountsServices.h"
#include "ui/words/AccountWords.h"
#include "ui/words/ErrorText.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace ui {

/// "Test": makes one real call in each region of an account, one after the other, as the window would make it, and says
/// what came back. It reads the first page of ingest configurations, stores nothing, and ends with its owner; the
/// secrets' scope waits for that.
class AccountCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountCheck)

public:
    explicit AccountCheck(const AccountsServices &services, QObject *parent = nullptr);
    ~AccountCheck() override;

    /// Ends in worked() or failed(), unless it is stopped before. One that is still running is stopped.
    void start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials);
    /// The one that is running, if any, ends unheard.
    void stop();
    bool isRunning() const { return m_running; }

    /// "Asking AWS…", or who else is asked.
    QString askingSentence(const accounts::Account &account) const;
    /// The words for what failed, in the region that was asked last.
    ErrorText describe(const accounts::Account &account, const aws::Error &error) const;

Q_SIGNALS:
    /// "The key works. Encoders in eu-west-1: 60, us-west-2: 12"
    void worked(const QString &sentence);
    void failed(const aws::Error &error);

private:
    void askNext();
    void fail(const aws::Error &error);

    AccountsServices m_services;
    accounts::Account m_account;
    std::shared_ptr<aws::CredentialsSource> m_credentials;
    QStringList m_left; ///< the regions to be asked yet
    QString m_region; ///< the one that is asked, or was last
    std::vector<FoundInRegion> m_found;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace ui
