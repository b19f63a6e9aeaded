// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ToldItems.h"

#include <algorithm>

namespace patchbay {

using State = PatchRun::State;

ToldItems::ToldItems(Source &source, ChangeHistory &history, ChangeRecord &record)
    : m_source(source)
    , m_history(history)
    , m_record(record)
    , m_outcomes(source.inventory(), [&source](const QString &arn) { source.secondLook().at(arn); })
{
    QObject::connect(&m_outcomes, &OutcomeWatch::arrived, &m_outcomes,
                     [this](const RebindResult &result) { arrive(result); });
    QObject::connect(&m_outcomes, &OutcomeWatch::overtaken, &m_outcomes,
                     [this](const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now) {
                         overtake(told, now);
                     });
}

void ToldItems::begin(const RunItem &item, State state)
{
    m_latest.insert(item.run->item(item.index).rebind.encoder.arn, item);
    setState(item, state);
}

void ToldItems::forgetOutcome(const QString &arn)
{
    m_outcomes.takeBack(arn);
    m_later.remove(arn);
}

bool ToldItems::watches(const PatchRun &run) const
{
    return std::ranges::any_of(m_latest, [&run](const RunItem &item) { return item.run == &run; });
}

std::optional<RebindResult> ToldItems::handOver(const QString &arn)
{
    m_latest.remove(arn);
    return m_outcomes.takeBack(arn);
}

void ToldItems::handOver(const std::function<ToldItems *(const EncoderId &encoder)> &tellingOf)
{
    const auto all = m_outcomes.handOver();
    for (auto told = all.cbegin(); told != all.cend(); ++told) {
        const RunItem latest = m_latest.value(told.key());
        const bool isUnderWay = latest.run && latest.run->item(latest.index).isUnderWay();
        ToldItems *const other = isUnderWay ? nullptr : tellingOf(told->result.rebind.encoder);
        if (!other) {
            m_outcomes.takeOver(told.key(), *told);
            continue;
        }
        m_latest.remove(told.key());
        other->takeOver(*told, latest);
    }
}

/// What was told here since is newer.
void ToldItems::takeOver(const OutcomeWatch::Told &told, const RunItem &latest)
{
    const QString &arn = told.result.rebind.encoder.arn;
    if (m_latest.contains(arn))
        return;
    m_latest.insert(arn, latest);
    m_outcomes.takeOver(arn, told);
    const PatchRun::Item item = latest.run ? latest.run->item(latest.index) : PatchRun::Item();
    if (item.state == State::Arrived && item.address.state == AddressComparison::State::Reading)
        m_source.scope().add(compareArrived(latest));
}

QCoro::Task<AddressComparison> ToldItems::compareAddresses(Rebind rebind, std::stop_token stop)
{
    const Configuration *const known = m_source.inventory().find(rebind.encoder.arn);
    const auto protocol = known ? known->summary.ingestProtocol.known() : std::nullopt;
    const AddressComparison unasked;
    if (!protocol)
        co_return AddressComparison(unasked);
    co_return co_await m_source.addresses().compare(rebind.from.arn, rebind.to.arn, *protocol, stop);
}

void ToldItems::setState(const RunItem &item, State state)
{
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = state;
    item.run->update(item.index, changed);
}

void ToldItems::conclude(const RunItem &item, const RebindResult &result, const AddressComparison &address)
{
    if (!item.run)
        return;
    const bool isOwn = item.run->purpose() != PatchRun::Purpose::Settle; // else the record has whose it is
    const bool isPutBack = result.wasCut && result.rebind.from.isNone(); // nobody takes that back
    if (isOwn && !isPutBack)
        m_history.conclude(result, item.run->id(), item.run->name());
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Ended;
    changed.result = result;
    changed.address = address;
    item.run->update(item.index, changed);
    if (const auto later = m_later.take(result.rebind.encoder.arn))
        later();
}

/// Readings go on while addresses are compared: what they show of a change is told after its outcome.
bool ToldItems::isLaterThanTheOutcome(const QString &arn, const std::function<void()> &news)
{
    const RunItem latest = m_latest.value(arn);
    if (!latest.run || !latest.run->item(latest.index).isUnderWay())
        return false;
    m_later.insert(arn, news);
    return true;
}

/// Then what was told on the way is past by its end: that it is live, has no stage, or that an answer got lost.
bool ToldItems::isOfACut(const RunItem &item)
{
    const PatchRun::Item known = item.run ? item.run->item(item.index) : PatchRun::Item();
    return known.result && known.result->wasCut;
}

void ToldItems::arrive(const RebindResult &result)
{
    const QString &arn = result.rebind.encoder.arn;
    if (isLaterThanTheOutcome(arn, [this, result] { arrive(result); }))
        return;
    if (result.record)
        m_record.conclude(*result.record, result);
    const RunItem item = m_latest.value(arn);
    if (isOfACut(item))
        return;
    m_history.conclude(result, item.run ? item.run->id() : QUuid::createUuid(),
                       item.run ? item.run->name() : QString());
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Arrived;
    changed.result = result;
    changed.address = {AddressComparison::State::Reading, {}};
    item.run->update(item.index, changed);
    m_source.scope().add(compareArrived(item));
}

QCoro::Task<> ToldItems::compareArrived(RunItem item)
{
    const QPointer<PatchRun> run = item.run;
    const Rebind rebind = run->item(item.index).result->rebind;
    const AddressComparison address = co_await compareAddresses(rebind, m_source.scope().token());
    if (!run || m_latest.value(rebind.encoder.arn).run != run || run->item(item.index).state != State::Arrived)
        co_return; // something newer was told
    PatchRun::Item changed = run->item(item.index);
    changed.address = address;
    run->update(item.index, changed);
}

void ToldItems::overtake(const RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now)
{
    const QString &arn = told.rebind.encoder.arn;
    const auto later = [this, told, now] {
        const RunItem item = m_latest.value(told.rebind.encoder.arn);
        const PatchRun::Item ended = item.run ? item.run->item(item.index) : PatchRun::Item();
        if (!ended.result || ended.result->outcome == told.outcome) // else it was a try before that end
            overtake(told, now);
    };
    if (isLaterThanTheOutcome(arn, later))
        return;
    if (told.outcome != Outcome::Moved && isOfACut(m_latest.value(arn)))
        return;
    const QString stageBefore = told.now ? told.now->stageArn : told.rebind.from.arn;
    PatchRun::Overtaking overtaking{now};
    overtaking.hasMoved = now && (told.outcome != Outcome::Live || now->stageArn != stageBefore);
    overtaking.hadWayBack = (!now || overtaking.hasMoved) && m_history.forget(told.rebind.encoder);
    const RunItem item = m_latest.value(arn);
    if (!item.run)
        return;
    PatchRun::Item changed = item.run->item(item.index);
    changed.state = State::Overtaken;
    changed.overtaking = overtaking;
    item.run->update(item.index, changed);
}

} // namespace patchbay
