// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

/// How long many rebinds take against a service that throttles as AWS has published it, beside the least that the rate
/// allows: one desk at its share, two of them, and one beside somebody who takes what is left. Prints seconds by the
/// clock. Aim: 5 % over the least, and no throttle where the shares are 100 % at most in all.
///     bench_rebinds [HOW MANY]

using namespace Qt::StringLiterals;

namespace {

constexpr double published = 5.0; ///< updates per second, as the service's quotas have it

/// One program that takes a share of the rate.
class Desk {
public:
    Desk(const emulator::EmbeddedService &service, double share)
        : m_service(service)
        , m_limits(std::make_shared<aws::RateLimits>(share))
    {
        const patchbay::SourceId id{QUuid::createUuid(), u"eu-west-1"_s};
        m_sources.open(id);
        m_source = m_sources.find(id);
        m_source->watch().setInterval(std::chrono::milliseconds(0));
    }

    ~Desk()
    {
        QEventLoop loop;
        QObject::connect(&m_sources, &patchbay::Sources::allEnded, &loop, &QEventLoop::quit);
        m_sources.endAll();
        loop.exec();
    }

    void read()
    {
        QEventLoop loop;
        QCoro::connect(m_source->inventory().refresh(m_source->client(), {}), &loop, [&loop] { loop.quit(); });
        loop.exec();
    }

    /// As many idle encoders as wanted from that row on, each to another stage.
    void begin(int first, int count)
    {
        const auto &stages = m_source->inventory().stages().all();
        patchbay::Patch patch{u"Show open"_s, {}};
        for (int row = first; int(patch.items.size()) < count; ++row) {
            const ivs::IngestConfigurationSummary &each = m_source->inventory().configurations().at(row).summary;
            if (each.isActive())
                continue;
            const QString &to = stages[0].arn == each.stageArn ? stages[1].arn : stages[0].arn;
            patch.items.push_back(patchbay::Rebind::of({m_source->id(), each.arn}, each.stageArn, to));
        }
        m_time.start();
        m_run = &m_runs.take(patch);
        QObject::connect(m_run, &patchbay::PatchRun::itemChanged, m_run,
                         [this] { m_wasThrottled = m_wasThrottled || m_limits->isSlowedDown(); });
        QObject::connect(m_run, &patchbay::PatchRun::ended, m_run,
                         [this] { m_seconds = double(m_time.elapsed()) / 1e3; });
    }

    void finish(const char *what)
    {
        while (m_seconds == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double least = m_run->count() / (published * m_limits->share());
        std::printf("  %-34s %7.1f s, %5.3f of the least; %d of %d moved; %s\n", what, m_seconds, m_seconds / least,
                    m_run->counts().moved, m_run->count(), m_wasThrottled ? "throttled" : "never throttled");
        std::fflush(stdout);
    }

private:
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id)
    {
        aws::Client client(m_transport, std::make_shared<aws::FixedCredentials>(m_service.credentials()),
                           {*m_service.endpoint(), id.region.toLatin1(), ivs::service}, m_limits);
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                                  ivs::Client(std::move(client)));
    }

    const emulator::EmbeddedService &m_service;
    std::shared_ptr<aws::RateLimits> m_limits;
    aws::Transport m_transport;
    patchbay::Sources m_sources{[this](const patchbay::SourceId &id) { return make(id); }};
    patchbay::PatchRuns m_runs{m_sources};
    patchbay::Source *m_source = nullptr;
    patchbay::PatchRun *m_run = nullptr;
    QElapsedTimer m_time;
    double m_seconds = 0;
    bool m_wasThrottled = false;
};

/// Desks of these shares, each with as many encoders of its own.
void measure(int count, const std::vector<double> &shares)
{
    const emulator::EmbeddedService service({.regions = {u"eu-west-1"_s},
                                             .configurations = 2 * count * int(shares.size()),
                                             .stages = 4,
                                             .rateLimits = true});
    std::vector<std::unique_ptr<Desk>> desks;
    for (const double share : shares) {
        desks.push_back(std::make_unique<Desk>(service, share));
        desks.back()->read();
    }
    for (std::size_t i = 0; i < desks.size(); ++i)
        desks[i]->begin(2 * int(i) * count, count);
    for (std::size_t i = 0; i < desks.size(); ++i)
        desks[i]->finish(qPrintable(u"%1 desk(s), this one at %2 %"_s.arg(shares.size()).arg(shares[i] * 100)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"*.info=false\n*.warning=false"_s);
    const int count = argc > 1 ? std::atoi(argv[1]) : 500;
    std::printf("%d rebinds each\n", count);
    measure(count, {0.6});
    measure(count, {1.0});
    measure(count, {0.6, 0.4});
    measure(count, {0.6, 0.6});
}
