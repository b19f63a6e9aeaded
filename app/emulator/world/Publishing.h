// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

/// Encoders come and go: what that does to configurations, stages, sessions, participants and their events.
namespace emulator {

enum class Start { Publishing, NoStage, StageFull };

/// The configuration's encoders connect: both legs of a redundant one. A full stage refuses them and notes a
/// PUBLISH_ERROR. Does nothing when it publishes already.
Start startPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now);

/// The encoders stop. The session ends with its last publisher (with AWS a few minutes later).
void stopPublishing(World &world, IngestConfiguration &configuration, const QDateTime &now);

/// The service cuts the encoders off and takes the stage from the configuration, as DisconnectParticipant and
/// DeleteStage do.
void cutOff(World &world, IngestConfiguration &configuration, const QDateTime &now);

/// So many guests publish to the stage from a browser from now on, others than before.
void setGuests(World &world, Stage &stage, int count, const QDateTime &now);

/// The configurations that publish to the stage now. A redundant one counts once: subscribers see one participant.
QStringList publishersOf(Stage &stage);

} // namespace emulator
