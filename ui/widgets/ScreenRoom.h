// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QWidget;

namespace ui {

/// How large the inside of `window` can be, in device-independent pixels, so that all of it is on its screen with the
/// desktop's panels and the window's own frame around it.
QSize screenRoom(const QWidget &window);

} // namespace ui
