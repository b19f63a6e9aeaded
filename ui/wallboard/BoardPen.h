// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

/// Writes on a board, in the program's font at any size.
class BoardPen final {
    Q_DISABLE_COPY_MOVE(BoardPen)

public:
    /// The painter outlives it.
    BoardPen(QPainter &painter, const QFont &font)
        : m_painter(painter)
        , m_font(font)
    {
    }

    QPainter &painter() { return m_painter; }
    const QFont &font() const { return m_font; }

    void use(qreal pixels, const QColor &color, QFont::Weight weight = QFont::Normal);
    /// Cut where it is too long.
    void write(const QRectF &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);
    qreal widthOf(const QString &text, qreal pixels, QFont::Weight weight) const;

private:
    QPainter &m_painter;
    QFont m_font;
};

} // namespace ui
