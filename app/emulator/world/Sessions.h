// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

/// Who comes to a stage and leaves it, and how its session begins and ends with them.
namespace emulator {

/// The active one; a new one when there is none.
Session &sessionFor(World &world, Stage &stage, const QDateTime &now);

/// Who has been in this session before is the same participant again; the rest of `newcomer` is taken only the first
/// time. Connected, but publishing nothing yet.
Participant &join(Session &session, Participant newcomer, const QDateTime &now);
/// Publishes from now on; recorded when the stage says so.
void publish(const Stage &stage, Participant &participant, const QDateTime &now);
/// Stops publishing and leaves.
void leave(Participant &participant, const QDateTime &now);
void noteError(Participant &participant, const QString &code, const QDateTime &now);

/// Everybody may have left. The session ends then, at once or after World::sessionLingers.
void endIfEmpty(const World &world, Stage &stage, const QDateTime &now);
/// From now on; 0, as at first: a session ends with the last who leaves.
void setSessionLingers(World &world, std::chrono::milliseconds lingers, const QDateTime &now);
/// Ends the sessions whose time has come. To be called before the world is looked at.
void endDueSessions(World &world, const QDateTime &now);

/// How many of its places are taken: a redundant pair takes one, because subscribers see one participant.
qsizetype placesTaken(Stage &stage);
bool isFull(Stage &stage);

} // namespace emulator
