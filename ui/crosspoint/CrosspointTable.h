// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/BlockArming.h"
#include "ui/crosspoint/GridPainting.h"
#include "ui/widgets/Shortcut.h"

#include <QTableView>

namespace ui {

class CrosspointModel;
class EncoderHeads;
class StageHeads;

/// The grid itself: what is in sight is painted cell by cell, with what a row has in common looked up once. Click and
/// Space arm and disarm; Shift makes it a block of rows in one column. The row and the column that the pointer, or the
/// keyboard, is in light up. GUI thread only.
class CrosspointTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosspointTable)

public:
    /// Both outlive it.
    CrosspointTable(CrosspointModel &model, patchbay::Armed &armed, QWidget *parent = nullptr);

    /// What keys do here.
    static QList<Shortcut> shortcuts();

    BlockArming &arming() { return m_arming; }
    StageHeads &stageHeads() const { return *m_stageHeads; }
    /// The cell that is pointed at by whatever was used last; invalid: none.
    QModelIndex pointedAt() const { return m_pointed; }
    /// Brings the keyboard here, onto an encoder where there is one.
    void takeFocus();

    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    /// Another cell is pointed at.
    void pointed();
    /// A cell cannot be armed: why.
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUp();
    GridBlock block() const;
    void moveTo(const QModelIndex &index, bool extends);
    void fold(int row);
    void toggle();
    void goToItsStage(int row);
    void point(const QModelIndex &index);
    void updateLit(const QModelIndex &index);
    void keepPlace();
    void setSteps();

    CrosspointModel &m_model;
    BlockArming m_arming;
    StageHeads *m_stageHeads;
    EncoderHeads *m_encoderHeads;
    GridPainting m_painting;
    QPersistentModelIndex m_pointed;
    QPersistentModelIndex m_anchor; ///< where a block begins
    QString m_placeEncoder; ///< where the keyboard was, by ARN: columns may come and go
    QString m_placeStage;
};

} // namespace ui
