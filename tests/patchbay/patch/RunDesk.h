// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "support/EmulatorControl.h"

#include <QSignalSpy>
#include <QTest>

namespace tests {

inline constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// Two sources, each on a service of its own on loopback, whose encoders are idle, and runs of patches there.
class RunDesk final {
    Q_DISABLE_COPY_MOVE(RunDesk)

public:
    struct Far {
        Far(const QString &region, int configurations)
            : service({.regions = {region},
                       .configurations = configurations,
                       .stages = std::max(4, configurations / 8),
                       .rateLimits = false})
        {
        }

        emulator::EmbeddedService service;
        test::EmulatorControl control{service.endpoint().value()};
    };

    explicit RunDesk(patchbay::ChangeRecord &record = patchbay::ChangeRecord::none(), int configurations = 24)
        : ireland(here.region, configurations)
        , oregon(there.region, configurations)
        , runs(sources, record, {.firstPause = std::chrono::milliseconds(10)})
    {
        for (const patchbay::SourceId &id : {here, there})
            open(id);
    }

    ~RunDesk() { end(); }
    /// Does nothing the second time.
    void end()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(m_hasEnded || !allEnded.isEmpty(), patience); }();
        m_hasEnded = true;
    }

    patchbay::Source &source(const patchbay::SourceId &id) { return *sources.find(id); }
    test::EmulatorControl &control(const patchbay::SourceId &id) { return (id == here ? ireland : oregon).control; }
    QString stageOf(const patchbay::EncoderId &encoder) { return control(encoder.source).stageOf(encoder.arn); }

    /// So many idle encoders of that source, each to another stage.
    std::vector<patchbay::Rebind> moves(const patchbay::SourceId &id, int count)
    {
        std::vector<patchbay::Rebind> moves;
        for (const patchbay::Configuration &each : source(id).inventory().configurations()) {
            if (static_cast<int>(moves.size()) == count)
                break;
            if (each.summary.isActive() || each.summary.stageArn.isEmpty())
                continue;
            moves.push_back(patchbay::Rebind::of({id, each.summary.arn}, each.summary.stageArn,
                                                 otherStage(id, each.summary.stageArn)));
        }
        return moves;
    }

    QString otherStage(const patchbay::SourceId &id, const QString &than)
    {
        for (const ivs::StageSummary &stage : plant.stagesOf(id)) {
            if (stage.arn != than)
                return stage.arn;
        }
        return {};
    }

    /// Every item's result is what the service holds, and nothing was done twice.
    void compareWithService(const patchbay::PatchRun &run)
    {
        using patchbay::Outcome;
        for (int i = 0; i < run.count(); ++i) {
            const patchbay::PatchRun::Item &item = run.item(i);
            const bool hasMoved = item.result && item.result->outcome == Outcome::Moved;
            QCOMPARE(stageOf(item.rebind.encoder), (hasMoved ? item.rebind.to : item.rebind.from).arn);
        }
        const int done = ireland.control.done(QStringLiteral("UpdateIngestConfiguration"))
            + oregon.control.done(QStringLiteral("UpdateIngestConfiguration"));
        QCOMPARE(done, run.counts().moved);
    }

    const patchbay::SourceId here{QUuid::createUuid(), QStringLiteral("eu-west-1")};
    const patchbay::SourceId there{QUuid::createUuid(), QStringLiteral("us-west-2")};
    Far ireland;
    Far oregon;
    std::shared_ptr<aws::RateLimits> limits = aws::RateLimits::unlimited(); ///< of sources that are opened later
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &id) { return make(id); }};
    patchbay::Plant plant{sources};
    patchbay::PatchRuns runs;

    /// Opens it anew, with the limits of now. One that was not open is another entry of the same account.
    void reopen(const patchbay::SourceId &id)
    {
        sources.close(id);
        open(id);
    }

private:
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id)
    {
        const emulator::EmbeddedService &service = (id.region == here.region ? ireland : oregon).service;
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                           {service.endpoint().value(), id.region.toLatin1(), ivs::service}, limits);
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, QStringLiteral("Live Events")},
                                                  ivs::Client(std::move(client)));
    }

    void open(const patchbay::SourceId &id)
    {
        sources.open(id);
        source(id).watch().setInterval(std::chrono::milliseconds(0)); // a test says when it reads
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source(id).isReading(), patience); }();
        const auto reading = source(id).inventory().refresh(source(id).client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
        [&] { QVERIFY(!source(id).inventory().lastError()); }();
    }

    bool m_hasEnded = false;
};

} // namespace tests
