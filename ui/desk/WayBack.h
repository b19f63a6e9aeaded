// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/EarlierRuns.h"
#include "patchbay/patch/Check.h"
#include "patchbay/patch/Inverse.h"
#include "patchbay/patch/PatchRuns.h"
#include "ui/desk/Changes.h"

#include <QObject>
#include <QTimer>

namespace ui {

class RunUndo;

/// Undo and redo, from what was changed since the start of the program back to what the journal has from before it, and
/// forth again. A run of which nothing can be moved at the moment, as when all that is left of it is live, is passed
/// over, and next again once something can be; what is under way, or was not read yet, is not. Where that is so of all,
/// the newest is next, which says why. One encoder moves at once; a run of many, one of an earlier start, and what is
/// next only because something was passed over, is previewed. GUI thread only.
class WayBack final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WayBack)

public:
    using Way = patchbay::PatchRuns::Way;

    explicit WayBack(const Changes &changes, QObject *parent = nullptr);

    /// What go() would do that way, "Move cam-03 back to rehearsal", "Move 45 encoders back"; empty: nothing.
    const QString &hint(Way way) const { return hints(way).what; }
    /// Why it is that, as a sentence; empty: it is the last change.
    const QString &remark(Way way) const { return hints(way).remark; }
    /// A patch of many is being taken: nothing goes back or forth before that has ended.
    bool isBarred() const { return m_hints.isBarred; }
    /// What goes that way, of one change.
    static QString hintOf(Way way, const patchbay::Rebind &rebind, const patchbay::Plant &plant);
    /// Takes the last change back, all of it if there was more than one at once, or makes again what was taken back
    /// last.
    void go(Way way);
    /// Previews runs of the journal, and says why there is no way, or what it leaves out.
    RunUndo &undoing() { return *m_undoing; }

Q_SIGNALS:
    void hintsChanged();
    /// A person is to see first what it would come to, which the journal does not know.
    void previewRequested(const patchbay::Patch &patch, const QString &remark);

private:
    struct Hint {
        QString what = {};
        QString remark = {};
        bool operator==(const Hint &) const = default;
    };
    struct Hints {
        Hint back = {};
        Hint forth = {};
        bool isBarred = false;
        bool operator==(const Hints &) const = default;
    };
    struct Step {
        patchbay::Patch changes = {}; ///< of this start
        std::optional<patchbay::JournalRunSummary> earlier = {}; ///< in place of these
        QString remark = {};
    };

    const Hint &hints(Way way) const { return way == Way::Back ? m_hints.back : m_hints.forth; }
    void lookNow();
    void look();
    Hint hintNow(Way way) const;
    QString hintOf(Way way, const patchbay::Patch &changes) const;
    bool isProtected(const patchbay::Patch &one) const;
    Step next(Way way) const;
    patchbay::Circumstances circumstances() const;
    bool canBeTaken(const patchbay::Rebind &rebind) const;
    bool canBeTakenBack(const patchbay::JournalRunMoves &run) const;
    QString remark(Way way, const patchbay::ChangeHistory::Next &own, const patchbay::EarlierRuns::Next &before) const;
    QString nameOf(const patchbay::Patch &one, const std::vector<patchbay::JournalRecord> &moved) const;
    const patchbay::EarlierRuns::Next &earlier(Way way) const;
    const patchbay::PatchRun *find(const QString &run) const;
    bool isRecorded(const QString &run) const;

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    const patchbay::Journal &m_journal;
    const ShownSources &m_shown;
    patchbay::EarlierRuns m_earlier;
    QTimer m_lookSoon; ///< many rows may change at once
    RunUndo *m_undoing;
    Hints m_hints;
};

} // namespace ui
