// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/Captions.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/SecondaryLabel.h"

namespace ui {

namespace {

constexpr int longestCaption = 20; // letters: enough for the longer words of other languages

} // namespace

int widestCaption(const QFont &font)
{
    // Of a real letter: the average of a font with many signs can be far from that of its words.
    return QFontMetrics(font).horizontalAdvance(u'n') * longestCaption;
}

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new SecondaryLabel({}, parent);
    const QString shown = QFontMetrics(label->font()).elidedText(text, Qt::ElideMiddle, widestCaption(label->font()));
    label->setText(text::isolated(shown));
    if (shown != text)
        label->setToolTip(plainToolTip(text));
    label->setAccessibleName(text);
    return label;
}

QLabel *sectionHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(scaledFont(1.0, QFont::DemiBold));
    return label;
}

} // namespace ui
