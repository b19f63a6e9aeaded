// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/words/ErrorText.h"

namespace ui {

/// What is done in an account and region, for the words of an error there.
ErrorContext contextOf(const patchbay::Source::Identity &source, ErrorContext::Act act);

} // namespace ui
