// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/CellTexts.h"

#include "ui/inventory/InventoryDelegate.h"

#include <QFontMetrics>
#include <QTextOption>

namespace ui {

namespace {

/// A few screens full.
constexpr int mostTexts = 2'000;

QStaticText staticText(const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    QStaticText result(text);
    result.setTextOption(option);
    result.setTextFormat(Qt::PlainText);
    result.prepare({}, font);
    return result;
}

} // namespace

CellTexts::CellTexts()
{
    for (Kept &face : m_faces)
        face.texts.setMaxCost(mostTexts);
}

const QFont &CellTexts::font(Face face, const QFont &font)
{
    return kept(face, font).font;
}

const QStaticText &CellTexts::laidOut(const QString &text, Face face, const QFont &font, int width,
                                      Qt::TextElideMode mode, Qt::LayoutDirection direction)
{
    Kept &kept = this->kept(face, font);
    LaidOut *known = kept.texts.object(text);
    if (known && known->width == width && known->direction == direction)
        return known->text;
    known = new LaidOut{staticText(text, kept.font, direction), width, direction};
    if (known->text.size().width() > width)
        known->text = staticText(QFontMetrics(kept.font).elidedText(text, mode, width), kept.font, direction);
    kept.texts.insert(text, known);
    return known->text; // NOLINT(clang-analyzer-cplusplus.NewDelete): a cost of 1 is never too much to be kept
}

CellTexts::Kept &CellTexts::kept(Face face, const QFont &font)
{
    if (m_font != font) {
        m_font = font;
        for (Kept &each : m_faces) {
            each.font = font;
            each.texts.clear();
        }
        m_faces[std::size_t(Face::Bold)].font.setBold(true);
        m_faces[std::size_t(Face::FixedWidth)].font = fixedFont(font);
    }
    return m_faces[std::size_t(face)];
}

} // namespace ui
