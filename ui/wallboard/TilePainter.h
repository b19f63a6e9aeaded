// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/BoardColors.h"
#include "ui/wallboard/BoardLayout.h"
#include "ui/wallboard/BoardPen.h"

namespace ui {

/// Paints tiles of a board: the stage, how many are live, and its encoders or those that are wrong.
class TilePainter final {
    Q_DISABLE_COPY_MOVE(TilePainter)

public:
    /// All of it outlives this.
    TilePainter(BoardPen &pen, const Board &board, const BoardLayout &layout, const BoardColors &colors);

    void paint(const BoardTile &tile, const QRectF &rect);

private:
    void paintName(const BoardTile &tile, const QRectF &line, const QColor &color, const QString &mark);
    void paintMark(const BoardTile &tile, const QRectF &rect, qreal pixels);
    void paintCells(const BoardTile &tile, const QRectF &rect);
    void paintCell(const BoardCell &cell, const QRectF &rect, bool isTileWrong);
    void paintChip(const BoardCell &cell, const QRectF &rect);
    void paintChips(const BoardTile &tile, const QRectF &rect);
    qreal markWidthAt(const QString &mark, qreal pixels) const;

    BoardPen &m_pen;
    const Board &m_board;
    const BoardLayout &m_layout;
    const BoardColors &m_colors;
};

} // namespace ui
