// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace ui {

class CrosspointModel;

/// The heads of the grid's rows: what an encoder does, and its name; or the name of a group, which folds.
class EncoderHeads final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderHeads)

public:
    /// The model outlives it.
    explicit EncoderHeads(const CrosspointModel &model, QWidget *parent = nullptr);

    /// This row is pointed at; -1: none.
    void setLit(int row);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void changeEvent(QEvent *event) override;

private:
    void setHeights();
    void updateWidth();
    int stateWidth() const;
    void paintGroup(QPainter &painter, const QRect &rect, int row) const;
    void paintEncoder(QPainter &painter, const QRect &rect, int row) const;

    const CrosspointModel &m_model;
    int m_width = 0;
    int m_lit = -1;
};

} // namespace ui
