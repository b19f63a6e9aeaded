// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WayBack.h"

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
    , m_earlier(changes.journal)
    , m_undoing(new RunUndo(changes.journal, changes.plant, this))
{
    using patchbay::Plant;
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
    Hints hints{{}, {}, m_runs.isTakingMany()};
    if (!hints.isBarred)
        hints = {hintNow(Way::Back), hintNow(Way::Forth)};
    if (std::exchange(m_hints, hints) != hints)
        Q_EMIT hintsChanged();
}

patchbay::Patch WayBack::next(Way way) const
{
    return m_runs.next(way, [this](const patchbay::SourceId &source) { return m_shown.contains(source); });
}

const std::optional<patchbay::JournalRunSummary> &WayBack::earlier(Way way) const
{
    return way == Way::Back ? m_earlier.undo() : m_earlier.redo();
}

QString WayBack::hintNow(Way way) const
{
    const std::vector<patchbay::Rebind> changes = next(way).items;
    const int count = static_cast<int>(changes.size());
    if (count == 1)
        return hintOf(way, changes.front(), m_plant);
    if (count > 1)
        return way == Way::Back ? OutcomeWords::undoHint(count) : OutcomeWords::redoHint(count);
    if (const auto &run = earlier(way); run && m_shown.wereRead())
        return OutcomeWords::undoHint(run->run.name, run->at);
    return {};
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
    patchbay::Patch changes = next(way);
    if (changes.items.size() == 1) {
        m_runs.take(way, changes);
    } else if (changes.items.empty()) {
        if (const auto &run = earlier(way))
            m_undoing->ask(run->run.id, timeText(run->at));
    } else {
        changes.name = wayBackTitle(nameOf(changes.undoes), way == Way::Forth);
        if (isRecorded(changes.undoes)) // with those that somebody else has moved since
            m_undoing->ask(changes.undoes, nameOf(changes.undoes), changes);
        else
            Q_EMIT previewRequested(changes);
    }
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
