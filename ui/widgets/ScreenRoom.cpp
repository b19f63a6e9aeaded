// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ScreenRoom.h"

#include <QScreen>
#include <QWidget>

namespace ui {

QSize screenRoom(const QWidget &window)
{
    // A frame's real size is known once the window is shown, which is too late.
    const int line = window.fontMetrics().height();
    const QSize frame(line, line * 3);
    return window.screen()->availableGeometry().size() - frame;
}

} // namespace ui
