// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/TakeCheck.h"

#include <QString>

namespace ui {

/// "2 armed."; with what speaks against taking it at once: "2 armed. 1 is live. main-b would have 13 of 12 places."
QString armedSentence(const patchbay::Plant &plant, int count, const TakeReasons &reasons);
/// Of what a preview had, and a person took without them: "1 was left out in the preview and stays armed."
QString leftOutSentence(int count);
/// "Take 2"; where something is still asked, "Take 2…".
QString takeWord(int count, const TakeReasons &reasons);

} // namespace ui
