// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/TallyDelegate.h"

#include <QPointer>

class QComboBox;

namespace ui {

/// A cell in which something is chosen from a list, which opens at once. What is picked from it holds at once, too.
class ChoiceDelegate : public TallyDelegate {
    Q_OBJECT

public:
    using TallyDelegate::TallyDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    /// Takes over what is chosen in a row that is open.
    void commitOpen();

protected:
    /// Puts in what can be chosen there; its data are for the model.
    virtual void fill(QComboBox &choices, const QModelIndex &index) const = 0;

private:
    void commit(QComboBox &choices);

    mutable QPointer<QComboBox> m_open;
};

} // namespace ui
