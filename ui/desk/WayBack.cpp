// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WayBack.h"

#include "patchbay/patch/CutBefore.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/inventory/ShownSources.h"
#include "ui/journal/RunUndo.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/PatchWords.h"
#include "ui/words/TimeWords.h"

#include <algorithm>
#include <utility>

using patchbay::ChangeHistory;
using patchbay::EarlierRuns;

namespace ui {

namespace {

bool isUnread(const patchbay::Source &source)
{
    return !source.inventory().asOf().isValid();
}

} // namespace

WayBack::WayBack(const Changes &changes, QObject *parent)
    : QObject(parent)
    , m_runs(changes.runs)
    , m_plant(changes.plant)
    , m_journal(changes.journal)
    , m_shown(changes.shown)
    , m_earlier(changes.journal, [this](const patchbay::JournalRunMoves &run) { return canBeTakenBack(run); })
    , m_undoing(new RunUndo(changes.journal, changes.plant, this))
{
    using patchbay::Plant;
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(0);
    const auto lookSoon = qOverload<>(&QTimer::start);
    connect(&m_lookSoon, &QTimer::timeout, this, [this] {
        m_earlier.lookAgain();
        look();
    });
    connect(&m_runs, &patchbay::PatchRuns::historyChanged, this, &WayBack::lookNow);
    connect(&m_runs, &patchbay::PatchRuns::underWayChanged, this, &WayBack::lookNow);
    connect(&m_plant, &Plant::namesChanged, &m_lookSoon, lookSoon);
    connect(&m_plant, &Plant::sourceChanged, &m_lookSoon, lookSoon);
    connect(&m_plant, &Plant::rowsChanged, &m_lookSoon, lookSoon);
    connect(&m_shown, &ShownSources::changed, this, &WayBack::lookNow);
    connect(&m_earlier, &EarlierRuns::changed, this, &WayBack::look);
    lookNow();
}

void WayBack::lookNow()
{
    m_earlier.setHeld(m_runs.isTakingMany()); // its journal changes with each of them
    m_lookSoon.start();
    look();
}

void WayBack::look()
{
    Hints hints{{}, {}, m_runs.isTakingMany()};
    if (!hints.isBarred)
        hints = {hintNow(Way::Back), hintNow(Way::Forth)};
    if (std::exchange(m_hints, hints) != hints)
        Q_EMIT hintsChanged();
}

patchbay::Circumstances WayBack::circumstances() const
{
    return {[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
            [](const patchbay::SourceId &) { return false; }};
}

/// Before its source was read, or while it is being moved, nobody knows: then it is not passed over. Nor is one that
/// was cut, and is live again: a person chooses whether it waits now.
bool WayBack::canBeTaken(const patchbay::Rebind &rebind) const
{
    const patchbay::Source *const source = m_plant.source(rebind.encoder.source);
    return (source && isUnread(*source)) || m_runs.isUnderWay(rebind.encoder)
        || wouldMove(rebind, m_plant, circumstances()) || wasCutBefore(rebind, m_runs);
}

/// What seems out of reach may be in a source that was not read yet: whose that is its list tells.
bool WayBack::canBeTakenBack(const patchbay::JournalRunMoves &run) const
{
    const patchbay::Inverse inverse = inverseOf(run.moved, m_plant);
    const auto mayBeThere = [this](const patchbay::JournalRecord &record) {
        const QString region = patchbay::Locality::of(record.entry.encoder.arn).region;
        return std::ranges::any_of(m_plant.sources().all(), [&region](const auto &source) {
            return isUnread(*source) && source->id().region == region;
        });
    };
    return std::ranges::any_of(inverse.patch.items, [this](const patchbay::Rebind &each) { return canBeTaken(each); })
        || std::ranges::any_of(inverse.outOfReach, mayBeThere);
}

/// Of one encoder, which may be gone, or in an account that is not open.
QString WayBack::nameOf(const patchbay::Patch &one, const std::vector<patchbay::JournalRecord> &moved) const
{
    if (moved.empty() || (!one.items.empty() && m_plant.find(one.items.front().encoder)))
        return encoderName(m_plant, one.items.front().encoder);
    const patchbay::JournalThing &encoder = moved.front().entry.encoder;
    return pastEncoderName(encoder.name, encoder.arn);
}

/// Of the newest that is passed over.
QString WayBack::remark(Way way, const ChangeHistory::Next &own, const EarlierRuns::Next &before) const
{
    const int passedOver = own.passedOverInAll + before.passedOverInAll;
    if (passedOver == 0)
        return {};
    std::vector<patchbay::JournalRecord> moved;
    patchbay::Inverse stays{own.passedOver, {}};
    if (own.passedOverInAll == 0) {
        moved = before.passedOver->moved;
        stays = inverseOf(moved, m_plant);
        stays.patch.name = before.passedOver->run.run.name;
    }
    patchbay::CheckedRebind outOfReach;
    outOfReach.verdict = patchbay::Verdict::SourceNotOpen;
    auto items = check(stays.patch, m_plant, circumstances()).items;
    items.resize(items.size() + stays.outOfReach.size(), outOfReach);
    const auto &movedTo = items.front().movedTo;
    const QString what =
        items.size() == 1 ? nameOf(stays.patch, moved) : OutcomeWords::runOf(int(items.size()), stays.patch.name);
    const QString why = whyNothingMoves(items, movedTo ? stageName(m_plant, *movedTo) : QString());
    return OutcomeWords::passedOver(what, why, passedOver - 1, way == Way::Forth);
}

/// Where nothing of any can be moved, it is the newest: whoever asks for it sees why.
WayBack::Step WayBack::next(Way way) const
{
    const auto isOffered = [this](const patchbay::SourceId &source) { return m_shown.contains(source); };
    const ChangeHistory::Next own =
        m_runs.next(way, isOffered, [this](const patchbay::Rebind &each) { return canBeTaken(each); });
    if (!own.patch.items.empty())
        return {own.patch, {}, remark(way, own, {})};
    static const EarlierRuns::Next unknown;
    const EarlierRuns::Next &before = m_shown.wereRead() ? earlier(way) : unknown;
    if (before.run)
        return {{}, before.run->run, remark(way, own, before)};
    const QString nothing =
        before.areMore ? OutcomeWords::nothingOfSoMany(own.passedOverInAll + before.passedOverInAll) : QString();
    if (!own.passedOver.items.empty())
        return {own.passedOver, {}, nothing};
    return before.passedOver ? Step{{}, before.passedOver->run, nothing} : Step();
}

const EarlierRuns::Next &WayBack::earlier(Way way) const
{
    return m_earlier.next(way == Way::Back ? patchbay::JournalWay::Undo : patchbay::JournalWay::Redo);
}

WayBack::Hint WayBack::hintNow(Way way) const
{
    const Step step = next(way);
    if (step.earlier)
        return {OutcomeWords::undoHint(step.earlier->run.name, step.earlier->at), step.remark};
    return step.changes.items.empty() ? Hint() : Hint{hintOf(way, step.changes), step.remark};
}

QString WayBack::hintOf(Way way, const patchbay::Patch &changes) const
{
    const int count = static_cast<int>(changes.items.size());
    if (count == 1)
        return hintOf(way, changes.items.front(), m_plant);
    return way == Way::Back ? OutcomeWords::undoHint(count, changes.name) : OutcomeWords::redoHint(count, changes.name);
}

/// Empty while its encoder is not in the list.
QString WayBack::hintOf(Way way, const patchbay::Rebind &rebind, const patchbay::Plant &plant)
{
    if (!plant.find(rebind.encoder))
        return {};
    const QString encoder = encoderName(plant, rebind.encoder);
    const QString stage = stageName(plant, rebind.to);
    return way == Way::Back ? OutcomeWords::undoHint(encoder, stage) : OutcomeWords::redoHint(encoder, stage);
}

bool WayBack::isProtected(const patchbay::Patch &one) const
{
    return check(one, m_plant, circumstances()).items.front().protection();
}

void WayBack::go(Way way)
{
    if (m_runs.isTakingMany())
        return;
    Step step = next(way);
    patchbay::Patch &changes = step.changes;
    const bool isOne = changes.items.size() == 1;
    if (isOne && step.remark.isEmpty() && !isProtected(changes)) {
        changes.name.clear();
        m_runs.take(way, changes);
        return;
    }
    if (!step.remark.isEmpty()) // what it says may change while a preview is open
        step.remark += u' ' + text::filled(tr("As of %1."), timeText(QDateTime::currentDateTime()));
    if (step.earlier)
        return m_undoing->ask(step.earlier->run.id, timeText(step.earlier->at), {}, step.remark);
    if (changes.items.empty())
        return;
    const QString ofMany = changes.name.isEmpty() ? tr("the last changes") : changes.name;
    const QString name = isOne ? hintOf(way, changes) : ofMany;
    changes.name = wayBackTitle(name, way == Way::Forth);
    if (isRecorded(changes.undoes)) // with those that somebody else has moved since
        m_undoing->ask(changes.undoes, name, changes, step.remark);
    else
        Q_EMIT previewRequested(changes, step.remark);
}

/// It may be gone, as one of one is when the next begins.
const patchbay::PatchRun *WayBack::find(const QString &run) const
{
    const auto isIt = [&run](const auto &each) { return patchbay::RecordedRun::idOf(each->id()) == run; };
    const auto found = std::ranges::find_if(m_runs.all(), isIt);
    return found == m_runs.all().end() ? nullptr : found->get();
}

bool WayBack::isRecorded(const QString &run) const
{
    const patchbay::PatchRun *const known = find(run);
    return m_journal.state().kind == patchbay::JournalState::Kind::Open && (!known || known->isRecorded());
}

} // namespace ui
