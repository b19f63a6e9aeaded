// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Spread.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

/// How long it takes to spread 1,000 encoders over 100 stages. Prints milliseconds of processor time: the median and
/// the worst of several runs, for several shares of encoders in groups. Aim: 50 ms, in a release build.

using namespace Qt::StringLiterals;

namespace {

patchbay::SpreadWish wishOf(unsigned percentInGroups)
{
    std::mt19937 random(1);
    const QString arn = u"arn:aws:ivs:eu-west-1:123456789012:%1/%2"_s;
    patchbay::SpreadWish wish;
    for (int i = 0; i < 100; ++i)
        wish.stages.push_back({arn.arg(u"stage"_s).arg(i)});
    for (int i = 0; i < 1000; ++i) {
        const auto stage = random() % 101;
        const QString group = random() % 100 < percentInGroups ? u"group %1"_s.arg(random() % 150) : QString();
        wish.encoders.push_back(
            {{{}, arn.arg(u"ingest-configuration"_s).arg(i)}, stage < 100 ? wish.stages[stage].arn : QString(), group});
    }
    return wish;
}

} // namespace

int main()
{
    for (const unsigned percent : {0U, 50U, 100U}) {
        const patchbay::SpreadWish wish = wishOf(percent);
        std::vector<double> times;
        std::size_t moves = 0;
        for (int run = 0; run < 31; ++run) {
            const std::clock_t start = std::clock();
            moves = patchbay::spread(wish).patch.items.size();
            times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
        }
        std::ranges::sort(times);
        std::printf("  %3u %% in groups, %4zu moves %26.2f ms   worst %8.2f ms\n", percent, moves,
                    times[times.size() / 2], times.back());
    }
}
