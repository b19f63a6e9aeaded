// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/words/ErrorText.h"

#include <QString>

/// What became of one act, in words.
namespace ui {

/// "deleted", "live: not deleted"; where something failed, whether trying again is safe. `error` is the one sentence
/// about ActResult::error, where there is one.
QString whatBecame(const patchbay::ActResult &result, const QString &error);
/// It is as it was asked for.
bool isAsAsked(const patchbay::ActResult &result);
/// What was tried, for the words of an error that it met with.
ErrorContext::Act errorActOf(const patchbay::Act &act);

} // namespace ui
