// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QHash>
#include <QString>

#include <vector>

namespace patchbay {
class Inventory;
}

namespace ui {

/// The names by which a person knows the stages: a name that two stages share gets its last six characters,
/// `main-show (8faHz1)`; one without a name is `unnamed 8faHz1`.
class StageNames {
public:
    explicit StageNames(const std::vector<ivs::StageSummary> &stages);

    QString nameOf(const ivs::StageSummary &stage) const;

private:
    QHash<QString, int> m_count;
};

/// The same for one stage by its ARN; empty for no stage.
QString stageName(const patchbay::Inventory &inventory, const QString &stageArn);

/// The same for an encoder, empty when the inventory doesn't know it.
QString encoderName(const patchbay::Inventory &inventory, const QString &configurationArn);

} // namespace ui
