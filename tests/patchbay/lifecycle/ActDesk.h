// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../patch/RunDesk.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "support/Ended.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tests {

/// What is written down of acts, in memory; what it does meanwhile is the test's.
class KeptActs final : public patchbay::ActRecord {
public:
    QCoro::Task<tl::expected<patchbay::RecordId, patchbay::RecordError>> intend(patchbay::ActIntent intent,
                                                                                std::stop_token) override
    {
        if (onIntent)
            onIntent(intent);
        const patchbay::RecordError failed = error.value_or(patchbay::RecordError());
        if (error)
            co_return tl::unexpected(failed);
        intents.push_back(intent);
        co_return tl::expected<patchbay::RecordId, patchbay::RecordError>(patchbay::RecordId(intents.size()));
    }
    void conclude(patchbay::RecordId id, const patchbay::ActResult &result) override
    {
        concluded.emplace_back(id, result.outcome);
    }

    std::function<void(const patchbay::ActIntent &intent)> onIntent;
    std::optional<patchbay::RecordError> error;
    std::vector<patchbay::ActIntent> intents;
    std::vector<std::pair<patchbay::RecordId, patchbay::ActOutcome>> concluded;
};

/// Two sources on services of their own, and acts there.
struct ActDesk {
    RunDesk desk;
    KeptActs record;
    patchbay::ActRuns acts{desk.sources, record, {.firstPause = std::chrono::milliseconds(10)}};

    ~ActDesk() { desk.end(); }

    test::EmulatorControl &control() { return desk.ireland.control; }
    const patchbay::Inventory &inventory() { return desk.source(desk.here).inventory(); }
    QString stage() { return desk.plant.stagesOf(desk.here).front().arn; }

    patchbay::Creation creation(const QString &name)
    {
        ivs::NewIngestConfiguration settings;
        settings.name = name;
        settings.stageArn = stage();
        settings.userId = QStringLiteral("Camera hand");
        settings.attributes = {{QStringLiteral("position"), QStringLiteral("left")}};
        settings.tags = {{QStringLiteral("show"), QStringLiteral("evening")}};
        return {desk.here, settings};
    }
    /// Of one that is idle.
    patchbay::Deletion deletion(int which)
    {
        ivs::IngestConfigurationSummary summary;
        for (const patchbay::Configuration &each : inventory().configurations()) {
            if (!each.summary.isActive() && which-- == 0)
                summary = each.summary;
        }
        return {{desk.here, summary.arn}, summary.name, {desk.here, summary.stageArn}};
    }

    /// What the service holds of that name.
    QList<QJsonObject> held(const QString &name)
    {
        QList<QJsonObject> found;
        const QJsonArray all = control().state()[QStringLiteral("configurations")].toArray();
        for (const QJsonValue &each : all) {
            if (each[QStringLiteral("name")].toString() == name)
                found += each.toObject();
        }
        return found;
    }
    bool isHeld(const QString &arn)
    {
        const QJsonArray all = control().state()[QStringLiteral("configurations")].toArray();
        return std::any_of(all.begin(), all.end(),
                           [&arn](const QJsonValue &each) { return each[QStringLiteral("arn")].toString() == arn; });
    }
    /// Done to the end.
    patchbay::ActRun &done(const std::vector<patchbay::Act> &all)
    {
        patchbay::ActRun &run = acts.take({}, all);
        [&run] { QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience); }();
        return run;
    }
    patchbay::ActResult done(const patchbay::Act &act) { return *done(std::vector{act}).item(0).result; }
};

} // namespace tests
