// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/BoardColors.h"
#include "ui/wallboard/BoardLayout.h"
#include "ui/wallboard/BoardPen.h"

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
    void paintHeadEdge(bool isAmber);
    void paintTick(const QRectF &rect);
    void paintSentence(const Moment &moment);
    void paintProblem(const BoardProblem &problem, const QRectF &row, const Moment &moment);
    void paintFoot();

    BoardPen m_pen;
    QPainter &m_painter;
    const Board &m_board;
    const BoardLayout &m_layout;
    const BoardColors &m_colors;
};

} // namespace ui
