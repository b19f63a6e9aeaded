// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/patch/PatchRuns.h"
#include "support/Ended.h"

#include <QSignalSpy>
#include <QTest>

namespace tests {

/// One source and the journal of a folder, put together as the program does it.
class JournalDesk final {
    Q_DISABLE_COPY_MOVE(JournalDesk)

public:
    JournalDesk(const QString &folder, const QUrl &endpoint, aws::Credentials key, const QString &inRegion,
                patchbay::JournalOptions options = {})
        : region(inRegion)
        , journal(folder, options)
        , m_endpoint(endpoint)
        , m_key(std::make_shared<aws::FixedCredentials>(std::move(key)))
    {
    }
    ~JournalDesk()
    {
        endSources();
        const auto joined = join();
        [&joined] { QTRY_VERIFY_WITH_TIMEOUT(joined.isReady(), patience); }();
    }

    /// For who stands on it, and ends before it. Does nothing the second time.
    void endSources()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        [this, &allEnded] { QTRY_VERIFY_WITH_TIMEOUT(m_hasEnded || !allEnded.isEmpty(), patience); }();
        m_hasEnded = true;
    }

    /// Opens the source, and returns when its first list is there.
    void open()
    {
        sources.open(id);
        source().watch().setInterval(std::chrono::milliseconds(0)); // a test says when it reads
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
        read();
    }
    void read()
    {
        const auto reading = source().inventory().refresh(source().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
        [&] { QVERIFY(!source().inventory().lastError()); }();
    }

    patchbay::Source &source() { return *sources.find(id); }
    /// So many encoders, each from one stage to another.
    patchbay::Patch moves(int count)
    {
        patchbay::Patch patch{QStringLiteral("Show open"), {}};
        const auto &stages = source().inventory().stages().all();
        for (const patchbay::Configuration &each : source().inventory().configurations()) {
            if (static_cast<int>(patch.items.size()) == count)
                break;
            const ivs::IngestConfigurationSummary &summary = each.summary;
            const auto other = std::ranges::find_if(
                stages, [&summary](const ivs::StageSummary &stage) { return stage.arn != summary.stageArn; });
            if (!summary.isActive() && !summary.stageArn.isEmpty() && other != stages.end())
                patch.items.push_back(patchbay::Rebind::of({id, summary.arn}, summary.stageArn, other->arn));
        }
        return patch;
    }
    /// All that the journal has, the oldest first.
    std::vector<patchbay::JournalRecord> records()
    {
        const auto page = support::ended(journal.find({}, {}, 1'000'000, {}));
        std::vector<patchbay::JournalRecord> records;
        if (page && *page)
            records.assign((*page)->records.rbegin(), (*page)->records.rend());
        return records;
    }
    int openIntents()
    {
        const auto open = support::ended(journal.openIntents());
        return open && *open ? static_cast<int>((*open)->size()) : -1;
    }

    static constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure
    const QString region;
    const patchbay::SourceId id{QUuid::createUuid(), region};
    patchbay::Journal journal;
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &) { return make(); }};
    patchbay::ChangeJournal changes{journal, sources};
    patchbay::PatchRuns runs{sources, changes, {.firstPause = std::chrono::milliseconds(10)}};
    patchbay::OutsideChanges outside{sources, runs, changes};
    patchbay::LeftOpen leftOpen{journal, changes, runs, sources};

private:
    QCoro::Task<> join()
    {
        co_await leftOpen.stopAndJoin();
        co_await changes.stopAndJoin();
        co_await journal.stopAndJoin();
    }
    aws::Result<std::unique_ptr<patchbay::Source>> make()
    {
        aws::Client client(transport, m_key, {m_endpoint, region.toLatin1(), ivs::service},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, QStringLiteral("Live Events")},
                                                  ivs::Client(std::move(client)));
    }

    bool m_hasEnded = false;
    QUrl m_endpoint;
    std::shared_ptr<aws::FixedCredentials> m_key;
};

} // namespace tests
