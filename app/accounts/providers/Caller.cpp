// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/Caller.h"

#include "async/EitherStop.h"
#include "sts/Client.h"
#include "sts/Service.h"

namespace accounts {

QCoro::Task<aws::Result<Caller>> callerOf(ClientFor clientFor, QString region,
                                          std::shared_ptr<aws::CredentialsSource> credentials, std::stop_token stop,
                                          std::stop_token end)
{
    const async::EitherStop either(std::move(stop), std::move(end));
    auto client = clientFor(sts::service, region, std::move(credentials));
    if (!client)
        co_return tl::unexpected(client.error());
    sts::Client sts(std::move(*client));
    const auto identity = co_await sts.callerIdentity(either.token());
    if (!identity)
        co_return tl::unexpected(identity.error().cause);
    const Caller caller{identity->account, identity->arn};
    co_return caller;
}

} // namespace accounts
