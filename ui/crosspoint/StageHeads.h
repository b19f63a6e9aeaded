// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHeaderView>

namespace ui {

class CrosspointModel;
struct GridStage;

/// The heads of the grid's columns: a stage's name, its mark, and how many of its places are used, now and once what is
/// armed is taken.
class StageHeads final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageHeads)

public:
    /// The model outlives it.
    explicit StageHeads(const CrosspointModel &model, QWidget *parent = nullptr);

    /// This column is pointed at; -1: none.
    void setLit(int column);
    /// How many places are used of stages, by their ARN, once what is armed is taken.
    void setPlacesThen(const QHash<QString, int> &places);

    QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(int column, const QPoint &globalAt);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWidths();
    void followRegions();
    void paintRegion(QPainter &painter, const QRect &line, const QString &region) const;
    void paintName(QPainter &painter, const QRect &lines, const GridStage &stage) const;
    void paintMark(QPainter &painter, const QRect &line, int column) const;
    void paintPlaces(QPainter &painter, const QRect &line, int column) const;

    const CrosspointModel &m_model;
    QHash<QString, int> m_placesThen;
    int m_lit = -1;
    bool m_areRegionsNamed = false; ///< there are several
};

} // namespace ui
