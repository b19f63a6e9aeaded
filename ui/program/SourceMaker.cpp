// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SourceMaker.h"

#include "ivs/Arn.h"
#include "ivs/Service.h"

namespace ui {

namespace {

/// The service of a picture is the program's own, and nobody waits for a turn there.
bool isPaced(const CommandLine &line)
{
    return line.rateLimits && !(line.demo && !line.screenshot.isEmpty());
}

} // namespace

SourceMaker::SourceMaker(const CommandLine &line, aws::Transport &transport, AccountAccess &access, Demo &demo)
    : m_access(access)
    , m_clients(transport, access.rates(), ivs::service,
                {line.endpointUrl, isPaced(line),
                 [&demo](const accounts::Account &account, const QString &region) {
                     return demo.endpointOf(account, region);
                 },
                 [&access](const QString &profile) { return access.profiles().endpointUrlOf(profile); }})
{
}

aws::Result<std::unique_ptr<patchbay::Source>> SourceMaker::make(const patchbay::SourceId &id)
{
    const accounts::Account account = *m_access.accounts().find(id.account);
    m_access.followRateShare();
    auto client = m_clients.clientOf(account, id.region, m_access.secrets().sourceOf(id.account));
    if (!client)
        return tl::unexpected(client.error());
    auto source = std::make_unique<patchbay::Source>(
        patchbay::Source::Identity{id, account.name, account.isEnvironment(), m_clients.worldOf(account),
                                   account.fromProfile() != nullptr},
        ivs::Client(std::move(*client)));
    const patchbay::Inventory &inventory = source->inventory();
    QObject::connect(&inventory, &patchbay::Inventory::configurationsAppended, &inventory,
                     [this, &inventory, id](int first) {
                         if (const auto arn = ivs::Arn::parse(inventory.configurations()[first].summary.arn))
                             m_access.rates().noteAwsAccount(id.account.toString(), arn->account);
                     });
    return source;
}

} // namespace ui
