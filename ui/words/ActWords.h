// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRun.h"

#include <QString>

/// Encoders that are made and deleted, and what became of that, in words. Names are given as they are shown.
namespace ui {

/// What the encoder of an act is called, in isolation; one without a name by its ARN.
QString actSubject(const patchbay::Act &act);
/// "Delete cam-03", "Delete 3 encoders"; of creations "Make 3 encoders", of both "3 encoders".
QString actsName(const std::vector<patchbay::Act> &acts);

/// "deleted", "live: not deleted"; where something failed, whether trying again is safe. `error` is the one sentence
/// about ActResult::error, where there is one.
QString whatBecame(const patchbay::ActResult &result, const QString &error);
/// It is as it was asked for.
bool isAsAsked(const patchbay::ActResult &result);

/// "11 of 24 · about 4 s left"; the time where it is known.
QString actProgress(const patchbay::ActRun &run);
/// "3 deleted · 1 not deleted": each is in one of these.
QString actSummary(const patchbay::ActRun &run);
/// Why nothing more is done in a source for the time being; `error` as above.
QString actHoldSentence(const patchbay::Hold &hold, const QString &error, int left);
/// "2 encoders wait to be deleted.": what quitting leaves as it is; empty: nothing waits.
QString actsLeftByQuitting(int waiting);

} // namespace ui
