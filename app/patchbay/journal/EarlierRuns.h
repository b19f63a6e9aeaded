// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"

#include <QObject>

#include <optional>

namespace patchbay {

/// What can be taken back of runs that were made before this start of the program, and what was taken back before it
/// and can be made again. It follows the journal, which outlives it. GUI thread only.
class EarlierRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EarlierRuns)

public:
    explicit EarlierRuns(Journal &journal);

    /// The newest run that is neither undone nor an undo; nothing: there is none, or it is not known yet.
    const std::optional<JournalRunSummary> &undo() const { return m_next.undo; }
    /// The newest undo that is not undone.
    const std::optional<JournalRunSummary> &redo() const { return m_next.redo; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void readNext();
    void goOn();
    void setNext(JournalUndo next);

    Journal &m_journal;
    std::optional<qint64> m_last; ///< the number of the newest run that is not of this start
    JournalUndo m_next;
    bool m_isReading = false;
    bool m_looksAgain = false;
};

} // namespace patchbay
