// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "files/DiskThreads.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/scenes/Scene.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "support/EmulatorControl.h"
#include "support/OpenSources.h"
#include "ui/wallboard/Board.h"

#include <QTemporaryDir>

#include <algorithm>

namespace tests {

/// A show on a service on loopback: cameras by the dozen on main-a, main-b and so on; cam-07 is idle, and cam-22 is at
/// the rehearsal. Nothing is read by itself.
class BoardDesk final {
    Q_DISABLE_COPY_MOVE(BoardDesk)

public:
    static constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

    explicit BoardDesk(int cameras = 60, int stages = 6)
        : service({.configurations = cameras, .stages = stages, .rateLimits = false, .isShow = true})
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(labels.isRead(), patience); }();
    }
    ~BoardDesk() { open.end(); }

    void read()
    {
        const auto reading = open.inventory().refresh(open.source().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    void go(const QString &name, const QString &state)
    {
        control.setState(arnOf(name), state);
        read();
    }
    void tag(const QString &stage, const QMap<QString, QString> &tags)
    {
        for (ivs::StageSummary each : open.inventory().stages().all()) {
            if (each.name != stage)
                continue;
            each.tags = tags;
            return open.inventory().stages().apply(each);
        }
    }
    QString arnOf(const QString &name) const
    {
        for (const patchbay::Configuration &each : open.inventory().configurations()) {
            if (each.summary.name == name)
                return each.summary.arn;
        }
        return {};
    }
    QString stageArn(const QString &name) const
    {
        for (const ivs::StageSummary &each : open.inventory().stages().all()) {
            if (each.name == name)
                return each.arn;
        }
        return {};
    }
    /// Twelve on each stage, as the numbers are; without these.
    void planShow(const QStringList &without = {})
    {
        patchbay::Scene scene{QStringLiteral("Show open"), QDateTime::currentDateTimeUtc(), {}};
        for (const patchbay::Configuration &each : open.inventory().configurations()) {
            const int number = each.summary.name.section(u'-', 1).toInt();
            const QString stage = QStringLiteral("main-%1").arg(QChar(u'a' + (number - 1) / 12));
            if (!without.contains(each.summary.name))
                scene.bindings.push_back({each.summary.arn, each.summary.name, stageArn(stage), stage});
        }
        std::ranges::sort(scene.bindings, {}, &patchbay::SceneBinding::encoderArn);
        plan.choose(scene);
    }
    ui::Board board() const { return ui::Board::of(services); }

    emulator::EmbeddedService service;
    test::EmulatorControl control{service.endpoint().value()};
    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.filePath(QStringLiteral("labels"))};
    support::OneSource open{service.endpoint().value(), service.credentials()};
    patchbay::Plant plant{open.sources, &labels};
    patchbay::LiveMoves moves;
    patchbay::PatchRuns runs{open.sources, patchbay::ChangeRecord::none()};
    patchbay::PendingRebinds waits{dir.path(), plant, runs, moves};
    patchbay::Plan plan{plant};
    patchbay::Alarms alarms{plan, plant};
    ui::BoardServices services{plant, plan, alarms, waits};
};

} // namespace tests
