// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Colors.h"
#include "ui/inventory/CellTexts.h"
#include "ui/widgets/NameDelegate.h"

#include <QPalette>

#include <array>

namespace ui {

/// Draws the cells of the list: the tally beside its word, the rows of encoders that are live, or should be, on a
/// tint of its colour, what matters less in a quieter colour, ARNs in a fixed-width face. What is usual is left blank,
/// where the column's heading says it: "Redundant: no". A tooltip comes where a text is cut off or has more to say.
class InventoryDelegate final : public NameDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryDelegate)

public:
    explicit InventoryDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QRect paintSigns(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QString &text) const;

    const QPalette &rowPalette(Signal signal, const QStyleOptionViewItem &option) const;

    struct RowPalette {
        qint64 plain = 0; ///< the key of the one it was made of
        QPalette palette;
    };
    /// Of every other row, and of those between.
    using RowPalettes = std::array<RowPalette, 2>;

    mutable CellTexts m_texts;
    mutable RowPalettes m_live;
    mutable RowPalettes m_missing;
};

/// The fixed-width face beside a text in `font`.
QFont fixedFont(const QFont &font);

} // namespace ui
