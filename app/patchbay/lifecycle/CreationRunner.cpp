// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/CreationRunner.h"

#include "patchbay/plant/SecondLook.h"

#include <QCoroAsyncGenerator>

namespace patchbay {

namespace {

/// As far as a list tells. A stage may have been changed since, by somebody who found it.
bool isAlike(const ivs::IngestConfigurationSummary &listed, const ivs::NewIngestConfiguration &settings)
{
    return listed.name == settings.name && listed.ingestProtocol == settings.ingestProtocol
        && listed.userId == settings.userId && listed.redundantIngest == settings.redundantIngest;
}

const ivs::NewIngestConfiguration &settingsOf(const Act &act)
{
    return std::get<Creation>(act).settings;
}

} // namespace

CreationRunner::CreationRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : MakingRunner(source, record, settling)
{
}

ActIntent CreationRunner::intentOf(const Act &act) const
{
    return {.run = {}, .act = act, .settings = settingsOf(act)};
}

QStringList CreationRunner::alikeKnown(const Act &act) const
{
    QStringList arns;
    for (const Configuration &each : source().inventory().configurations()) {
        if (isAlike(each.summary, settingsOf(act)))
            arns += each.summary.arn;
    }
    return arns;
}

QCoro::Task<aws::Result<QStringList>> CreationRunner::alikeListed(Act act, std::stop_token stop)
{
    ivs::Client client = source().client().with(async::Urgency::Person);
    QDateTime sentAt;
    const ivs::Client::OnTry onTry = [&sentAt] { sentAt = Inventory::clock(); };
    QStringList alike;
    std::optional<aws::Error> failure;
    QCORO_FOREACH(aws::Result<ivs::Client::IngestConfigurationPage> & page, client.ingestConfigurations(onTry, stop))
    {
        if (!page) {
            failure = page.error();
            break;
        }
        for (const ivs::IngestConfigurationSummary &listed : page->items) {
            if (isAlike(listed, settingsOf(act)))
                alike += listed.arn;
        }
        source().inventory().applyPage(std::move(page->items), sentAt);
    }
    if (failure)
        co_return tl::unexpected(*failure);
    co_return alike;
}

QCoro::Task<aws::Result<std::vector<MakingRunner::Made>>> CreationRunner::same(Act act, QStringList arns,
                                                                               std::stop_token stop)
{
    std::vector<Made> found;
    ivs::Client client = source().client().with(async::Urgency::Person);
    for (const QString &arn : std::as_const(arns)) {
        const auto read = co_await client.ingestConfiguration(arn, stop);
        if (!read && saysGone(read.error()))
            continue; // somebody has removed it meanwhile
        if (!read)
            co_return tl::unexpected(read.error());
        if (read->attributes == settingsOf(act).attributes && hasTags(read->tags, settingsOf(act).tags))
            found.emplace_back(read->summary());
    }
    co_return found;
}

QCoro::Task<aws::Result<MakingRunner::Made>> CreationRunner::ask(Act act, Request request, std::stop_token stop)
{
    const auto made =
        co_await request.client.createIngestConfiguration(settingsOf(act), request.onTry, request.onAnswer, stop);
    if (!made)
        co_return tl::unexpected(made.error());
    co_return Made(made->summary());
}

void CreationRunner::add(const Made &made)
{
    source().inventory().apply(std::get<ivs::IngestConfigurationSummary>(made), Inventory::clock());
}

} // namespace patchbay
