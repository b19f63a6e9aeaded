// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/Publishing.h"

/// The service cuts encoders off, and they come back; World::quirks say how, World::reconnecting whether by themselves.
namespace emulator {

/// Cuts its encoders off, or one leg (which may take the other with it), and empties the binding, as
/// DisconnectParticipant and DeleteStage do. The rest comes later: see settleCuts().
void cutOff(World &world, IngestConfiguration &configuration, const QDateTime &now, std::optional<Leg> leg = {});

/// Somebody has given it a stage: what was to become of the binding may be overtaken by that.
void wasRebound(const World &world, IngestConfiguration &configuration);

/// What was to happen by now has happened: configurations become INACTIVE, bindings are emptied, encoders are back. To
/// be called before the world is looked at, and after something was done to it.
void settleCuts(World &world, const QDateTime &now);

} // namespace emulator
