// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Shows each cell's text by itself: a name from right to left begins where the others do, and no name reads as
/// another. What the model says, and what is copied from it, is the name as it is.
class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void frameCheckBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Where the keyboard is.
    static void paintFocus(QPainter &painter, const QStyleOptionViewItem &option);
};

} // namespace ui
