// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// What a board is painted with. Each text can be read on its ground.
struct BoardColors {
    QColor ground;
    QColor text; ///< on the ground
    QColor dim; ///< the same, of second rank
    QColor wrong; ///< amber, on the ground
    QColor well; ///< green, on the ground
    QColor live; ///< red, on a tile
    QColor tile;
    QColor edge; ///< of a tile on which all is well
    QColor tileText;
    QColor tileDim;
    QColor wrongCell; ///< a ground of amber on a tile
    QColor wrongText; ///< on that
    QColor wrongEdge; ///< around it, and around its tile
    bool isGrey = false; ///< nothing of it is known any more: no colour says anything

    /// `silent`: nobody has answered for a while.
    static BoardColors of(const QPalette &palette, bool silent);
};

} // namespace ui
