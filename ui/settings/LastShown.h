// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QList>

namespace files {
class Settings;
}

namespace ui {

/// What the window showed last, for the next start on this computer.
void keepShown(files::Settings &settings, const QList<patchbay::SourceId> &sources);
/// Also what an earlier version kept, which showed one source at a time, and may have kept no region of it; empty:
/// nothing was kept.
QList<patchbay::SourceId> lastShown(const files::Settings &settings);

} // namespace ui
