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
    auto client = m_services.clients.clientOf(account, std::move(credentials));
    if (!client) {
        Q_EMIT failed(client.error());
        return;
    }
    m_stop = std::stop_source();
    m_running = true;
    auto &scope = m_services.secrets.scope();
    const auto stop = m_stop.get_token();
    auto counting = countFirstPage(std::make_shared<ivs::Client>(std::move(*client)), stop, scope.token());
    QCoro::connect(async::ownedBy(scope, std::move(counting)), this,
                   [this, stop, region = account.region](const aws::Result<std::size_t> &count) {
                       if (stop.stop_requested())
                           return;
                       m_running = false;
                       if (count)
                           Q_EMIT worked(text::filled(tr("The key works. Encoders in %1: %2"), region, textOf(*count)));
                       else
                           Q_EMIT failed(count.error());
                   });
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
    context.region = account.region;
    return ui::describe(error, context);
}

} // namespace ui
