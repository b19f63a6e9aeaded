// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Cutting.h"

#include <algorithm>

namespace emulator {
namespace {

/// Where one of those that are not settled stands; true: nothing is to come of it by itself.
using Settled = bool;

void becomeInactive(IngestConfiguration &configuration, const QDateTime &now)
{
    if (configuration.activeUntil.isNull() || configuration.activeUntil > now)
        return;
    configuration.activeUntil = {};
    configuration.state = ivs::IngestState::Inactive;
}

void emptyBinding(IngestConfiguration &configuration, const QDateTime &now)
{
    if (!configuration.emptying || configuration.emptying->due > now)
        return;
    configuration.emptying.reset();
    configuration.stageArn.clear();
}

Dial dialOf(const IngestConfiguration &configuration, const QString &participantId)
{
    if (!configuration.redundantIngest)
        return {};
    const bool isFirst = configuration.redundantIngestCredentials.front().participantId == participantId;
    return {isFirst ? Leg::A : Leg::B, {}};
}

/// Each of its encoders that has been cut off tries again and again; it gets in when its time has come.
void comeBack(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    const Reconnecting reconnecting = configuration.reconnecting.value_or(world.reconnecting);
    const QList<Retry> retries = configuration.retries; // starting takes from them
    for (const Retry &retry : retries) {
        const auto entry = std::ranges::find(configuration.retries, retry.participantId, &Retry::participantId);
        if (entry == configuration.retries.end())
            continue;
        if (!reconnecting.byThemselves || !takesEncoders(world, configuration)) {
            entry->due = {};
            continue;
        }
        if (entry->due.isNull())
            entry->due = now.addMSecs(reconnecting.after.count());
        if (entry->due > now)
            continue;
        const QDateTime due = entry->due;
        entry->due = now.addMSecs(std::max<qint64>(reconnecting.after.count(), 1000)); // in case that it is refused
        startPublishing(world, configuration, due, dialOf(configuration, retry.participantId));
    }
}

Settled settle(World &world, IngestConfiguration &configuration, const QDateTime &now)
{
    becomeInactive(configuration, now);
    emptyBinding(configuration, now);
    comeBack(world, configuration, now);
    return configuration.activeUntil.isNull() && !configuration.emptying && configuration.retries.isEmpty();
}

} // namespace

void cutOff(World &world, IngestConfiguration &configuration, const QDateTime &now, std::optional<Leg> leg)
{
    using Binding = Quirks::Binding;
    const Quirks &quirks = world.quirks;
    if (quirks.legCut == Quirks::LegCut::CutsBoth)
        leg.reset();
    Stage *const stage = world.stages.find(configuration.publishesTo);
    const QStringList cut = publishingNow(world, configuration, leg);
    stopPublishing(world, configuration, now, leg);
    for (const QString &id : cut) {
        if (!configuration.isReal)
            configuration.retries.append({id, {}});
        if (stage)
            stage->turnedAway.insert(id);
    }
    world.unsettled.insert(configuration.arn);
    if (quirks.legCut == Quirks::LegCut::KeepsBinding && !publishingNow(world, configuration).isEmpty())
        return;
    if (quirks.binding == Binding::EmptiedFirst) {
        configuration.stageArn.clear();
        return;
    }
    const std::chrono::milliseconds late = quirks.activeLingers + bindingLags;
    configuration.emptying = Emptying{configuration.stageArn, now.addMSecs(late.count())};
}

void wasRebound(const World &world, IngestConfiguration &configuration)
{
    if (world.quirks.binding != Quirks::Binding::EmptiedBlindly)
        configuration.emptying.reset();
}

void settleCuts(World &world, const QDateTime &now)
{
    world.unsettled.removeIf([&world, &now](const QString &arn) {
        IngestConfiguration *const configuration = world.configurations.find(arn);
        return !configuration || settle(world, *configuration, now);
    });
}

} // namespace emulator
