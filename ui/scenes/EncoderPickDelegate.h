// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/NameDelegate.h"

namespace patchbay {
class Plant;
}

namespace ui {

/// Lets a person choose an encoder in a cell, by its name: of those in the account and region of the one that was
/// saved, and where none is there, of all. The model takes a patchbay::EncoderId as Qt::EditRole.
class EncoderPickDelegate final : public NameDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderPickDelegate)

public:
    /// `savedRole` gives the ARN of the one that was saved. The plant outlives it.
    EncoderPickDelegate(const patchbay::Plant &plant, int savedRole, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const patchbay::Plant &m_plant;
    int m_savedRole;
};

} // namespace ui
