// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/Names.h"

#include "ivs/Arn.h"
#include "patchbay/Inventory.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Names)

public:
    static QString name(const QString &name, const QString &arn, bool isShared)
    {
        if (name.isEmpty())
            return tr("unnamed %1").arg(ivs::shortId(arn));
        return isShared ? u"%1 (%2)"_s.arg(name, ivs::shortId(arn)) : name;
    }
};

} // namespace

StageNames::StageNames(const std::vector<ivs::StageSummary> &stages)
{
    for (const ivs::StageSummary &stage : stages)
        ++m_count[stage.name];
}

QString StageNames::nameOf(const ivs::StageSummary &stage) const
{
    return Words::name(stage.name, stage.arn, m_count.value(stage.name) > 1);
}

QString stageName(const patchbay::Inventory &inventory, const QString &stageArn)
{
    const ivs::StageSummary *const stage = inventory.findStage(stageArn);
    return stage ? StageNames(inventory.stages()).nameOf(*stage) : inventory.stageName(stageArn);
}

QString encoderName(const patchbay::Inventory &inventory, const QString &configurationArn)
{
    const patchbay::Configuration *const found = inventory.find(configurationArn);
    if (!found)
        return {};
    const auto &all = inventory.configurations();
    const auto sharing = std::count_if(all.cbegin(), all.cend(), [found](const patchbay::Configuration &other) {
        return other.summary.name == found->summary.name;
    });
    return Words::name(found->summary.name, configurationArn, sharing > 1);
}

} // namespace ui
