// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

/// People who come to a stage from a browser or an app, with a token.
namespace emulator {

/// Comes as whom the token admits. One who may publish does, unless the stage is full, which is noted as
/// QUOTA_EXCEEDED; one who wants to and may not is noted as INSUFFICIENT_CAPABILITIES. Both stay as viewers.
/// @returns whether they publish
bool guestJoins(World &world, Stage &stage, const Admission &admission, bool publishes, const QDateTime &now);

/// False when nobody of that participant ID is there as a guest.
bool guestLeaves(World &world, Stage &stage, const QString &participantId, const QDateTime &now);

/// Who is there as a guest now, by participant ID; with that user ID, or all.
QStringList guestsOn(Stage &stage, const QString &userId = {});

/// So many guests publish to the stage from a browser from now on, others than before.
void setGuests(World &world, Stage &stage, int count, const QDateTime &now);

} // namespace emulator
