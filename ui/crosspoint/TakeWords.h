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

/// Of one that is armed, what taking it comes to, after its name: "next, waits until it stops".
QString armedWord(std::optional<TakeHindrance> hindrance);
/// The same as a sentence of its own: "It is armed, and waits until it stops."
QString armedOneSentence(std::optional<TakeHindrance> hindrance);

} // namespace ui
