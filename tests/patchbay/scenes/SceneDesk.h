// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/PlantOfLists.h"

#include <QTemporaryDir>

namespace tests {

/// An AWS account, as ARNs of it are made.
struct AwsAccount {
    QString number = QStringLiteral("123456789012");
    QString region = QStringLiteral("eu-west-1");

    QString encoder(const QString &id) const { return arn(QStringLiteral("ingest-configuration"), id); }
    QString stage(const QString &id) const { return arn(QStringLiteral("stage"), id); }

private:
    QString arn(const QString &type, const QString &id) const
    {
        return QStringLiteral("arn:aws:ivs:%1:%2:%3/%4").arg(region, number, type, id);
    }
};

inline void putEncoder(patchbay::Source &source, const QString &arn, const QString &name, const QString &stage = {})
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = arn;
    summary.name = name;
    summary.stageArn = stage;
    source.inventory().apply(summary, QDateTime::currentDateTimeUtc());
}

/// ARNs and names.
inline void putStages(patchbay::Source &source, const std::vector<std::pair<QString, QString>> &all)
{
    std::vector<ivs::StageSummary> stages;
    for (const auto &[arn, name] : all)
        stages.push_back({arn, name, {}, {}});
    source.inventory().stages().set(std::move(stages));
}

/// A plant where nobody is asked, and labels.
struct SceneDesk {
    PlantOfLists lists;
    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.path()};
    const patchbay::Plant &plant = lists.plant;
};

} // namespace tests
