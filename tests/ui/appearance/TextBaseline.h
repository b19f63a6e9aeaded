// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWidget>

#include <algorithm>
#include <cstdlib>

namespace tests {

/// The lowest line of pixels, in the window, of the letter H that `widget` shows now: a letter without a descender.
inline int baselineOf(QWidget &widget)
{
    if (auto *const label = qobject_cast<QLabel *>(&widget)) {
        label->setText(QStringLiteral("HHH"));
    } else if (auto *const edit = qobject_cast<QLineEdit *>(&widget)) {
        edit->setText(QStringLiteral("HHH"));
    } else if (auto *const box = qobject_cast<QComboBox *>(&widget)) {
        const QSignalBlocker quiet(box);
        box->addItem(QStringLiteral("HHH"));
        box->setCurrentIndex(box->count() - 1);
    }
    const QImage shown = widget.grab().toImage();
    // The ground is left of the letters; what is far from it is ink. Frames are at the edges.
    constexpr int frame = 3;
    const int right =
        std::min(shown.width() - frame, frame + widget.fontMetrics().horizontalAdvance(QStringLiteral("HHH")));
    const QColor ground = shown.pixelColor(right / 2, frame);
    const auto isInk = [&ground](const QColor &pixel) { return std::abs(pixel.lightness() - ground.lightness()) > 60; };
    const int edge = qobject_cast<QLabel *>(&widget) ? 0 : frame;
    for (int y = shown.height() - 1 - edge; y >= 0; --y) {
        for (int x = frame; x < right; ++x) {
            if (isInk(shown.pixelColor(x, y)))
                return widget.mapTo(widget.window(), QPoint(0, y)).y();
        }
    }
    return -1;
}

/// The labels in a window that don't stand on the baseline of what they name, with by how many pixels.
inline QStringList offTheBaseline(QWidget &window)
{
    QStringList off;
    const auto labels = window.findChildren<QLabel *>();
    for (QLabel *const label : labels) {
        if (!label->isVisible() || !label->buddy() || !label->buddy()->isVisible())
            continue;
        const QString text = label->text();
        const int apart = baselineOf(*label) - baselineOf(*label->buddy());
        if (apart != 0)
            off += QStringLiteral("%1 %2").arg(text).arg(apart);
    }
    return off;
}

} // namespace tests
