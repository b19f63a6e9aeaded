// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"
#include "ui/words/ErrorText.h"

/// What is said of changes that cannot be written down, and of those that were under way when the program ended last.
namespace ui {

/// That, and why, for a bar.
QString unrecordedSentence(const patchbay::RecordError &error);
/// Why one change was not sent.
QString notRecordedSentence(const patchbay::RecordError &error);
/// The same of a run that is held for that reason: a person decides.
ErrorText describeHeld(const patchbay::PatchRun &run, const patchbay::RecordError &error);
/// That it still is, once the question has been left, for a bar.
QString stillHeldSentence(const patchbay::PatchRun &run);
/// What the old journal is called now, where a new one was started.
QString newJournalSentence(const QString &asidePath);

/// What became of what was under way when the program ended last; the run has ended.
QString lastTimeSentence(const patchbay::PatchRun &run);

} // namespace ui
