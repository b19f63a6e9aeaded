// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountCheck.h"

#include "accounts/AccountEndpoint.h"
#include "ivs/Client.h"

namespace ui {

QCoro::Task<aws::Result<AccountCheck>> checkAccount(aws::Transport *transport,
                                                    std::shared_ptr<aws::CredentialsSource> credentials,
                                                    accounts::Account account, std::stop_token stop)
{
    const auto settings = accounts::clientSettingsOf(account, ivs::signingName);
    if (!settings)
        co_return tl::unexpected(settings.error());
    ivs::Client client(aws::Client(*transport, std::move(credentials), *settings));
    auto pages = client.ingestConfigurations(stop);
    const auto first = co_await pages.begin();
    const aws::Result<ivs::Client::IngestConfigurationPage> page = *first;
    if (!page)
        co_return tl::unexpected(page.error());
    const AccountCheck seen{page->size(), page->size() == static_cast<std::size_t>(ivs::pageSize)};
    co_return seen;
}

} // namespace ui
