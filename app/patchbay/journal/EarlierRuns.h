// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

/// What can be taken back of runs that were made before this start of the program, and what was taken back before it
/// and can be made again. A run of which nothing can be taken back at the moment is passed over, and is the next again
/// as soon as something can. It follows the journal, which outlives it. GUI thread only.
class EarlierRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EarlierRuns)

public:
    /// Whether anything of what a run has moved can be taken back at the moment.
    using CanBeTakenBack = std::function<bool(const JournalRunMoves &run)>;

    struct Next {
        std::optional<JournalRunMoves> run; ///< nothing: there is none, or it is not known yet
        std::optional<JournalRunMoves> passedOver; ///< the newest of those that are newer
        int passedOverInAll = 0;
        bool areMore = false; ///< there may be older ones, for which nobody has looked
    };

    EarlierRuns(Journal &journal, CanBeTakenBack canBeTakenBack);

    /// The newest run that is neither undone nor an undo, or the newest undo that is not undone.
    const Next &next(JournalWay way) const { return way == JournalWay::Undo ? m_undo.next : m_redo.next; }
    /// What can be taken back may be something else by now.
    void lookAgain();
    /// Nobody asks for the time being: what is written meanwhile is looked at afterwards, all at once.
    void setHeld(bool held);

Q_SIGNALS:
    /// What next() says.
    void changed();

private:
    struct Search {
        JournalWay way;
        std::vector<JournalRunMoves> runs = {}; ///< as far down as was needed, the newest first
        std::size_t stuck = 0; ///< how many of these can't be taken back, until one can
        bool areAll = false;
        Next next = {};
    };

    void look();
    void readOn();
    void read(Search &search);
    void end(bool isAnswered);
    bool needsMore(Search &search) const;
    static bool settle(Search &search);

    Journal &m_journal;
    CanBeTakenBack m_canBeTakenBack;
    std::optional<qint64> m_last; ///< the number of the newest run that is not of this start
    Search m_undo{JournalWay::Undo};
    Search m_redo{JournalWay::Redo};
    bool m_isReading = false;
    bool m_isHeld = false;
    bool m_hasFailed = false; ///< then only another journal is worth a try
    bool m_looksAgain = false;
};

} // namespace patchbay
