// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/BoardColors.h"
#include "ui/wallboard/BoardLayout.h"

#include <QTimer>
#include <QWidget>

namespace ui {

/// Shows a board, and paints what has changed of it: a board hangs on a wall for hours, beside programs that encode.
/// What grows older is painted anew each second. It takes the keyboard, so that a screen reader can read it out.
class BoardView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoardView)

public:
    explicit BoardView(QWidget *parent = nullptr);

    void setBoard(const Board &board);
    const Board &board() const { return m_board; }
    const BoardLayout &places() const { return m_layout; }

Q_SIGNALS:
    /// The parts are elsewhere.
    void laidOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void tick();
    void startTicking();
    void updateWhatDiffers(const Board &before);
    void updatePart(const QRectF &part) { update(part.toAlignedRect()); }

    Board m_board;
    BoardLayout m_layout;
    BoardColors m_colors;
    QTimer m_nextSecond;
    QTimer m_hidePointer; ///< in full screen, when it has rested
};

} // namespace ui
