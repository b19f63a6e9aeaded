// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/FirstPage.h"

#include "async/EitherStop.h"
#include "ivs/Client.h"

namespace ivs {

QCoro::Task<aws::Result<FirstPage>> readFirstPage(aws::Client client, std::stop_token stop, std::stop_token end)
{
    Client asked(std::move(client));
    const async::EitherStop either(std::move(stop), std::move(end));
    auto pages = asked.ingestConfigurations(either.token());
    const auto first = co_await pages.begin();
    const aws::Result<Client::IngestConfigurationPage> page = *first;
    if (!page)
        co_return tl::unexpected(page.error());
    const std::size_t count = page->items.size();
    const FirstPage found{count, count == static_cast<std::size_t>(pageSize)};
    co_return found;
}

} // namespace ivs
