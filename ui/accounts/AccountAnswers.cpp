// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountAnswers.h"

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "async/OwnedBy.h"
#include "ui/words/CallerWords.h"

#include <QCoroTask>

namespace ui {

AccountAnswers::AccountAnswers(const AccountsServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

AccountAnswers::~AccountAnswers()
{
    m_stop.request_stop();
}

void AccountAnswers::stop()
{
    m_stop.request_stop();
    m_stop = {};
    m_caller.reset();
    m_reads.reset();
}

void AccountAnswers::start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials)
{
    stop();
    askWhoSigns(account, credentials);
    askWhatAnswers(account, std::move(credentials));
}

/// Whoever answers at an endpoint of an account's own may know nothing of AWS's keys, nor AWS of its.
void AccountAnswers::askWhoSigns(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials)
{
    if (!account.fromProfile() && !m_services.clients.worldOf(account).isAws())
        return;
    auto &scope = m_services.secrets.scope();
    const auto stopped = m_stop.get_token();
    auto asking = accounts::callerOf(m_services.profiles.clientFor(account), account.firstRegion(),
                                     std::move(credentials), stopped, scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(asking)), this,
                   [this, stopped](const aws::Result<accounts::Caller> &caller) {
                       if (stopped.stop_requested() || !caller)
                           return;
                       m_caller = *caller;
                       Q_EMIT changed();
                   });
}

void AccountAnswers::askWhatAnswers(const accounts::Account &account,
                                    std::shared_ptr<aws::CredentialsSource> credentials)
{
    auto client = m_services.clients.clientOf(account, account.firstRegion(), std::move(credentials));
    if (!client)
        return;
    auto &scope = m_services.secrets.scope();
    const auto stopped = m_stop.get_token();
    auto asking = ivs::tryReads(std::move(*client), stopped, scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(asking)), this, [this, stopped](const ivs::ReadAnswers &answers) {
        if (stopped.stop_requested())
            return;
        m_reads = answers;
        Q_EMIT changed();
    });
}

QString AccountAnswers::sentences() const
{
    QStringList lines;
    if (m_caller)
        lines += callerSentence(*m_caller);
    if (m_reads)
        lines += readsSentence(*m_reads);
    return lines.join(u'\n');
}

} // namespace ui
