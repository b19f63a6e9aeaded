// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

#include <optional>

/// Encoders come and go: what that does to configurations, stages, sessions, participants and their events.
namespace emulator {

/// One of the two encoders of a redundant pair.
enum class Leg { A, B };

/// How an encoder dials in: both legs of a pair or one of them, and with which protocol; empty: the configuration's.
struct Dial {
    std::optional<Leg> leg = {};
    QString protocol = {};
};

enum class Start { Publishing, NoStage, StageFull, WrongProtocol, TurnedAway };

/// The configuration's encoders connect. A full stage refuses them, and a configuration that is for RTMPS one that
/// comes with RTMP, and a PUBLISH_ERROR is noted; so may one be that was disconnected from there (Quirks::rejoin). Does
/// nothing for those that publish already.
Start startPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now, const Dial &dial = {});

/// The encoders stop, or one leg alone. The session ends with its last participant, or a while later.
void stopPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now,
                    std::optional<Leg> leg = {});

/// What publishing comes to when it goes wrong: one that publishes goes on, unless the error `stops` it; one that
/// doesn't has tried and is refused. False without a stage: nothing tells of that.
bool failPublishing(World &world, IngestConfiguration &configuration, const QString &code, bool stops,
                    const QDateTime &now, std::optional<Leg> leg = {});

/// Those of its encoders that publish now, by participant ID: both legs or one.
QStringList publishingNow(World &world, const IngestConfiguration &configuration, std::optional<Leg> leg = {});

/// It has a stage that exists, and is not about to lose it.
bool takesEncoders(World &world, const IngestConfiguration &configuration);

/// The configurations that publish to the stage now. A redundant one counts once: subscribers see one participant.
QStringList publishersOf(Stage &stage);

} // namespace emulator
