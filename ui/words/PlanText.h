// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace patchbay {
class Plan;
class Plant;
} // namespace patchbay

namespace ui {

// What is said of an encoder against the plan (PlanWords.h), with the names that its stages have now and, of one that
// is wrong, for how long by now. Empty where nothing is planned. Quick enough to be asked for when a cell is painted.

QString planCellOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn);
QString planSentenceOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn);
/// What the stage is called where an encoder is planned; empty: on none, or nothing is planned. One that is gone is
/// called as it was when the scene was saved.
QString plannedStageOf(const patchbay::Plan &plan, const patchbay::Plant &plant, const QString &encoderArn);

} // namespace ui
