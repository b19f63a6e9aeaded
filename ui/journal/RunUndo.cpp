// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/RunUndo.h"

#include "patchbay/patch/Inverse.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/journal/JournalCells.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"

#include <QCoroTask>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Moves = patchbay::JournalResult<std::optional<patchbay::JournalRunMoves>>;

/// "Live Events, eu-west-1", each once.
QString placesOf(const std::vector<patchbay::JournalRecord> &records)
{
    QStringList places;
    for (const patchbay::JournalRecord &record : records) {
        const patchbay::JournalEntry &entry = record.entry;
        const QString account = entry.accountName.isEmpty() ? entry.awsAccount : entry.accountName;
        places += u"%1, %2"_s.arg(text::isolated(account), entry.region);
    }
    places.removeDuplicates();
    return places.join(u"; "_s);
}

QString nameOf(const patchbay::JournalRun &run, const QString &unnamed)
{
    return run.name.isEmpty() ? unnamed : run.name;
}

} // namespace

RunUndo::RunUndo(patchbay::Journal &journal, const patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_plant(plant)
{
}

QString RunUndo::obstacle(const patchbay::JournalRecord *record)
{
    if (!record)
        return tr("Select a change first.");
    if (record->entry.kind == patchbay::JournalKind::SeenOutside)
        return tr("It was not made from here.");
    if (!patchbay::isRebind(record->entry.kind) && record->entry.kind != patchbay::JournalKind::Cut)
        return tr("Only what gave an encoder another stage, or none, can be undone.");
    return record->entry.run.id.isEmpty() ? tr("The journal does not say which run it belongs to.") : QString();
}

QString RunUndo::label(const patchbay::JournalRecord *record)
{
    return record && record->isOfUndo ? tr("Redo th&is run…") : tr("Undo th&is run…");
}

QString RunUndo::remark(const patchbay::JournalRecord &record)
{
    const patchbay::JournalEntry &entry = record.entry;
    const QString time = timeText(entry.at);
    if (entry.run.name.isEmpty())
        return text::filled(tr("The change of %1 at %2"), pastEncoderName(entry.encoder.name, entry.encoder.arn), time);
    return text::filled(record.isOfUndo ? tr("Makes again what “%1”, taken at %2, took back")
                                        : tr("Takes back “%1”, taken at %2"),
                        entry.run.name, time);
}

void RunUndo::ask(const QString &runId, const QString &unnamed, const patchbay::Patch &otherwise, const QString &remark)
{
    if (std::exchange(m_isAsking, true))
        return; // a key that is pressed twice
    QCoro::connect(m_journal.movesOf(runId), this, [this, unnamed, otherwise, remark](const Moves &moves) {
        m_isAsking = false;
        const bool isKnown = moves && *moves && !(*moves)->moved.empty();
        if (!isKnown && !otherwise.items.empty())
            Q_EMIT previewRequested(otherwise, remark);
        else if (!moves)
            Q_EMIT told(tr("The journal can’t be read.") + u' ' + journalSentences(moves.error()));
        else if (!isKnown)
            Q_EMIT told(text::filled(tr("“%1” moved nothing. There is nothing to undo."),
                                     *moves ? nameOf((*moves)->run.run, unnamed) : unnamed));
        else
            preview(**moves, unnamed, remark);
    });
}

/// One that was undone already may have been so in part: the preview shows what is left to take back.
void RunUndo::preview(const patchbay::JournalRunMoves &moves, const QString &unnamed, const QString &remark)
{
    const QString name = nameOf(moves.run.run, unnamed);
    patchbay::Inverse inverse = patchbay::inverseOf(moves.moved, m_plant);
    const int left = int(inverse.outOfReach.size());
    const QString open = text::filled(tr("Open this first: %1."), placesOf(inverse.outOfReach));
    if (inverse.patch.items.empty()) {
        Q_EMIT told(text::filled(tr("No encoder of “%1” can be reached."), name) + u' ' + open);
        return;
    }
    Q_EMIT told(left == 0 ? QString()
                          : tr("%Ln encoders can’t be reached and are left out.", nullptr, left) + u' ' + open);
    inverse.patch.name = wayBackTitle(name, moves.run.isUndo, moves.run.isUndone);
    inverse.patch.redoes = moves.run.isUndo;
    inverse.patch.undoes = moves.run.run.id;
    Q_EMIT previewRequested(inverse.patch, remark);
}

} // namespace ui
