// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <optional>
#include <vector>

namespace patchbay {

/// Which entries are wanted. What is empty wants nothing in particular.
struct JournalQuery {
    /// As typed into a filter: every word is in the names or the IDs of encoder, stages or run, in the account's name
    /// or number, the region, the caller, the user or the computer. Words may have asterisks (text/Pattern.h).
    QString words = {};
    QDateTime from = {}; ///< that one too
    QDateTime to = {}; ///< not that one any more
    std::vector<JournalOutcome> outcomes = {};
    std::vector<JournalKind> kinds = {};
    QString runId = {};
    JournalId since = {}; ///< that one and later ones
};

struct JournalPage {
    std::vector<JournalRecord> records; ///< the newest first
    std::optional<JournalId> next; ///< older ones than this may follow; nothing: there are no more
};

/// A run as the journal has it.
struct JournalRunSummary {
    qint64 number = 0; ///< later runs have higher ones
    JournalRun run;
    QDateTime at; ///< of its first entry
    int entries = 0;
    int moved = 0;
    bool isUndo = false; ///< it takes back a run that is not an undo itself
    bool isUndone = false; ///< it has moved something, of which nothing is left to be taken back (nextToUndo())
};

/// A run with what it has moved: what there is to take back of it.
struct JournalRunMoves {
    JournalRunSummary run;
    std::vector<JournalRecord> moved; ///< the newest first
};

/// Which runs are to be taken back.
enum class JournalWay {
    Undo, ///< those that are no undo themselves
    Redo, ///< undos
};

} // namespace patchbay
