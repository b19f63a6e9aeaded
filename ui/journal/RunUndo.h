// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"
#include "patchbay/patch/Patch.h"

#include <QObject>

namespace patchbay {
class Plant;
}

namespace ui {

/// Makes the way back from a run of the journal, whichever start of the program it was made by, and says why there is
/// none, or what it leaves out.
class RunUndo final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunUndo)

public:
    /// Both outlive it.
    RunUndo(patchbay::Journal &journal, const patchbay::Plant &plant, QObject *parent = nullptr);

    /// Why the run of this entry can't be asked for; empty: it can.
    static QString obstacle(const patchbay::JournalRecord *record);
    /// What its run is taken back by: an undo is made undone by a redo.
    static QString label(const patchbay::JournalRecord *record);
    /// Which run that is.
    static QString remark(const patchbay::JournalRecord &record);
    /// By its ID, and what it is called where it has no name. Does nothing while one is being asked for.
    /// `otherwise` is previewed where the journal knows nothing that it has moved; `remark` is said in the preview.
    void ask(const QString &runId, const QString &unnamed, const patchbay::Patch &otherwise = {},
             const QString &remark = {});

Q_SIGNALS:
    /// A person wants to look at the way back from a run, and perhaps to take it.
    void previewRequested(const patchbay::Patch &patch, const QString &remark);
    /// Why there is none, or what it leaves out; empty: nothing.
    void told(const QString &sentence);

private:
    void preview(const patchbay::JournalRunMoves &moves, const QString &unnamed, const QString &remark);

    patchbay::Journal &m_journal;
    const patchbay::Plant &m_plant;
    bool m_isAsking = false; ///< the journal, which has not answered yet
};

} // namespace ui
