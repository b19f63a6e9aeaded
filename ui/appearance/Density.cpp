// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Density.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>

#include <utility>

namespace ui {

namespace {

Density &chosen()
{
    static Density density = Density::Comfortable;
    return density;
}

} // namespace

void applyDensity(Density density)
{
    if (std::exchange(chosen(), density) == density)
        return;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *const widget : all) {
        QEvent change(QEvent::StyleChange);
        if (qobject_cast<QAbstractItemView *>(widget))
            QApplication::sendEvent(widget, &change);
    }
}

int listRowHeight(const QFontMetrics &font)
{
    switch (chosen()) {
    case Density::Comfortable:
        return font.height() * 8 / 5;
    case Density::Compact:
        return font.height() + 1; // sixty encoders on a usual screen
    }
    Q_UNREACHABLE();
}

} // namespace ui
