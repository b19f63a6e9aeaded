// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../patch/RunDesk.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/plant/LiveMoves.h"
#include "support/SimulatedTime.h"

#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace tests {

/// A plan and a watch list, in simulated time, on two services. What is true there is known here when a test reads it.
struct AlarmDesk {
    support::SimulatedTime clock;
    QTemporaryDir folder;
    RunDesk desk;
    patchbay::LiveMoves moves;
    patchbay::WatchList watched{folder.path()};
    patchbay::Plan plan{desk.plant};
    patchbay::Alarms alarms{plan, desk.plant};
    std::vector<patchbay::Alarm> raised;
    std::vector<patchbay::Alarm> repeated;
    std::vector<patchbay::Alarm> acknowledged;

    AlarmDesk()
    {
        alarms.setWatchList(watched);
        alarms.setMoves(moves, desk.runs);
        QObject::connect(&alarms, &patchbay::Alarms::raised, &alarms,
                         [this](const patchbay::Alarm &alarm) { raised.push_back(alarm); });
        QObject::connect(&alarms, &patchbay::Alarms::repeated, &alarms,
                         [this](const patchbay::Alarm &alarm) { repeated.push_back(alarm); });
        QObject::connect(&alarms, &patchbay::Alarms::acknowledged, &alarms,
                         [this](const patchbay::Alarm &alarm) { acknowledged.push_back(alarm); });
    }
    ~AlarmDesk() { desk.end(); }

    patchbay::Source &here() { return desk.source(desk.here); }
    /// So many that have a stage.
    QStringList encoders(int count)
    {
        QStringList arns;
        for (const patchbay::Configuration &each : here().inventory().configurations()) {
            if (arns.size() < count && !each.summary.stageArn.isEmpty())
                arns += each.summary.arn;
        }
        return arns;
    }
    void setLive(const QString &arn, bool isLive)
    {
        desk.ireland.control.setState(arn, isLive ? QStringLiteral("ACTIVE") : QStringLiteral("INACTIVE"));
        list();
    }
    /// Somebody else moves it, which must not be live for that.
    void rebind(const QString &arn, const QString &stageArn)
    {
        const auto done = here().client().updateIngestConfiguration(arn, stageArn, {}, {}, {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done.isReady(), patience); }();
        list();
    }
    /// They are live, and where all are that are live is the plan.
    QStringList planned(int count)
    {
        const QStringList arns = encoders(count);
        for (const QString &arn : arns)
            desk.ireland.control.setState(arn, QStringLiteral("ACTIVE"));
        list();
        patchbay::Scene scene;
        scene.name = QStringLiteral("Show open");
        for (const patchbay::Configuration &each : here().inventory().configurations()) {
            if (each.summary.isActive())
                scene.bindings.push_back({each.summary.arn, each.summary.name, each.summary.stageArn});
        }
        std::ranges::sort(scene.bindings, {}, &patchbay::SceneBinding::encoderArn);
        plan.choose(scene);
        settle();
        return arns;
    }
    /// A complete list.
    void list()
    {
        const auto reading = here().inventory().refresh(here().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
        settle();
    }
    /// What was told is looked at.
    void settle()
    {
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    }
    void pass(std::chrono::milliseconds time)
    {
        settle();
        clock.passOn(time);
        settle();
    }
    void silence(bool isSilent)
    {
        here().silence().assume(isSilent ? patchbay::Silence::Level::Stale : patchbay::Silence::Level::None);
        settle();
    }
    const patchbay::Alarm &only()
    {
        [this] { QCOMPARE(alarms.all().size(), 1U); }();
        return alarms.all().front();
    }
};

} // namespace tests
