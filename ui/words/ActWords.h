// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRun.h"

#include <QString>

/// What is done to encoders and stages beside rebinding them, and what it comes to, in words. Names are given as they
/// are shown.
namespace ui {

/// What an act is about is called, in isolation; what has no name by its ARN.
QString actSubject(const patchbay::Act &act);
/// "Delete cam-03", "Delete 3 encoders", "Rename stage main to main-2"; of encoders that are made and deleted "3
/// encoders", of whatever else differs "3 changes".
QString actsName(const std::vector<patchbay::Act> &acts);

/// "11 of 24 · about 4 s left"; the time where it is known.
QString actProgress(const patchbay::ActRun &run);
/// "3 deleted · 1 not deleted": each is in one of these.
QString actSummary(const patchbay::ActRun &run);
/// Why nothing more is done in a source for the time being; `error` as above.
QString actHoldSentence(const patchbay::Hold &hold, const QString &error, int left);
/// "2 changes still wait, …": what quitting leaves as it is; empty: nothing waits.
QString actsLeftByQuitting(int waiting);

} // namespace ui
