// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/Journal.h"
#include "ui/words/Severity.h"

#include <QString>

#include <optional>

/// Entries of the journal, and what is wrong with it, in words.
namespace ui {

/// What was asked for: "Rebind", "Create encoder".
QString journalKind(patchbay::JournalKind kind);
/// As it was called then, also before it was made; empty: no stage.
QString journalStage(const patchbay::JournalThing &stage);
/// What it is about, as it was called then: an encoder, or else the stage.
QString journalSubject(const patchbay::JournalEntry &entry);
/// What an entry has beyond encoder and stages, as lines: "Settings: RTMPS; user anna; tags: show = open". Empty:
/// nothing.
QString journalSettings(const patchbay::JournalEntry &entry);
/// What was wrong, of an alarm: the end of "alarm: missing". Empty: the entry is of none.
QString journalAlarm(const patchbay::JournalEntry &entry);
/// Of tags that were not changed as it was asked for: what of it is so all the same, as lines. Empty: nothing, or
/// nobody knows.
QString journalTagsDone(const patchbay::JournalRecord &record);
/// What became of a change, in a few words: "moved", "detached", "created", "refused, not moved", "moved by others".
QString journalResult(const patchbay::JournalRecord &record);
/// The sign beside it; nothing: what needs none.
std::optional<Severity> journalSign(const patchbay::JournalRecord &record);
/// Who was signed in, and where: "anna · desk-2"; empty of what was seen from outside.
QString journalPerson(const patchbay::JournalRecord &record);
/// What AWS or the network said, as whole sentences; empty: nothing.
QString journalErrorSentences(const patchbay::JournalRecord &record);

/// What the way back from a run is called, "Undo: Show open"; that from an undo is a redo, and back from that one is an
/// undo once more. `isAgain`: there has been one.
QString wayBackTitle(const QString &run, bool isRedo, bool isAgain = false);

/// Why it can't be read or written, and what helps, as whole sentences.
QString journalSentences(const patchbay::JournalError &error);
/// Why nothing was exported.
QString exportSentence(const patchbay::ExportError &error);

} // namespace ui
