// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LiveDecisions.h"

#include "patchbay/patch/PatchRun.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/live/LiveDialog.h"
#include "ui/live/LiveOptions.h"
#include "ui/preferences/Preferences.h"
#include "ui/widgets/DialogTurn.h"
#include "ui/words/LiveWords.h"
#include "ui/words/Names.h"
#include "ui/words/WaitWords.h"

namespace ui {

namespace {

/// As it is reached now: who asked may have seen it through another account entry.
patchbay::Rebind through(const patchbay::SourceId &source, patchbay::Rebind rebind)
{
    rebind.encoder.source = source;
    rebind.from.source = source;
    rebind.to.source = source;
    return rebind;
}

} // namespace

LiveDecisions::LiveDecisions(const Changes &changes, const files::Settings &settings, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_runs(changes.runs)
    , m_moves(changes.liveMoves)
    , m_waits(changes.waits)
    , m_plant(changes.plant)
    , m_settings(settings)
    , m_window(window)
    , m_seen(changes.plant)
{
    connect(&m_runs, &patchbay::PatchRuns::begun, this, &LiveDecisions::closePast);
}

void LiveDecisions::meet(const LiveMet &met)
{
    const patchbay::EncoderId &encoder = met.rebind.encoder;
    const patchbay::Source *const source = m_plant.sources().reaching(encoder);
    if (!source)
        return;
    if (LiveDialog *const past = m_dialogs.value(encoder.arn))
        past->close();
    const Preferences preferences = loadPreferences(m_settings);
    LiveMet reached = met;
    reached.rebind = through(source->id(), met.rebind);
    auto *const dialog = new LiveDialog({m_plant, m_runs, m_moves, m_seen}, reached,
                                        LiveTerms{preferences.idleBeforeMove, preferences.waitsEndAfter}, &m_window);
    m_dialogs.insert(encoder.arn, dialog);
    connect(dialog, &LiveDialog::chosen, this, &LiveDecisions::carryOut);
    connect(dialog, &QDialog::rejected, this, [this, dialog] { tellLeft(*dialog); });
    openInTurn(*dialog);
}

/// Who takes those that wait hears of it from the run.
void LiveDecisions::letWait(patchbay::PatchRun &run, int index)
{
    patchbay::PatchRun::Item item = run.item(index);
    item.rebind.ifLive = patchbay::IfLive::WaitUntilIdle;
    run.update(index, item);
}

void LiveDecisions::askWhetherToCut(const patchbay::PatchRun &run, int index)
{
    LiveMet met{run.item(index).rebind};
    met.undoes = run.undoes();
    met.isCutWished = true;
    meet(met);
}

/// Another change of its encoder has begun: what it says is past.
void LiveDecisions::closePast(const patchbay::PatchRun &run)
{
    for (int index = 0; index < run.count(); ++index) {
        LiveDialog *const past = m_dialogs.take(run.item(index).rebind.encoder.arn);
        if (!past)
            continue;
        past->disconnect(this);
        past->close();
    }
}

void LiveDecisions::tellLeft(const LiveDialog &dialog)
{
    Q_EMIT told(dialog.leftAsItIs());
}

void LiveDecisions::carryOut(const LiveChoice &choice)
{
    if (isWait(choice.rebind.ifLive))
        return wait(choice);
    const bool redoes = m_runs.leads(patchbay::PatchRuns::Way::Forth, choice.rebind);
    patchbay::PatchRun &run = m_runs.take({{}, {choice.rebind}, choice.undoes, redoes});
    if (choice.passedOver)
        run.passOver(*choice.passedOver);
}

void LiveDecisions::wait(const LiveChoice &choice)
{
    using Mode = patchbay::PendingRebind::Mode;
    const bool untilIdle = choice.rebind.ifLive == patchbay::IfLive::WaitUntilIdle;
    patchbay::PendingRebind pending;
    pending.rebind = choice.rebind;
    pending.mode = untilIdle ? Mode::UntilIdle : Mode::AtReconnect;
    pending.idleFor = choice.idleFor;
    pending.since = QDateTime::currentDateTimeUtc();
    pending.giveUpAt = choice.giveUpAt;
    pending.undoes = choice.undoes;
    pending.redoes = m_runs.leads(patchbay::PatchRuns::Way::Forth, choice.rebind);
    m_waits.add(pending);
    const patchbay::Rebind &rebind = choice.rebind;
    const LiveNames names{encoderName(m_plant, rebind.encoder), stageName(m_plant, rebind.from),
                          stageName(m_plant, rebind.to)};
    const QString waits =
        untilIdle ? LiveWords::waitsUntilIdle(names, choice.idleFor) : LiveWords::waitsForReconnect(names);
    Q_EMIT told(m_waits.isHeld() ? waits + u' ' + waitsHeld() : waits);
}

} // namespace ui
