// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

class QTextDocument;

namespace patchbay {
class Alarms;
class LiveMoves;
class PendingRebinds;
class Plan;
class Plant;
class StrandedEncoders;
} // namespace patchbay

namespace ui {

/// What who takes over a shift has to know, as it is read on the screen and on paper. It holds no key.
struct ShiftPage {
    struct Part {
        QString heading;
        QString sentence; ///< how it is, or that there is nothing
        QStringList columns = {}; ///< of the rows
        std::vector<QStringList> rows = {};

        bool operator==(const Part &) const = default;
    };

    QDateTime at; ///< UTC
    std::vector<Part> parts;
    QString note = {}; ///< what a person adds; may be empty
    QString takenOverBy = {}; ///< empty: nobody has yet
};

/// What there is to be told of.
struct ShiftGround {
    const patchbay::Plant &plant;
    const patchbay::Plan &plan;
    const patchbay::PendingRebinds &waits;
    const patchbay::LiveMoves &moves; ///< of which some are to be cut once another one is back
    const patchbay::Alarms &alarms;
    const patchbay::StrandedEncoders &stranded;
};

/// How many of the newest changes are on the page.
inline constexpr int changesOnPage = 20;

/// As it is now; `changes` are the newest of the journal, the newest first.
ShiftPage shiftPage(const ShiftGround &ground, const std::vector<patchbay::JournalRecord> &changes);

/// "Shift handover"; it names nobody, because a printer's queue shows it.
QString shiftTitle();
/// In place of what is in the document.
void write(const ShiftPage &page, QTextDocument &document);

} // namespace ui
