// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/TakeCheck.h"

#include "async/EitherStop.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace ui {

using patchbay::AddressComparison;

namespace {

constexpr std::chrono::milliseconds pace{50};
constexpr std::chrono::seconds paceOfLooks{3};
constexpr std::chrono::seconds pauseAfterFailure{10};

bool isOnAir(const patchbay::Plant &plant, const patchbay::Rebind &rebind)
{
    const patchbay::Configuration *const known = plant.find(rebind.encoder);
    return (known && plant.markOf(known->publishesOn()) == patchbay::StageMark::OnAir)
        || plant.markOf(rebind.from.arn) == patchbay::StageMark::OnAir
        || plant.markOf(rebind.to.arn) == patchbay::StageMark::OnAir;
}

} // namespace

bool TakeReasons::areNone() const
{
    return live + onAir + ofProtected + detached + otherAddress + addressNotKnown + silent + impossible == 0
        && overfull.empty() && notCounted.empty();
}

TakeCheck::TakeCheck(const patchbay::Plant &plant, const patchbay::Armed &armed, const patchbay::PatchRuns &runs,
                     QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_armed(armed)
    , m_runs(runs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    connect(&m_soon, &QTimer::timeout, this, &TakeCheck::update);
    m_look.setInterval(paceOfLooks);
    connect(&m_look, &QTimer::timeout, this, &TakeCheck::update);
    connect(&armed, &patchbay::Armed::changed, this, &TakeCheck::update);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &TakeCheck::updateSoon);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &TakeCheck::updateSoon);
    connect(&plant, &patchbay::Plant::namesChanged, this, &TakeCheck::updateSoon);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &TakeCheck::updateSoon);
}

TakeCheck::~TakeCheck()
{
    m_stop.request_stop();
}

