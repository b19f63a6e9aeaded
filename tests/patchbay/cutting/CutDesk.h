// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "patchbay/cutting/Cuts.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/LeftOpenActs.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/SecondLook.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace tests {

inline constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// Quick, as the service of a test is.
inline patchbay::CutPace quickPace()
{
    using namespace std::chrono_literals;
    patchbay::CutPace pace;
    pace.firstPause = 10ms;
    pace.longestPause = 50ms;
    pace.lingersAtMost = 3s;
    pace.lostAtMost = 100ms;
    pace.firstRetry = 10ms;
    pace.longestRetry = 100ms;
    pace.watch = 20ms;
    pace.watchSlowly = 50ms;
    pace.backIsToldFor = 1h;
    pace.settling = {.firstPause = 10ms};
    return pace;
}

/// Encoders that do not come back are missing soon.
inline patchbay::CutPace impatientPace()
{
    patchbay::CutPace pace = quickPace();
    pace.notBackAfter = std::chrono::milliseconds(60);
    return pace;
}

/// The service, which goes on when the program ends.
struct CutService {
    emulator::EmbeddedService service{
        {.regions = {QStringLiteral("eu-west-1")}, .configurations = 24, .stages = 4, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    QTemporaryDir dir;
};

/// One source of it and the journal of a folder, put together as the program does it.
class CutDesk final {
    Q_DISABLE_COPY_MOVE(CutDesk)

public:
    explicit CutDesk(CutService &service, patchbay::CutPace pace = quickPace(), bool isReadOnly = false)
        : control(service.control)
        , journal(service.dir.path())
        , cuts({sources, runs, journal, acts, moves}, pace)
        , m_service(service.service)
        , m_isReadOnly(isReadOnly)
    {
        QObject::connect(&moves, &patchbay::LiveMoves::changed, &moves, [this](const patchbay::EncoderId &encoder) {
            const patchbay::LiveMove *const move = moves.find(encoder.arn);
            const auto phase = move ? std::optional(move->phase) : std::nullopt;
            if (told.empty() || told.back() != std::pair(encoder.arn, phase))
                told.emplace_back(encoder.arn, phase);
            const auto all = moves.all();
            mostOffAir = std::max(mostOffAir, int(std::ranges::count_if(all, &patchbay::LiveMove::isOffAir)));
        });
        open();
    }
    ~CutDesk() { end(); }

    void open()
    {
        sources.open(id);
        source().watch().setInterval(std::chrono::milliseconds(0)); // a test says when it reads
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
        read();
        for (const ivs::StageSummary &each : inventory().stages().all()) {
            const auto stage = *support::ended(source().client().stage(each.arn, {}));
            [&] { QVERIFY(stage); }();
            m_addresses.insert(each.arn, stage->endpoints.rtmps);
        }
    }
    void read()
    {
        const auto reading = source().inventory().refresh(source().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    /// Does nothing the second time.
    void end()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        QEventLoop loop; // also after a failure, when QTRY_VERIFY does not wait
        QObject::connect(&sources, &patchbay::Sources::allEnded, &loop, &QEventLoop::quit);
        QTimer::singleShot(0, &loop, [this] { sources.endAll(); });
        loop.exec();
        support::ended(join());
    }

    patchbay::Source &source() { return *sources.find(id); }
    const patchbay::Inventory &inventory() { return source().inventory(); }

    /// So many encoders that publish to one stage, to be cut and moved to another one.
    patchbay::Patch livePatch(int count)
    {
        patchbay::Patch patch{QStringLiteral("Show open"), {}};
        for (const patchbay::Configuration &each : inventory().configurations()) {
            const ivs::IngestConfigurationSummary &summary = each.summary;
            if (int(patch.items.size()) == count)
                break;
            if (summary.redundantIngest || another(summary.stageArn, true).isEmpty())
                continue;
            goLive(summary.arn);
            patch.items.push_back(cutOf(summary.arn));
        }
        return patch;
    }
    void goLive(const QString &arn)
    {
        control.setState(arn, QStringLiteral("ACTIVE"));
        readOne(arn);
    }
    void readOne(const QString &arn)
    {
        const auto read = *support::ended(readInto(source().inventory(), source().client(), arn, {}));
        [&] { QVERIFY(read); }();
    }
    patchbay::Rebind cutOf(const QString &arn)
    {
        const QString from = inventory().find(arn)->summary.stageArn;
        patchbay::Rebind rebind = patchbay::Rebind::of({id, arn}, from, another(from, true));
        rebind.ifLive = patchbay::IfLive::Cut;
        return rebind;
    }
    /// Another stage, with the same address or with one of its own; empty: there is none.
    QString another(const QString &stageArn, bool hasSameAddress)
    {
        for (auto each = m_addresses.cbegin(); each != m_addresses.cend(); ++each) {
            if (each.key() != stageArn && (each.value() == m_addresses.value(stageArn)) == hasSameAddress)
                return each.key();
        }
        return {};
    }

    QJsonObject held(const QString &arn)
    {
        const QJsonArray all = control.state()[QStringLiteral("configurations")].toArray();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const QJsonValue &each) { return each[QStringLiteral("arn")] == arn; });
        return found == all.end() ? QJsonObject() : found->toObject();
    }
    bool isLive(const QString &arn) { return held(arn)[QStringLiteral("state")] == QStringLiteral("ACTIVE"); }

    std::optional<patchbay::LiveMove::Phase> phaseOf(const QString &arn)
    {
        const patchbay::LiveMove *const move = moves.find(arn);
        return move ? std::optional(move->phase) : std::nullopt;
    }

    /// All that the journal has, the oldest first.
    std::vector<patchbay::JournalRecord> records()
    {
        const auto page = *support::ended(journal.find({}, {}, 1'000, {}));
        return {page->records.rbegin(), page->records.rend()};
    }
    std::vector<patchbay::JournalRecord> records(patchbay::JournalKind kind)
    {
        std::vector<patchbay::JournalRecord> some = records();
        std::erase_if(some, [kind](const patchbay::JournalRecord &each) { return each.entry.kind != kind; });
        return some;
    }

    const patchbay::SourceId id{QUuid::createUuid(), QStringLiteral("eu-west-1")};
    test::EmulatorControl &control;
    patchbay::Journal journal;
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &) { return make(); }};
    patchbay::ChangeJournal changes{journal, sources};
    patchbay::PatchRuns runs{sources, changes, {.firstPause = std::chrono::milliseconds(10)}};
    patchbay::OutsideChanges outside{sources, runs, changes};
    patchbay::LeftOpen leftOpen{journal, changes, runs, sources};
    patchbay::ActJournal acts{journal, sources};
    patchbay::ActRuns actRuns{sources, acts};
    patchbay::LeftOpenActs leftOpenActs{journal, acts, actRuns, sources};
    patchbay::LiveMoves moves;
    patchbay::Cuts cuts;

    /// What was told, one after the other; no phase: nothing any more.
    std::vector<std::pair<QString, std::optional<patchbay::LiveMove::Phase>>> told;
    int mostOffAir = 0; ///< at a time, as was told

private:
    QCoro::Task<bool> join()
    {
        co_await leftOpen.stopAndJoin();
        co_await leftOpenActs.stopAndJoin();
        co_await changes.stopAndJoin();
        co_await acts.stopAndJoin();
        co_await cuts.stopAndJoin();
        co_await journal.stopAndJoin();
        co_return true;
    }
    aws::Result<std::unique_ptr<patchbay::Source>> make()
    {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(m_service.credentials()),
                           {m_service.endpoint().value(), id.region.toLatin1(), ivs::service, m_isReadOnly},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, QStringLiteral("Live Events")},
                                                  ivs::Client(std::move(client)));
    }

    const emulator::EmbeddedService &m_service;
    QMap<QString, QString> m_addresses; ///< of stages, by ARN
    bool m_isReadOnly;
    bool m_hasEnded = false;
};

} // namespace tests
