// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/tally/TallyDelegate.h"

#include <QPointer>

class QComboBox;

namespace ui {

/// Where an encoder goes can be chosen in its row, among the stages of its own account and region. What is picked from
/// the list holds at once.
class StageDelegate final : public TallyDelegate {
    Q_OBJECT

public:
    /// The index has the SourceId of the encoder under `sourceRole`, and the stage's ARN under Qt::EditRole.
    StageDelegate(const patchbay::Plant &plant, int tallyRole, int sourceRole, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    /// Takes over what is chosen in a row that is open.
    void commitOpen();

private:
    void commit(QComboBox &stages);

    const patchbay::Plant &m_plant;
    int m_sourceRole;
    mutable QPointer<QComboBox> m_open;
};

} // namespace ui
