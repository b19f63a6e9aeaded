// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewItems.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/Names.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

using patchbay::CheckedRebind;
using patchbay::Verdict;

PreviewItems::PreviewItems(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs)
    : m_patch(std::move(patch))
    , m_plant(plant)
    , m_runs(runs)
    , m_live(plant, runs)
    , m_ticks(m_patch.items.size(), Tick::AsProposed)
    , m_isNamedByStage(true)
{
    m_isNamedByStage = !m_patch.items.empty() && (m_patch.name.isEmpty() || m_patch.name == nameOf(m_patch));
    check();
    order();
}

void PreviewItems::setHere(const QString &here)
{
    m_here = here;
    check();
    order();
}

/// Each keeps its place among those of its kind: they are taken in that order.
void PreviewItems::order()
{
    if (m_checked.hasRepeated())
        return; // which of the two counts is a matter of the order
    std::vector<int> rows(m_patch.items.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(rows, {}, [this](int row) { return rankOf(row); });
    std::vector<patchbay::Rebind> items;
    for (const int row : rows)
        items.push_back(m_patch.items[std::size_t(row)]);
    m_patch.items = std::move(items);
    check();
}

int PreviewItems::rankOf(int row) const
{
    if (isTicked(row))
        return isLive(row) ? 1 : 0;
    return at(row).verdict == Verdict::AlreadyThere ? 3 : 2;
}

void PreviewItems::check()
{
    const patchbay::CheckedPatch before = std::exchange(
        m_checked,
        patchbay::check(m_patch, m_plant,
                        {[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
                         [this](const patchbay::SourceId &source) { return m_plant.sources().isStale(source); },
                         m_here}));
    forgetOutdatedTicks(before);
    for (int row = 0; row < count(); ++row) {
        if (isLive(row))
            static_cast<void>(m_live.obstacle(at(row))); // has its addresses read, before somebody wants to cut it
    }
    countPlaces();
}

/// Of what is ticked: what is left out takes no place, and leaves none.
void PreviewItems::countPlaces()
{
    m_stagesAfter =
        patchbay::check(taken(), m_plant, {[](const auto &) { return false; }, [](const auto &) { return false; }})
            .stages;
    QHash<patchbay::StageId, int> places;
    for (const patchbay::StageThen &then : m_stagesAfter)
        places.insert(then.stage, then.places);
    for (CheckedRebind &item : m_checked.items)
        item.placesThen = places.value(item.rebind.to);
}

/// Who ticked one has seen where it was then. What was unticked is left alone.
void PreviewItems::forgetOutdatedTicks(const patchbay::CheckedPatch &before)
{
    for (std::size_t i = 0; i < before.items.size(); ++i) {
        const CheckedRebind &then = before.items[i];
        const CheckedRebind &now = m_checked.items[i];
        if (then.movedTo == now.movedTo && (then.protectedByOthers || !now.protectedByOthers))
            continue;
        m_live.choose(m_patch.items[i].encoder, std::nullopt);
        if (m_ticks[i] == Tick::On)
            m_ticks[i] = Tick::AsProposed;
    }
}

/// Of one whose name only says how many go where, that is so of what is in it.
QString PreviewItems::nameOf(const patchbay::Patch &patch) const
{
    if (!m_isNamedByStage || patch.items.empty())
        return patch.name;
    const patchbay::StageId &stage = patch.items.front().to;
    const bool isOne =
        std::ranges::all_of(patch.items, [&stage](const patchbay::Rebind &each) { return each.to == stage; });
    const auto count = int(patch.items.size());
    return isOne ? patchName(count, stageName(m_plant, stage)) : patchName(count);
}

QList<patchbay::SourceId> PreviewItems::sources() const
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::Rebind &rebind : m_patch.items) {
        if (!sources.contains(rebind.encoder.source))
            sources += rebind.encoder.source;
    }
    return sources;
}

bool PreviewItems::isTickable(int row) const
{
    return at(row).isPossible();
}

patchbay::IfLive PreviewItems::ifLive(int row) const
{
    return isLive(row) && m_ticks[std::size_t(row)] != Tick::Off ? m_live.of(at(row)) : patchbay::IfLive::Leave;
}

bool PreviewItems::asks(int row) const
{
    return at(row).verdict == Verdict::ChangedOutside || at(row).protectedByOthers.has_value();
}

bool PreviewItems::isTicked(int row) const
{
    if (!isTickable(row))
        return false;
    if (isLive(row))
        return ifLive(row) != patchbay::IfLive::Leave;
    const Tick tick = m_ticks[std::size_t(row)];
    return tick == Tick::On || (tick == Tick::AsProposed && !asks(row));
}

