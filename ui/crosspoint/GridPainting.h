// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/GridCells.h"

#include <QHash>
#include <QPalette>
#include <QPixmap>

class QPainter;
class QRect;

namespace ui {

/// Draws the cells of a grid: each sign once, and then its picture wherever it is needed.
class GridPainting final {
    Q_DISABLE_COPY_MOVE(GridPainting)

public:
    GridPainting() = default;

    /// How cells look from now on: signs of that many pixels, on a screen of that ratio.
    void begin(const QPalette &palette, int side, qreal ratio);

    /// How a cell lies in the grid.
    struct Ground {
        bool isLit = false; ///< in the row or the column that is pointed at
        bool isChosen = false; ///< part of a block
        bool isCurrent = false; ///< the keyboard is there
    };
    void paintCell(QPainter &painter, const QRect &rect, const GridCell &cell, const Ground &ground);
    /// Where no encoder is.
    void paintGroup(QPainter &painter, const QRect &rect) const;
    QColor lit() const { return m_lit; }

private:
    const QPixmap &picture(Tally tally, bool isAsked);

    QPalette m_palette;
    int m_side = 0;
    qreal m_ratio = 1;
    QColor m_line;
    QColor m_lit;
    QColor m_chosen;
    QColor m_quiet;
    QHash<int, QPixmap> m_pictures; ///< by Tally
    QPixmap m_asked; ///< of what is next, and not at once
};

/// How the row or the column that is pointed at is set off from the rest, on this ground.
QColor litGround(const QPalette &palette, QPalette::ColorRole ground);
/// What is armed goes at once, or is asked about first; or what is there is not where it should be.
enum class GridFrame { Next, Asked, Astray };
void paintFrame(QPainter &painter, const QRect &rect, GridFrame frame, const QPalette &palette,
                QPalette::ColorRole ground);
/// The sign of what is not possible, in the middle.
void paintCross(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace ui
