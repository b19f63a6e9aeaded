// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "files/Settings.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "support/OpenSources.h"

#include <QTemporaryDir>

namespace tests {

/// A plant with labels that is told what there is, and all that the crosspoint shows beside it: "Live Events" in
/// eu-west-1 with stages main-a (on air), main-b and rehearsal; cam-1 (idle), cam-2 (live) and cam-3 (idle) on
/// rehearsal, cam-4 (live) on main-a, cam-5 (idle) on none.
class CrosspointDesk final : public support::OpenSources {
public:
    CrosspointDesk()
        : source(&open(QStringLiteral("Live Events"), QStringLiteral("eu-west-1")))
    {
        const QStringList names{QStringLiteral("main-a"), QStringLiteral("main-b"), QStringLiteral("rehearsal")};
        std::vector<ivs::StageSummary> stages;
        for (const QString &name : names) {
            ivs::StageSummary each;
            each.arn = stage(name);
            each.name = name;
            stages.push_back(each);
        }
        source->inventory().stages().set(stages);
        tell(1, QStringLiteral("rehearsal"));
        tell(2, QStringLiteral("rehearsal"), true);
        tell(3, QStringLiteral("rehearsal"));
        tell(4, QStringLiteral("main-a"), true);
        tell(5, {});
        static_cast<void>(labels.set(stage(QStringLiteral("main-a")), patchbay::StageMark::OnAir));
    }

    static QString stage(const QString &name)
    {
        return name.isEmpty() ? QString()
                              : QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:stage/")
                + QString(name).remove(u'-').leftJustified(12, u'x');
    }
    static QString camera(int number, const QString &region = QStringLiteral("eu-west-1"))
    {
        return QStringLiteral("arn:aws:ivs:%1:123456789012:ingest-configuration/cam%2xxxxxxx")
            .arg(region)
            .arg(number, 5, 10, QLatin1Char('0'));
    }
    patchbay::EncoderId id(int number) const { return {source->id(), camera(number)}; }
    void tell(int number, const QString &stageName, bool isLive = false)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = camera(number);
        summary.name = QStringLiteral("cam-%1").arg(number);
        summary.stageArn = stage(stageName);
        summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
        summary.state = isLive ? ivs::IngestState::Active : ivs::IngestState::Inactive;
        source->inventory().apply(summary, patchbay::Inventory::clock());
    }
    void group(int number, const QString &name)
    {
        static_cast<void>(labels.set(camera(number), patchbay::EncoderLabel{.group = name}));
    }
    /// A scene that has them there.
    void choosePlan(const std::vector<std::pair<int, QString>> &bindings)
    {
        patchbay::Scene scene{QStringLiteral("Show"), QDateTime::currentDateTimeUtc(), {}};
        for (const auto &[number, stageName] : bindings)
            scene.bindings.push_back({.encoderArn = camera(number), .stageArn = stage(stageName)});
        plan.choose(scene);
    }

    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.filePath(QStringLiteral("labels"))};
    patchbay::Plant said{sources, &labels}; ///< `plant`, and what people say of it
    patchbay::Armed armed{said};
    patchbay::Plan plan{said};
    patchbay::LiveMoves moves;
    patchbay::PatchRuns runs{sources};
    files::Settings settings{dir.path()};
    patchbay::Source *source;
};

} // namespace tests
