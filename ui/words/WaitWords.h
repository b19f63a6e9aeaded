// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/waiting/PendingRebinds.h"

#include <QString>

namespace ui {

/// What a wait is for, and for how long: "Moves to main-show when it has been idle for 30 s. Given up at 22:00:00." An
/// empty name is no stage.
QString waitSentence(const patchbay::PendingRebind &wait, const QString &toStage);

} // namespace ui
