// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountCheck.h"

#include "accounts/AccountEndpoint.h"
#include "accounts/SecretStore.h"
#include "async/Joined.h"
#include "ivs/Client.h"

namespace ui {

namespace {

QCoro::Task<aws::Result<AccountCheck>> readFirstPage(AccountsServices services, accounts::Account account,
                                                     std::stop_token stop)
{
    const auto settings = accounts::clientSettingsOf(account, ivs::signingName);
    if (!settings)
        co_return tl::unexpected(settings.error());
    const async::EitherStop either(stop, services.secrets.scope().token());
    ivs::Client client(aws::Client(services.transport, services.secrets.sourceOf(account.id), *settings,
                                   services.rates.of(account.id.toString(), account.region)));
    auto pages = client.ingestConfigurations(either.token());
    const auto first = co_await pages.begin();
    const aws::Result<ivs::Client::IngestConfigurationPage> page = *first;
    if (!page)
        co_return tl::unexpected(page.error());
    const AccountCheck seen{page->size(), page->size() == static_cast<std::size_t>(ivs::pageSize)};
    co_return seen;
}

} // namespace

QCoro::Task<aws::Result<AccountCheck>> checkAccount(AccountsServices services, accounts::Account account,
                                                    std::stop_token stop)
{
    return async::joined(services.secrets.scope(), readFirstPage(services, std::move(account), std::move(stop)));
}

} // namespace ui