void TakeCheck::updateSoon()
{
    if (!m_armed.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

patchbay::Patch TakeCheck::patch() const
{
    patchbay::Patch patch;
    for (const patchbay::Rebind &each : m_armed.all()) {
        if (!m_runs.isUnderWay(each.encoder))
            patch.items.push_back(each);
    }
    const bool goToOne = std::ranges::all_of(
        patch.items, [&patch](const patchbay::Rebind &each) { return each.to == patch.items.front().to; });
    const auto encoders = int(patch.items.size());
    patch.name =
        goToOne && encoders > 0 ? patchName(encoders, stageName(m_plant, patch.items.front().to)) : patchName(encoders);
    return patch;
}

TakeReasons TakeCheck::reasons() const
{
    return reasonsOf(checked(patch()));
}

patchbay::CheckedPatch TakeCheck::checked(const patchbay::Patch &patch) const
{
    return patchbay::check(patch, m_plant,
                           {[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
                            [this](const patchbay::SourceId &source) { return m_plant.sources().isStale(source); }});
}

TakeReasons TakeCheck::reasonsOf(const patchbay::CheckedPatch &checked) const
{
    TakeReasons reasons;
    for (const patchbay::CheckedRebind &item : checked.items) {
        if (!item.isPossible() || !item.isListed) {
            ++reasons.impossible;
            continue;
        }
        const AddressComparison address = item.address.value_or(AddressComparison{});
        const bool isToAStage = !item.rebind.to.isNone();
        reasons.live += item.verdict == patchbay::Verdict::Live && !item.isSilent ? 1 : 0;
        reasons.onAir += isOnAir(m_plant, item.rebind) ? 1 : 0;
        reasons.ofProtected += item.protection() ? 1 : 0;
        reasons.detached += isToAStage ? 0 : 1;
        reasons.silent += item.isSilent ? 1 : 0;
        reasons.otherAddress += isToAStage && address.needsNewUrl() ? 1 : 0;
        reasons.addressNotKnown +=
            isToAStage && !address.needsNewUrl() && address.state != AddressComparison::State::Same ? 1 : 0;
        const bool isOfState = item.state == ivs::IngestState::Inactive || item.verdict == patchbay::Verdict::Live;
        reasons.silent += !item.isSilent && !isOfState ? 1 : 0; // a state that this program does not know
    }
    for (const patchbay::StageThen &each : checked.stages) {
        if (each.isOverfull())
            reasons.overfull.push_back(each);
        else if (!each.areAllCounted)
            reasons.notCounted.push_back(each.stage);
    }
    return reasons;
}

/// The same of one, and of all that speaks against it what matters most: that it is live before the rest.
std::optional<TakeHindrance> TakeCheck::hindranceOf(const patchbay::CheckedRebind &item,
                                                    const patchbay::CheckedPatch &checked) const
{
    if (!item.isPossible() || !item.isListed)
        return TakeHindrance::Impossible;
    if (item.isSilent)
        return TakeHindrance::NotKnown;
    if (item.verdict == patchbay::Verdict::Live)
        return TakeHindrance::Live;
    const auto then =
        std::ranges::find_if(checked.stages, [&item](const auto &each) { return each.stage == item.rebind.to; });
    if (then != checked.stages.end() && then->isOverfull())
        return TakeHindrance::Overfull;
    if (isOnAir(m_plant, item.rebind))
        return TakeHindrance::OnAir;
    if (item.protection())
        return TakeHindrance::Protected;
    if (item.rebind.to.isNone())
        return TakeHindrance::NoStage;
    const AddressComparison address = item.address.value_or(AddressComparison{});
    if (address.needsNewUrl())
        return TakeHindrance::OtherAddress;
    const bool isCounted = then == checked.stages.end() || then->areAllCounted;
    const bool isKnown = item.state == ivs::IngestState::Inactive && address.state == AddressComparison::State::Same;
    return isCounted && isKnown ? std::nullopt : std::optional(TakeHindrance::NotKnown);
}

void TakeCheck::weigh(const patchbay::CheckedPatch &checked)
{
    m_hindrances.clear();
    for (const patchbay::CheckedRebind &item : checked.items) {
        if (const auto hindrance = hindranceOf(item, checked))
            m_hindrances.insert(item.rebind.encoder.arn, *hindrance);
    }
}

void TakeCheck::update()
{
    m_soon.stop();
    const patchbay::Patch now = patch();
    const patchbay::CheckedPatch then = checked(now);
    m_count = int(now.items.size());
    m_reasons = reasonsOf(then);
    weigh(then);
    count(then);
    readAddresses(then);
    if (then.stages.empty())
        m_look.stop();
    else if (!m_look.isActive())
        m_look.start();
    Q_EMIT changed();
}

void TakeCheck::count(const patchbay::CheckedPatch &checked)
{
    m_placesThen.clear();
    for (const patchbay::CheckedRebind &item : checked.items) {
        if (!item.isPossible())
            continue;
        const patchbay::Configuration *const known = m_plant.find(item.rebind.encoder);
        const bool isThere = known && known->elsewhere.isSeen() && known->elsewhere.stageArn == item.rebind.to.arn;
        const int more = isThere ? 0 : 1; // it has its place there by being live there
        const patchbay::StageId from = item.movedTo.value_or(item.rebind.from);
        for (const auto &[stage, change] : {std::pair{from, -1}, std::pair{item.rebind.to, more}}) {
            if (!stage.isNone() && !m_placesThen.contains(stage.arn))
                m_placesThen.insert(stage.arn, m_plant.placesOn(stage).count);
            if (!stage.isNone())
                m_placesThen[stage.arn] += change;
        }
    }
}

/// And who publishes there without an encoder: somebody looks at these stages.
void TakeCheck::readAddresses(const patchbay::CheckedPatch &checked)
{
    for (const patchbay::StageThen &each : checked.stages)
        m_plant.countGuests(each.stage);
    for (const patchbay::CheckedRebind &item : checked.items) {
        const patchbay::EncoderId &encoder = item.rebind.encoder;
        const patchbay::Configuration *const known = m_plant.find(encoder);
        patchbay::Source *const source = m_plant.source(encoder.source);
        const Pair stages{item.rebind.from.arn, item.rebind.to.arn};
        const auto asked = m_asked.constFind(stages);
        const bool isAsked = asked != m_asked.cend() && !asked->hasExpired();
        if (item.address || !known || !source || !known->summary.ingestProtocol.known() || isAsked)
            continue;
        m_asked.insert(stages, QDeadlineTimer(QDeadlineTimer::Forever));
        source->scope().add(read(*source, stages, *known->summary.ingestProtocol.known(), m_stop.get_token()));
    }
}

/// The scope it is in ends before the source does.
QCoro::Task<> TakeCheck::read(patchbay::Source &source, Pair stages, ivs::IngestProtocol protocol, std::stop_token stop)
{
    const QPointer<TakeCheck> self(this);
    const async::EitherStop either(stop, source.scope().token());
    const AddressComparison comparison =
        co_await source.addresses().compare(stages.first, stages.second, protocol, either.token());
    if (!self || stop.stop_requested())
        co_return;
    self->m_asked.insert(stages, QDeadlineTimer(pauseAfterFailure)); // its source may be another one by then
    if (comparison.state != AddressComparison::State::Failed)
        self->updateSoon();
}

} // namespace ui
