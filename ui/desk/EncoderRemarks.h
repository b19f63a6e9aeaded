// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ui {

class PlantView;
struct Services;

/// Has the list and the details say when somebody else moved an encoder, and the details who protects its stage. All of
/// it outlives the window.
void showRemarks(const Services &services, PlantView &view);

} // namespace ui