PreviewCounts PreviewItems::counts() const
{
    PreviewCounts counts;
    counts.all = count();
    for (int row = 0; row < count(); ++row) {
        const CheckedRebind &checked = m_checked.items[std::size_t(row)];
        if (isTicked(row)) {
            ++counts.taken;
            counts.needUrl += checked.address && checked.address->needsNewUrl();
            counts.urlUnknown += !checked.address;
            counts.detached += checked.rebind.to.isNone() && !isLive(row);
            counts.silent += checked.isSilent;
            const patchbay::IfLive ifLive = this->ifLive(row);
            counts.waits += patchbay::isWait(ifLive);
            counts.cuts += ifLive == patchbay::IfLive::Cut;
            counts.cutsAgain += ifLive == patchbay::IfLive::Cut && wasCut(row);
        } else if (checked.verdict == Verdict::AlreadyThere) {
            ++counts.alreadyThere;
        } else if (checked.verdict == Verdict::Live) {
            ++counts.live;
        } else if (checked.verdict == Verdict::Gone) {
            ++counts.gone;
        } else if (!checked.isPossible()) {
            ++counts.impossible;
        } else if (asks(row) && m_ticks[std::size_t(row)] == Tick::AsProposed) {
            ++(checked.verdict == Verdict::ChangedOutside ? counts.changedOutside : counts.ofProtected);
        } else {
            ++counts.leftOut;
        }
    }
    return counts;
}

patchbay::Patch PreviewItems::taken() const
{
    patchbay::Patch patch{m_patch.name, {}, m_patch.undoes, m_patch.redoes};
    for (int row = 0; row < count(); ++row) {
        if (!isTicked(row))
            continue;
        patchbay::Rebind rebind = m_patch.items[std::size_t(row)];
        if (const auto &now = m_checked.items[std::size_t(row)].movedTo)
            rebind.from = *now; // a person has seen where it is, and ticked it
        rebind.ifLive = ifLive(row);
        patch.items.push_back(rebind);
    }
    const bool needsNoName = m_isNamedByStage && patch.items.size() == 1; // what is told of one names encoder and stage
    patch.name = needsNoName ? QString() : nameOf(patch);
    return patch;
}

bool PreviewItems::isRemarkable(int row) const
{
    return !isLeftOut(row) && ui::isRemarkable(at(row));
}

bool PreviewItems::belongsTo(int row, PreviewShow show) const
{
    switch (show) {
    case PreviewShow::All:
        return true;
    case PreviewShow::Changing:
        return isTickable(row);
    case PreviewShow::Staying:
        return !isTickable(row);
    case PreviewShow::Problems:
        return isRemarkable(row);
    }
    Q_UNREACHABLE();
}

int PreviewItems::count(PreviewShow show) const
{
    int count = 0;
    for (int row = 0; row < this->count(); ++row)
        count += belongsTo(row, show);
    return count;
}

bool PreviewItems::isTickedWithOthers(int row) const
{
    if (isLive(row))
        return m_live.unchosen(at(row)) != patchbay::IfLive::Leave;
    return isTickable(row) && !asks(row);
}

void PreviewItems::setTick(int row, bool on)
{
    m_ticks[std::size_t(row)] = !on ? Tick::Off : asks(row) ? Tick::On : Tick::AsProposed;
    if (on && isLive(row) && ifLive(row) == patchbay::IfLive::Leave)
        m_live.choose(at(row).rebind.encoder, patchbay::IfLive::WaitUntilIdle);
    countPlaces();
}

void PreviewItems::setTicks(const std::vector<int> &rows, bool on)
{
    for (const int row : rows) {
        if (on ? isTickedWithOthers(row) : isTicked(row))
            m_ticks[std::size_t(row)] = on ? Tick::AsProposed : Tick::Off;
    }
    countPlaces();
}

bool PreviewItems::areTicked(const std::vector<int> &rows) const
{
    return std::ranges::none_of(rows, [this](int row) { return isTickedWithOthers(row) && !isTicked(row); });
}

std::optional<patchbay::CutObstacle> PreviewItems::whyNotCut(int row) const
{
    return m_ticks[std::size_t(row)] == Tick::Off ? std::nullopt : m_live.whyNotCut(at(row));
}

void PreviewItems::setIfLive(int row, patchbay::IfLive ifLive)
{
    m_live.choose(at(row).rebind.encoder, ifLive);
    m_ticks[std::size_t(row)] = ifLive == patchbay::IfLive::Leave ? Tick::Off : Tick::AsProposed;
    countPlaces();
}

void PreviewItems::setIfLiveForAll(patchbay::IfLive ifLive)
{
    m_live.setForAll(ifLive);
    countPlaces();
}

/// Of one that is gone, or whose account is not open, nothing can be chosen.
bool PreviewItems::isKnown(int row) const
{
    return m_plant.find(m_patch.items[std::size_t(row)].encoder);
}

void PreviewItems::setStage(int row, const QString &arn)
{
    m_patch.items[std::size_t(row)].to.arn = arn;
    m_ticks[std::size_t(row)] = Tick::AsProposed;
    check();
}

} // namespace ui
