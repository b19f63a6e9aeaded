// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Operations.h"
#include "patchbay/patch/Check.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "support/EmulatorProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

/// How long a patch takes, by the clock, against the emulator as a process of its own that throttles at the published
/// rates, beside what the share allows; and how long checking one takes, in milliseconds of processor time. Aims:
/// within 5 % of the share, no throttle, neither of this program nor of another that takes the rest; 10 ms for 1,000
/// changes in a plant of 10,000.
///     bench_patch [CHANGES]

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using patchbay::Rebind;
using patchbay::SourceId;

constexpr double publishedRate = ivs::operations::updateIngestConfiguration.requestsPerSecond;

/// One program on the account.
struct Desk {
    explicit Desk(const tests::EmulatorProcess &service, double share)
        : emulator(service)
        , limits(std::make_shared<aws::RateLimits>(share))
    {
        sources.open(id);
    }
    ~Desk()
    {
        QObject::connect(
            &sources, &patchbay::Sources::allEnded, &loop, [this] { loop.quit(); }, Qt::QueuedConnection);
        sources.endAll();
        loop.exec();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    ivs::Client client()
    {
        return ivs::Client(aws::Client(transport, std::make_shared<aws::FixedCredentials>(emulator.credentials()),
                                       {emulator.endpoint(), emulator.region().toLatin1(), ivs::service}, limits));
    }

    aws::Result<std::unique_ptr<patchbay::Source>> make(const SourceId &source)
    {
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{source, u"Bench"_s}, client());
    }

    void read()
    {
        patchbay::Inventory &inventory = sources.find(id)->inventory();
        QObject::connect(&inventory, &patchbay::Inventory::loadingChanged, &loop, [this, &inventory] {
            if (!inventory.isReading() && inventory.asOf().isValid())
                loop.quit();
        });
        sources.find(id)->watch().refreshNow();
        loop.exec();
        QObject::disconnect(&inventory, nullptr, &loop, nullptr);
    }

    /// So many idle encoders, each to another stage, from the n-th on.
    std::vector<Rebind> moves(std::size_t from, std::size_t count)
    {
        std::vector<Rebind> moves;
        const auto &stages = plant.stagesOf(id);
        for (const patchbay::Configuration &each : sources.find(id)->inventory().configurations()) {
            if (moves.size() == count)
                break;
            if (each.summary.isActive() || (from > 0 && from-- > 0))
                continue;
            const QString &to = each.summary.stageArn == stages[0].arn ? stages[1].arn : stages[0].arn;
            moves.push_back(Rebind::of({id, each.summary.arn}, each.summary.stageArn, to));
        }
        return moves;
    }

    const tests::EmulatorProcess &emulator;
    std::shared_ptr<aws::RateLimits> limits;
    SourceId id{QUuid::createUuid(), emulator.region()};
    aws::Transport transport;
    patchbay::Sources sources{[this](const SourceId &source) { return make(source); }};
    patchbay::Plant plant{sources};
    patchbay::PatchRuns runs{sources};
    QEventLoop loop;
};

/// The show's own backend, which takes what a desk at 60 % leaves it.
class Neighbour {
public:
    explicit Neighbour(Desk &desk, QString arn, QString stage)
        : m_desk(desk)
        , m_arn(std::move(arn))
        , m_stage(std::move(stage))
    {
    }

    QCoro::Task<> work(std::stop_token stop)
    {
        ivs::Client client = m_desk.client();
        while (!stop.stop_requested()) {
            const auto answer = co_await client.updateIngestConfiguration(m_arn, m_stage, stop);
            if (answer)
                ++m_done;
            m_isThrottled = m_isThrottled || m_desk.limits->isSlowedDown();
        }
    }

    int done() const { return m_done; }
    bool isThrottled() const { return m_isThrottled; }

private:
    Desk &m_desk;
    QString m_arn;
    QString m_stage;
    int m_done = 0;
    bool m_isThrottled = false;
};

