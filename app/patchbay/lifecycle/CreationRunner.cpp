// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/CreationRunner.h"

#include "async/Deadline.h"
#include "async/Sleep.h"
#include "patchbay/patch/Sending.h"
#include "patchbay/plant/SecondLook.h"

#include <QCoroAsyncGenerator>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// So long what was listed tells what was there before; somebody else may have made the same since.
constexpr auto longestListing = 15s;

/// As far as a list tells. A stage may have been changed since, by somebody who found it.
bool isAlike(const ivs::IngestConfigurationSummary &listed, const ivs::NewIngestConfiguration &settings)
{
    return listed.name == settings.name && listed.ingestProtocol == settings.ingestProtocol
        && listed.userId == settings.userId && listed.redundantIngest == settings.redundantIngest;
}

QStringList arnsOf(const std::vector<ivs::IngestConfigurationSummary> &configurations)
{
    QStringList arns;
    for (const ivs::IngestConfigurationSummary &each : configurations)
        arns += each.arn;
    return arns;
}

ActOutcome outcomeOfRefusal(const aws::Error &error)
{
    return error.kind == aws::ErrorKind::Cancelled ? ActOutcome::Cancelled : ActOutcome::Refused;
}

} // namespace

CreationRunner::CreationRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_record(record)
    , m_settling(settling)
{
}

QCoro::Task<ActResult> CreationRunner::take(Creation creation, ActTerms terms)
{
    ActResult result{.act = creation};
    const auto twins = co_await twinsOf(creation.settings, terms.stop);
    if (!twins) {
        result.error = ofReading(twins.error());
        result.outcome = outcomeOfRefusal(*result.error);
        co_return std::move(result);
    }
    result.twins = *twins;
    if (terms.isRecorded && !terms.stop.stop_requested()) {
        const ActIntent intent{terms.run, creation, creation.settings, result.twins};
        const auto record = co_await m_record.intend(intent, terms.stop);
        if (record)
            result.record = *record;
        else if (!terms.stop.stop_requested())
            result.unrecorded = record.error();
    }
    if (!terms.stop.stop_requested() && !result.unrecorded)
        result = co_await send(std::move(result), terms);
    if (result.record)
        m_record.conclude(*result.record, result);
    co_return std::move(result);
}

QCoro::Task<ActResult> CreationRunner::send(ActResult result, ActTerms terms)
{
    ivs::Client client = m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person);
    Sending sending(terms.stop, terms.outOfPatience);
    const ivs::Client::OnTry onTry = [&sending] { sending.leave(); };
    const ivs::Client::OnAnswer onAnswer = [&result](const QString &requestId) { result.requestId = requestId; };
    const ivs::NewIngestConfiguration settings = std::get<Creation>(result.act).settings;
    const auto made = co_await client.createIngestConfiguration(settings, onTry, onAnswer, sending.token());
    if (made) {
        m_source.inventory().apply(made->summary(), Inventory::clock());
        result.made = made->summary();
        result.outcome = ActOutcome::Done;
        co_return std::move(result);
    }
    result.error = made.error();
    if (made.error().safeToRetry) {
        result.outcome = outcomeOfRefusal(made.error());
        co_return std::move(result);
    }
    if (terms.onSettling)
        terms.onSettling();
    result = co_await settle(std::move(result), terms.outOfPatience);
    co_return std::move(result);
}

QCoro::Task<ActResult> CreationRunner::settle(ActResult lost, std::stop_token stop)
{
    ActResult result = std::move(lost);
    result.outcome = ActOutcome::Unknown;
    const Creation creation = std::get<Creation>(result.act);
    const async::Deadline deadline(m_settling.atMost, stop);
    const std::stop_token end = deadline.token();
    for (int listing = 1; !end.stop_requested(); ++listing) {
        co_await async::sleepFor(m_settling.pauseBefore(listing), end);
        const auto found = co_await newOnes(creation, result.twins, end);
        if (!found) {
            if (aws::mayPass(found.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(found.error()); // a person has to do something before AWS can be asked
            break;
        }
        if (found->empty() && listing < Settler::Pace::readingsBeforeTelling)
            continue;
        result.settledByReading = true;
        result.candidates = found->size() > 1 ? *found : result.candidates;
        if (found->size() == 1)
            result.made = found->front();
        result.outcome = found->size() == 1 ? ActOutcome::Done
            : found->empty()                ? ActOutcome::NotArrived
                                            : ActOutcome::Ambiguous;
        break;
    }
    co_return std::move(result);
}

/// What is there now and looks the same, be it made by somebody else.
QCoro::Task<aws::Result<QStringList>> CreationRunner::twinsOf(ivs::NewIngestConfiguration settings,
                                                              std::stop_token stop)
{
    QStringList twins;
    if (m_listedAt && async::Clock::now() - *m_listedAt < longestListing) {
        for (const Configuration &each : m_source.inventory().configurations()) {
            if (isAlike(each.summary, settings))
                twins += each.summary.arn;
        }
        co_return twins;
    }
    const auto begun = async::Clock::now();
    const auto alike = co_await listAlike(settings, stop);
    if (!alike)
        co_return tl::unexpected(alike.error());
    m_listedAt = begun;
    twins = arnsOf(*alike);
    co_return twins;
}

QCoro::Task<CreationRunner::Alike> CreationRunner::listAlike(ivs::NewIngestConfiguration settings, std::stop_token stop)
{
    ivs::Client client = m_source.client().with(async::Urgency::Person);
    QDateTime sentAt;
    const ivs::Client::OnTry onTry = [&sentAt] { sentAt = Inventory::clock(); };
    std::vector<ivs::IngestConfigurationSummary> alike;
    std::optional<aws::Error> failure;
    QCORO_FOREACH(aws::Result<ivs::Client::IngestConfigurationPage> & page, client.ingestConfigurations(onTry, stop))
    {
        if (!page) {
            failure = page.error();
            break;
        }
        std::ranges::copy_if(page->items, std::back_inserter(alike),
                             [&settings](const auto &listed) { return isAlike(listed, settings); });
        m_source.inventory().applyPage(std::move(page->items), sentAt);
    }
    if (failure)
        co_return tl::unexpected(*failure);
    co_return alike;
}

/// What looks the same, was not there before, and is the same in what only a reading of it tells.
QCoro::Task<CreationRunner::Alike> CreationRunner::newOnes(Creation creation, QStringList twins, std::stop_token stop)
{
    const auto alike = co_await listAlike(creation.settings, stop);
    if (!alike)
        co_return tl::unexpected(alike.error());
    std::vector<ivs::IngestConfigurationSummary> found;
    ivs::Client client = m_source.client().with(async::Urgency::Person);
    for (const ivs::IngestConfigurationSummary &each : *alike) {
        if (twins.contains(each.arn))
            continue;
        const auto read = co_await client.ingestConfiguration(each.arn, stop);
        if (!read && saysGone(read.error()))
            continue; // somebody has removed it meanwhile
        if (!read)
            co_return tl::unexpected(read.error());
        if (read->attributes == creation.settings.attributes && read->tags == creation.settings.tags)
            found.push_back(read->summary());
    }
    co_return found;
}

} // namespace patchbay
