// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/MakingRunner.h"

#include "async/Deadline.h"
#include "async/Sleep.h"
#include "patchbay/lifecycle/ActRefusal.h"
#include "patchbay/patch/Sending.h"

#include <QScopeGuard>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// So long what was listed tells what was there before; somebody else may have made the same since.
constexpr auto longestListing = 15s;

} // namespace

MakingRunner::MakingRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : m_source(source)
    , m_record(record)
    , m_settling(settling)
{
}

bool MakingRunner::hasTags(const QMap<QString, QString> &there, const QMap<QString, QString> &asked)
{
    for (auto tag = asked.cbegin(); tag != asked.cend(); ++tag) {
        const auto known = there.constFind(tag.key());
        if (known == there.cend() || *known != tag.value())
            return false;
    }
    return true;
}

QCoro::Task<ActResult> MakingRunner::take(Act act, ActTerms terms)
{
    ActResult result{.act = act};
    const bool isItsTurn = co_await m_turns.come(terms.stop);
    if (!isItsTurn)
        co_return std::move(result);
    const auto next = qScopeGuard([this] { m_turns.pass(); });
    result = co_await takeInTurn(act, terms);
    if (result.record)
        m_record.conclude(*result.record, result);
    co_return std::move(result);
}

QCoro::Task<ActResult> MakingRunner::takeInTurn(Act act, ActTerms terms)
{
    ActResult result{.act = act};
    const auto twins = co_await twinsOf(act, terms.stop);
    if (!twins) {
        result.error = ofReading(twins.error());
        result.outcome = outcomeOfRefusal(*result.error);
        co_return std::move(result);
    }
    result.twins = *twins;
    if (terms.isRecorded && !terms.stop.stop_requested()) {
        ActIntent intent = intentOf(act);
        intent.run = terms.run;
        intent.twins = result.twins;
        const auto record = co_await m_record.intend(intent, terms.stop);
        if (record)
            result.record = *record;
        else if (!terms.stop.stop_requested())
            result.unrecorded = record.error();
    }
    if (!terms.stop.stop_requested() && !result.unrecorded)
        result = co_await send(std::move(result), terms);
    co_return std::move(result);
}

QCoro::Task<ActResult> MakingRunner::send(ActResult result, ActTerms terms)
{
    Sending sending(terms.stop, terms.outOfPatience);
    const Request request{m_source.client().with(terms.isOneOfMany ? async::Urgency::Bulk : async::Urgency::Person),
                          [&sending] { sending.leave(); },
                          [&result](const QString &requestId) { result.requestId = requestId; }};
    const auto made = co_await ask(result.act, request, sending.token());
    if (made) {
        add(*made);
        adopt(result, *made);
        co_return std::move(result);
    }
    result.error = made.error();
    if (made.error().safeToRetry) {
        result.outcome = outcomeOfRefusal(made.error());
        co_return std::move(result);
    }
    if (terms.onSettling)
        terms.onSettling();
    result = co_await settleInTurn(std::move(result), terms.outOfPatience);
    co_return std::move(result);
}

void MakingRunner::adopt(ActResult &result, const Made &made)
{
    result.outcome = ActOutcome::Done;
    if (const auto *const encoder = std::get_if<ivs::IngestConfigurationSummary>(&made))
        result.made = *encoder;
    else
        result.madeStage = std::get<ivs::StageSummary>(made);
    m_taken.insert(std::visit([](const auto &each) { return each.arn; }, made));
}

/// What another run makes meanwhile is not to be taken for it either.
QCoro::Task<ActResult> MakingRunner::settle(ActResult lost, std::stop_token stop)
{
    const bool isItsTurn = co_await m_turns.come(stop);
    if (!isItsTurn) {
        lost.outcome = ActOutcome::Unknown;
        co_return std::move(lost);
    }
    const auto next = qScopeGuard([this] { m_turns.pass(); });
    ActResult result = co_await settleInTurn(std::move(lost), stop);
    co_return std::move(result);
}

QCoro::Task<ActResult> MakingRunner::settleInTurn(ActResult lost, std::stop_token stop)
{
    ActResult result = std::move(lost);
    result.outcome = ActOutcome::Unknown;
    const async::Deadline deadline(m_settling.atMost, stop);
    const std::stop_token end = deadline.token();
    for (int listing = 1; !end.stop_requested(); ++listing) {
        co_await async::sleepFor(m_settling.pauseBefore(listing), end);
        const auto found = co_await newOnes(result, end);
        if (!found) {
            if (aws::mayPass(found.error().kind) || end.stop_requested())
                continue;
            result.error = ofReading(found.error()); // a person has to do something before AWS can be asked
            break;
        }
        if (found->empty() && listing < Settler::Pace::readingsBeforeTelling)
            continue;
        result.settledByReading = true;
        result.outcome = found->empty() ? ActOutcome::NotArrived : ActOutcome::Ambiguous;
        result.candidates.clear();
        for (const Made &each : *found) {
            std::visit([&result](const auto &made) { result.candidates.push_back({made.arn, made.name}); }, each);
            add(each);
        }
        if (found->size() == 1) {
            adopt(result, found->front());
            result.candidates.clear();
        }
        break;
    }
    co_return std::move(result);
}

/// What is there now and looks the same, be it made by somebody else.
QCoro::Task<aws::Result<QStringList>> MakingRunner::twinsOf(Act act, std::stop_token stop)
{
    if (m_listedAt && async::Clock::now() - *m_listedAt < longestListing)
        co_return alikeKnown(act);
    const auto begun = async::Clock::now();
    const auto alike = co_await alikeListed(act, stop);
    if (alike)
        m_listedAt = begun;
    co_return aws::Result<QStringList>(alike);
}

QCoro::Task<aws::Result<std::vector<MakingRunner::Made>>> MakingRunner::newOnes(ActResult lost, std::stop_token stop)
{
    const auto alike = co_await alikeListed(lost.act, stop);
    if (!alike)
        co_return tl::unexpected(alike.error());
    QStringList arns = *alike;
    arns.removeIf([this, &lost](const QString &arn) { return lost.twins.contains(arn) || m_taken.contains(arn); });
    co_return co_await same(lost.act, arns, stop);
}

} // namespace patchbay
