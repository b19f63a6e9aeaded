// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Spread.h"

#include <QString>

namespace ui {

/// What a spread comes to: "60 encoders over 5 stages, 12 on each: 34 move · 26 already there." in the words of its
/// preview.
QString spreadSentence(const patchbay::SpreadWish &wish, const patchbay::Spread &spread);
/// Why it cannot be taken, and what to do; empty: it can.
QString spreadProblem(const patchbay::SpreadWish &wish, const patchbay::Spread &spread);
/// "60 encoders over 5 stages": what a patch of them is called.
QString spreadName(qsizetype encoders, qsizetype stages);

} // namespace ui
