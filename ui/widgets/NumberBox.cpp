// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/NumberBox.h"

#include <QFocusEvent>
#include <QTimer>

namespace ui {

void NumberBox::focusInEvent(QFocusEvent *event)
{
    QSpinBox::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        QTimer::singleShot(0, this, &QSpinBox::selectAll); // the click puts the cursor somewhere first
}

} // namespace ui
