// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/NameDelegate.h"

namespace ui {

/// What is typed in a cell counts with each letter, not only once the cell is left.
class NamesAsTyped final : public NameDelegate {
    Q_OBJECT

public:
    using NameDelegate::NameDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
};

} // namespace ui
