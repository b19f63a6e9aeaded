// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountCheck.h"

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "async/OwnedBy.h"
#include "text/Isolate.h"
#include "ui/words/WorldWords.h"

#include <QCoroTask>

namespace ui {

AccountCheck::AccountCheck(const AccountsServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

AccountCheck::~AccountCheck()
{
    m_stop.request_stop();
}

void AccountCheck::start(const accounts::Account &account, std::shared_ptr<aws::CredentialsSource> credentials)
{
    stop();
    m_account = account;
    m_credentials = std::move(credentials);
    m_left = account.regions.isEmpty() ? QStringList(QString()) : account.regions;
    m_found.clear();
    m_stop = std::stop_source();
    m_running = true;
    askNext();
}

void AccountCheck::askNext()
{
    m_region = m_left.takeFirst();
    auto client = m_services.clients.clientOf(m_account, m_region, m_credentials);
    if (!client)
        return fail(client.error());
    auto &scope = m_services.secrets.scope();
    const auto stop = m_stop.get_token();
    auto reading = ivs::readFirstPage(std::move(*client), stop, scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(reading)), this,
                   [this, stop](const aws::Result<ivs::FirstPage> &page) {
                       if (stop.stop_requested())
                           return;
                       if (!page)
                           return fail(page.error());
                       m_found.push_back({m_region, *page});
                       if (!m_left.isEmpty())
                           return askNext();
                       m_running = false;
                       Q_EMIT worked(foundSentence(m_found));
                   });
}

void AccountCheck::fail(const aws::Error &error)
{
    m_running = false;
    Q_EMIT failed(error);
}

void AccountCheck::stop()
{
    m_stop.request_stop();
    m_running = false;
}

QString AccountCheck::askingSentence(const accounts::Account &account) const
{
    return text::filled(tr("Asking %1…"), nameOf(m_services.clients.worldOf(account)));
}

ErrorText AccountCheck::describe(const accounts::Account &account, const aws::Error &error) const
{
    ErrorContext context;
    context.act = ErrorContext::Act::Testing;
    context.world = m_services.clients.worldOf(account);
    context.account = account.name;
    context.isEnvironment = account.isEnvironment();
    context.isProfile = account.fromProfile() != nullptr;
    context.region = m_region;
    return ui::describe(error, context);
}

} // namespace ui
