// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QImage;
class QWidget;

namespace tests {

/// A text that a person can see in a window.
struct ShownText {
    const QWidget *widget = nullptr; ///< which draws it
    QRectF rect; ///< of its letters, in the window
    QString text;
};

/// Every text of a window as its widgets draw it, whatever they are: each is asked to paint itself, and what it writes
/// is noted. What is switched off is left out, and what has no letter: a dot can be too small for a full pixel.
std::vector<ShownText> shownTexts(QWidget &window);

/// The window as a person sees it, in so many pixels for each of its own that every letter has some of its full colour.
QImage pictureOf(QWidget &window);

/// The contrast of what is darkest or lightest there to what most of it is (WCAG 2.1, "contrast ratio").
double contrastAt(const QImage &picture, const QRectF &area);

} // namespace tests
