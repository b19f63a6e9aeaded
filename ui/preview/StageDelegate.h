// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/preview/ChoiceDelegate.h"

namespace ui {

/// Where an encoder goes can be chosen in its row, among the stages of its own account and region.
class StageDelegate final : public ChoiceDelegate {
    Q_OBJECT

public:
    /// The index has the SourceId of the encoder under `sourceRole`, and the stage's ARN under Qt::EditRole.
    StageDelegate(const patchbay::Plant &plant, int tallyRole, int sourceRole, QObject *parent);

protected:
    void fill(QComboBox &choices, const QModelIndex &index) const override;

private:
    const patchbay::Plant &m_plant;
    int m_sourceRole;
};

} // namespace ui
