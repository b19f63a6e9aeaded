// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/GrowToFit.h"

#include <QLayout>
#include <QWidget>

namespace ui {

void growToFit(QWidget &dialog)
{
    QLayout *const layout = dialog.layout();
    layout->activate();
    const int needed = layout->totalHeightForWidth(dialog.width());
    dialog.setMinimumHeight(needed);
    if (dialog.height() < needed)
        dialog.resize(dialog.width(), needed);
}

} // namespace ui
