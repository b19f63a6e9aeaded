// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Makes a dialog as high as its layout needs now: what comes into it takes room of its own, not that of the rest.
void growToFit(QWidget &dialog);

} // namespace ui