void measureRun(double share, std::size_t count)
{
    tests::EmulatorProcess emulator({u"--configurations"_s, QString::number(count * 2), u"--stages"_s, u"8"_s});
    if (!emulator.waitUntilListening())
        qFatal("no emulator");
    Desk desk(emulator, share);
    desk.read();
    Desk backend(emulator, 1 - share > 0 ? 1 - share : 1);
    std::stop_source stop;
    const std::vector<Rebind> items = desk.moves(0, count);
    const Rebind other = desk.moves(count, 1).at(0);
    Neighbour neighbour(backend, other.encoder.arn, other.from.arn);
    std::optional<QCoro::Task<>> neighbours;
    if (share < 1)
        neighbours.emplace(neighbour.work(stop.get_token()));

    QElapsedTimer clock;
    clock.start();
    patchbay::PatchRun &run = desk.runs.take(patchbay::Patch{{}, items});
    bool isThrottled = false;
    QObject::connect(&run, &patchbay::PatchRun::itemChanged, &desk.loop,
                     [&] { isThrottled = isThrottled || desk.limits->isSlowedDown(); });
    QObject::connect(&run, &patchbay::PatchRun::ended, &desk.loop, [&desk] { desk.loop.quit(); });
    QObject::connect(&run, &patchbay::PatchRun::held, &desk.loop, [&desk] { desk.loop.quit(); });
    desk.loop.exec();
    const double took = double(clock.elapsed()) / 1e3;
    const double best = double(items.size()) / (publishedRate * share);
    std::printf("  %zu at %3.0f %%: %7.1f s of %7.1f s (%+.1f %%), %d moved, %s\n", items.size(), share * 100, took,
                best, (took / best - 1) * 100, run.counts().moved, isThrottled ? "THROTTLED" : "no throttle");
    if (neighbours) {
        std::printf("    another at %.0f %%: %.2f a second, %s\n", (1 - share) * 100, neighbour.done() / took,
                    neighbour.isThrottled() ? "THROTTLED" : "no throttle");
        stop.request_stop();
        QTimer wake;
        QObject::connect(&wake, &QTimer::timeout, &desk.loop, [&] {
            if (neighbours->isReady())
                desk.loop.quit();
        });
        wake.start(10);
        desk.loop.exec();
    }
}

void measureCheck()
{
    constexpr int encoders = 10'000;
    constexpr int changes = 1'000;
    constexpr int stageCount = 200;
    tests::EmulatorProcess emulator({u"--configurations"_s, u"1"_s}); // nobody asks it
    if (!emulator.waitUntilListening())
        qFatal("no emulator");
    Desk desk(emulator, 1);
    patchbay::Inventory &inventory = desk.sources.find(desk.id)->inventory();
    const auto stage = [](int n) { return u"arn:aws:ivs:eu-west-1:123456789012:stage/s%1"_s.arg(n % stageCount); };
    std::vector<ivs::StageSummary> stages(stageCount);
    for (int i = 0; i < stageCount; ++i)
        stages[std::size_t(i)].arn = stage(i);
    inventory.stages().set(std::move(stages));
    std::vector<ivs::IngestConfigurationSummary> page(encoders);
    for (int i = 0; i < encoders; ++i) {
        auto &each = page[std::size_t(i)];
        each.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/c%1"_s.arg(i);
        each.stageArn = stage(i);
        each.state = ivs::IngestState::Inactive;
        each.ingestProtocol = ivs::IngestProtocol::Rtmps;
    }
    patchbay::Patch patch;
    for (int i = 0; i < changes; ++i) {
        const auto &each = page[std::size_t(i * 7)];
        patch.items.push_back(Rebind::of({desk.id, each.arn}, each.stageArn, stage(i * 7 + 1)));
    }
    inventory.applyPage(std::move(page), patchbay::Inventory::clock());
    const patchbay::Circumstances now{[&desk](const patchbay::EncoderId &id) { return desk.runs.isUnderWay(id); },
                                      [](const SourceId &) { return false; }};
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const std::clock_t start = std::clock();
        const patchbay::CheckedPatch checked = patchbay::check(patch, desk.plant, now);
        times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
        if (checked.items.size() != patch.items.size())
            qFatal("not all were checked");
    }
    std::ranges::sort(times);
    std::printf("  check of 1,000 in 10,000: %.2f ms   worst %.2f ms\n", times[times.size() / 2], times.back());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"patchbay.*=false"_s);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::size_t count = argc > 1 ? QByteArray(argv[1]).toUInt() : 500;
    measureCheck();
    for (const double share : {0.6, 1.0})
        measureRun(share, count);
}
