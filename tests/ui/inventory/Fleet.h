// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/plant/Inventory.h"

#include <QDateTime>

#include <array>

/// Made-up configurations and stages for the tests of the list.
namespace fleet {

using namespace Qt::StringLiterals;

inline QString configurationArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/Abcdef%1"_s.arg(number, 6, 10, QLatin1Char('0'));
}

inline QString stageArn(int number)
{
    return number == 0 ? QString()
                       : u"arn:aws:ivs:eu-west-1:123456789012:stage/Stage%1"_s.arg(number, 7, 10, QLatin1Char('0'));
}

inline ivs::IngestConfigurationSummary configuration(int number)
{
    static const std::array<QString, 5> users{u"Käthe"_s, u"ohne Straße"_s, u"İstanbul"_s, u"東京"_s, QString()};
    ivs::IngestConfigurationSummary summary;
    summary.arn = configurationArn(number);
    summary.name = u"cam-%1"_s.arg(number);
    summary.ingestProtocol = number % 7 == 0 ? ivs::IngestProtocol::Rtmp : ivs::IngestProtocol::Rtmps;
    summary.stageArn = stageArn(number % 4);
    summary.participantId = u"Part%1"_s.arg(number * 7919 % 100'003, 8, 10, QLatin1Char('0'));
    summary.state = number % 5 == 0 ? ivs::IngestState::Active : ivs::IngestState::Inactive;
    summary.userId = users[std::size_t(number) % users.size()];
    summary.redundantIngest = number % 6 == 0;
    return summary;
}

inline std::vector<ivs::IngestConfigurationSummary> configurations(int first, int count)
{
    std::vector<ivs::IngestConfigurationSummary> page;
    for (int i = first; i < first + count; ++i)
        page.push_back(configuration(i));
    return page;
}

inline std::vector<ivs::StageSummary> stages()
{
    return {{stageArn(1), u"main-show"_s, {}, {}},
            {stageArn(2), u"rehearsal"_s, {}, {}},
            {stageArn(3), u"Bühne"_s, {}, {}}};
}

inline QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// An inventory that was read: `count` configurations called cam-0, cam-1, …, every fifth of them live.
inline void fill(patchbay::Inventory &inventory, int count)
{
    inventory.stages().set(stages());
    inventory.applyPage(configurations(0, count), now());
}

inline void apply(patchbay::Inventory &inventory, const ivs::IngestConfigurationSummary &summary)
{
    inventory.apply(summary, now());
}

} // namespace fleet
