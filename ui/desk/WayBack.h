// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/EarlierRuns.h"
#include "patchbay/patch/PatchRuns.h"
#include "ui/desk/Changes.h"

#include <QObject>

namespace ui {

class RunUndo;

/// Undo and redo, from what was changed since the start of the program back to what the journal has from before it, and
/// forth again. One encoder moves at once; a run of many, and one of an earlier start, is previewed. GUI thread only.
class WayBack final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WayBack)

public:
    using Way = patchbay::PatchRuns::Way;

    explicit WayBack(const Changes &changes, QObject *parent = nullptr);

    /// What go() would do that way, "Move cam-03 back to rehearsal", "Move 45 encoders back"; empty: nothing.
    const QString &hint(Way way) const { return way == Way::Back ? m_hints.back : m_hints.forth; }
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
    void previewRequested(const patchbay::Patch &patch);

private:
    struct Hints {
        QString back = {};
        QString forth = {};
        bool isBarred = false;
        bool operator==(const Hints &) const = default;
    };

    void look();
    QString hintNow(Way way) const;
    patchbay::Patch next(Way way) const;
    const std::optional<patchbay::JournalRunSummary> &earlier(Way way) const;
    const patchbay::PatchRun *find(const QString &run) const;
    bool isRecorded(const QString &run) const;
    QString nameOf(const QString &run) const;

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    const patchbay::Journal &m_journal;
    const ShownSources &m_shown;
    patchbay::EarlierRuns m_earlier;
    RunUndo *m_undoing;
    Hints m_hints;
};

} // namespace ui
