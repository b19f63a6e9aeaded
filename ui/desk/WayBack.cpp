// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WayBack.h"

#include "patchbay/patch/Inverse.h"
#include "patchbay/plant/Plant.h"
#include "ui/inventory/ShownSources.h"
#include "ui/journal/RunUndo.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/TimeWords.h"

#include <algorithm>
#include <utility>

namespace ui {

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
    m_lookAtEarlier.setSingleShot(true);
    m_lookAtEarlier.setInterval(0);
    connect(&m_lookAtEarlier, &QTimer::timeout, &m_earlier, &patchbay::EarlierRuns::lookAgain);
    connect(&m_runs, &patchbay::PatchRuns::historyChanged, this, &WayBack::look);
    connect(&m_runs, &patchbay::PatchRuns::underWayChanged, this, &WayBack::look);
    connect(&m_plant, &Plant::namesChanged, this, &WayBack::look);
    connect(&m_plant, &Plant::sourceChanged, this, &WayBack::look);
    connect(&m_plant, &Plant::rowsChanged, this, &WayBack::look);
    connect(&m_shown, &ShownSources::changed, this, &WayBack::look);
    connect(&m_earlier, &patchbay::EarlierRuns::changed, this, &WayBack::look);
    look();
}

void WayBack::look()
{
    m_lookAtEarlier.start();
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

/// Before its source was read nobody knows: then it is not passed over.
bool WayBack::canBeTaken(const patchbay::Rebind &rebind) const
{
    const patchbay::Source *const source = m_plant.source(rebind.encoder.source);
    return (source && !source->inventory().asOf().isValid()) || wouldMove(rebind, m_plant, circumstances());
}

bool WayBack::canBeTakenBack(const patchbay::JournalRunMoves &run) const
{
    return !m_shown.wereRead()
        || std::ranges::any_of(inverseOf(run.moved, m_plant).patch.items,
                               [this](const patchbay::Rebind &each) { return canBeTaken(each); });
}

QString WayBack::passedOver(Way way, const patchbay::Patch &changes, const QString &name) const
{
    const auto items = check(changes, m_plant, circumstances()).items;
    const auto isLive = [](const patchbay::CheckedRebind &each) { return each.verdict == patchbay::Verdict::Live; };
    const auto live = int(std::ranges::count_if(items, isLive));
    const bool isRedo = way == Way::Forth;
    return items.size() == 1
        ? OutcomeWords::passedOver(encoderName(m_plant, changes.items.front().encoder), live == 1, isRedo)
        : OutcomeWords::passedOver(name, live, isRedo);
}

QString WayBack::passedOver(Way way, const patchbay::JournalRunMoves &run) const
{
    const QString &name = run.run.run.name;
    return passedOver(way, inverseOf(run.moved, m_plant).patch, name.isEmpty() ? timeText(run.run.at) : name);
}

/// Where nothing of any can be moved, it is the newest: whoever asks for it sees why.
WayBack::Step WayBack::next(Way way) const
{
    const auto isOffered = [this](const patchbay::SourceId &source) { return m_shown.contains(source); };
    const patchbay::Patch newest = m_runs.next(way, isOffered);
    const patchbay::Patch possible =
        m_runs.next(way, isOffered, [this](const patchbay::Rebind &each) { return canBeTaken(each); });
    const bool isPassedOver = !newest.items.empty() && newest.items != possible.items;
    const QString remark = isPassedOver ? passedOver(way, newest, nameOf(newest.undoes)) : QString();
    if (!possible.items.empty())
        return {possible, {}, remark};
    const auto &[run, newer] = earlier(way);
    if (run && m_shown.wereRead())
        return {{}, run->run, newer && !isPassedOver ? passedOver(way, *newer) : remark};
    if (newest.items.empty() && newer && m_shown.wereRead())
        return {{}, newer->run, {}};
    return {newest, {}, {}};
}

const patchbay::EarlierRuns::Next &WayBack::earlier(Way way) const
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
    const patchbay::PatchRun *const run = find(changes.undoes);
    const QString name = run ? run->name() : QString();
    return way == Way::Back ? OutcomeWords::undoHint(count, name) : OutcomeWords::redoHint(count, name);
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

void WayBack::go(Way way)
{
    if (m_runs.isTakingMany())
        return;
    Step step = next(way);
    patchbay::Patch &changes = step.changes;
    if (step.earlier)
        return m_undoing->ask(step.earlier->run.id, timeText(step.earlier->at), {}, step.remark);
    if (changes.items.empty())
        return;
    const bool isOne = changes.items.size() == 1;
    if (isOne && step.remark.isEmpty()) {
        m_runs.take(way, changes);
        return;
    }
    const QString name = isOne ? hintOf(way, changes) : nameOf(changes.undoes);
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

QString WayBack::nameOf(const QString &run) const
{
    const patchbay::PatchRun *const known = find(run);
    return known && !known->name().isEmpty() ? known->name() : tr("the last changes");
}

} // namespace ui
