// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountCheck.h"

#include "text/Isolate.h"

#include "accounts/AccountClients.h"
#include "accounts/SecretStore.h"
#include "async/EitherStop.h"
#include "async/OwnedBy.h"
#include "ivs/Client.h"
#include "ui/words/WorldWords.h"

#include <QCoroTask>
#include <QLocale>

namespace ui {

namespace {

using Page = ivs::Client::IngestConfigurationPage;

QCoro::Task<aws::Result<std::size_t>> countFirstPage(std::shared_ptr<ivs::Client> client, std::stop_token stop,
                                                     std::stop_token end)
{
    const async::EitherStop either(stop, end);
    auto pages = client->ingestConfigurations(either.token());
    const auto first = co_await pages.begin();
    const aws::Result<Page> page = *first;
    if (!page)
        co_return tl::unexpected(page.error());
    co_return page->items.size();
}

/// Without its unit: a page tells how many there are only when it is the last.
QString textOf(std::size_t count)
{
    const QString number = QLocale().toString(static_cast<qulonglong>(count));
    return count == static_cast<std::size_t>(ivs::pageSize) ? text::filled(AccountCheck::tr("%1 or more"), number)
                                                            : number;
}

} // namespace

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
    auto counting = countFirstPage(std::make_shared<ivs::Client>(std::move(*client)), stop, scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(counting)), this,
                   [this, stop](const aws::Result<std::size_t> &count) {
                       if (stop.stop_requested())
                           return;
                       if (!count)
                           return fail(count.error());
                       m_found.append(text::filled(tr("%1: %2"), m_region, textOf(*count)));
                       if (!m_left.isEmpty())
                           return askNext();
                       m_running = false;
                       Q_EMIT worked(text::filled(tr("The key works. Encoders in %1"), m_found.join(tr(", "))));
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
    context.region = m_region;
    return ui::describe(error, context);
}

} // namespace ui
