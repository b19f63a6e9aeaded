// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QString>

namespace ui {

/// Of an encoder that was seen publishing on another stage than the one it is bound to, with the name it is shown by:
/// "cam-03 is bound to main-a and publishes on main-b, seen at 19:04:10."; without a stage "cam-03 has no stage and
/// publishes on main-b, seen at 19:04:10." Empty of all others.
QString elsewhereSentence(const patchbay::Plant &plant, const patchbay::EncoderId &encoder, const QString &name);

} // namespace ui
