// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "ui/stages/StageReader.h"

#include <QTemporaryDir>

namespace tests {

/// A plant with labels, that is told what there is.
class StagesDesk final : public support::OpenSources {
public:
    using OpenSources::OpenSources;

    static QString stageArn(const QString &id, const QString &region = QStringLiteral("eu-west-1"))
    {
        return QStringLiteral("arn:aws:ivs:%1:123456789012:stage/%2").arg(region, id);
    }
    static ivs::StageSummary stage(const QString &name, const QMap<QString, QString> &tags = {})
    {
        ivs::StageSummary stage;
        stage.arn = stageArn(QString(name).remove(u'-').leftJustified(12, u'x'));
        stage.name = name;
        stage.tags = tags;
        return stage;
    }
    static void bind(patchbay::Source &source, const QString &name, const QString &stage, bool isLive = false)
    {
        ivs::IngestConfigurationSummary encoder;
        encoder.arn = QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/")
            + QString(name).remove(u'-').leftJustified(12, u'x');
        encoder.name = name;
        encoder.stageArn = stage;
        encoder.ingestProtocol = ivs::IngestProtocol::Rtmps;
        encoder.state = isLive ? ivs::IngestState::Active : ivs::IngestState::Inactive;
        source.inventory().apply(encoder, patchbay::Inventory::clock());
    }

    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.filePath(QStringLiteral("labels"))};
    patchbay::Plant said{sources, &labels}; ///< `plant`, and what people say of it
};

} // namespace tests
