// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/Plan.h"
#include "support/OpenSources.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

/// How long it takes to compare encoders with a plan of them all. Prints milliseconds of processor time: the median and
/// the worst of several runs. Aim: a change of one encoder costs nothing that can be felt, 2 ms at 10,000, also where
/// most are missing.

using namespace Qt::StringLiterals;

namespace {

constexpr int encoders = 10'000;

ivs::IngestConfigurationSummary madeUp(int number, bool isLive)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/Encoder%1"_s.arg(number);
    summary.name = u"cam-%1"_s.arg(number);
    summary.stageArn = u"arn:aws:ivs:eu-west-1:123456789012:stage/Stage%1"_s.arg(number % 1'000);
    summary.state = isLive ? ivs::IngestState::Active : ivs::IngestState::Inactive;
    return summary;
}

void measure(const QString &what, const std::function<void(int run)> &act)
{
    constexpr int runs = 50;
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        act(i);
        QCoreApplication::sendPostedEvents();
        times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-48s %8.2f ms   worst %8.2f ms\n", qPrintable(what), times[times.size() / 2], times.back());
}

void measureWith(const QString &what, bool areLive)
{
    support::OneSource one;
    patchbay::Scene scene{u"Show open"_s, QDateTime::currentDateTimeUtc(), {}};
    std::vector<ivs::IngestConfigurationSummary> page;
    for (int i = 0; i < encoders; ++i) {
        page.push_back(madeUp(i, areLive));
        scene.bindings.push_back({page.back().arn, page.back().name, page.back().stageArn});
    }
    one.inventory().applyPage(page, patchbay::Inventory::clock());
    patchbay::Plan plan(one.plant);
    std::printf("%s\n", qPrintable(what));
    measure(u"another plan"_s, [&](int) { plan.choose(scene); });
    measure(u"one encoder changes"_s,
            [&](int run) { one.inventory().apply(madeUp(4'711, run % 2 == 0), patchbay::Inventory::clock()); });
    measure(u"a page of 100 changes"_s, [&](int run) {
        std::vector<ivs::IngestConfigurationSummary> changed;
        for (int i = 0; i < 100; ++i)
            changed.push_back(madeUp(i * 100, run % 2 == 0));
        one.inventory().applyPage(changed, patchbay::Inventory::clock());
    });
    measure(u"a list says nothing new"_s, [&](int) { one.inventory().applyPage(page, patchbay::Inventory::clock()); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    measureWith(u"10,000 as planned:"_s, true);
    measureWith(u"10,000 missing:"_s, false);
    return 0;
}
