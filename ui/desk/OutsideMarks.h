// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace patchbay {
class OutsideChanges;
}

namespace ui {

class PlantView;

/// Has the list and the details say when somebody else moved an encoder. Both outlive the window.
void markOutsideChanges(const patchbay::OutsideChanges &outside, PlantView &view);

} // namespace ui
