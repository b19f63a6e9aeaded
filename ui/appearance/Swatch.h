// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountColor.h"

#include <QIcon>

namespace ui {

/// A patch of an account's colour, in the program's palette as it is when it is drawn. Around it is the ground of
/// lists, so that it can be told from the others on a selection too.
QIcon swatch(accounts::AccountColor color);

} // namespace ui
