// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/BoardColors.h"
#include "ui/wallboard/BoardLayout.h"

#include <QRegion>

class QPainter;

namespace ui {

/// Paints a board as it is at a moment.
class BoardPainter final {
    Q_DISABLE_COPY_MOVE(BoardPainter)

public:
    struct Moment {
        QDateTime now; ///< UTC
        bool isBright = true; ///< of the two in which the signs of what nobody has seen flash
    };

    /// All of it outlives this.
    BoardPainter(QPainter &painter, const Board &board, const BoardLayout &layout, const BoardColors &colors,
                 const QFont &font);

    /// The parts that are in `region`.
    void paint(const QRegion &region, const Moment &moment);

private:
    void paintHead(const Moment &moment);
    void paintSentence(const Moment &moment);
    void paintProblem(const BoardProblem &problem, const QRectF &row, const Moment &moment);
    void paintTile(const BoardTile &tile, const QRectF &rect);
    void paintName(const BoardTile &tile, const QRectF &line, const QColor &color, const QString &mark);
    void paintMark(const BoardTile &tile, const QRectF &rect, qreal pixels);
    void paintCells(const BoardTile &tile, const QRectF &rect);
    void paintCell(const BoardCell &cell, const QRectF &rect, bool isTileWrong);
    void paintFoot();
    qreal widthOf(const QString &text, qreal pixels, QFont::Weight weight) const;
    qreal markWidthAt(const QString &mark, qreal pixels) const;
    /// Cut where it is too long.
    void write(const QRectF &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);
    void use(qreal pixels, const QColor &color, QFont::Weight weight = QFont::Normal);

    QPainter &m_painter;
    const Board &m_board;
    const BoardLayout &m_layout;
    const BoardColors &m_colors;
    QFont m_font;
};

} // namespace ui
