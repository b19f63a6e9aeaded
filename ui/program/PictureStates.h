// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/scenes/Scene.h"

namespace patchbay {
class Armed;
class Plant;
class Source;
class StrandedEncoders;
} // namespace patchbay

namespace ui {

class LiveDecisions;
struct Services;
class WaitsRoom;

// What pictures show: made of the demo, whatever it consists of.

/// One with room; empty: there is none.
QString otherStage(const patchbay::Source &source, const QString &than);
/// As people mark them: what they are called says what they are for.
void markStages(const patchbay::Plant &plant);
/// Many encoders of the first source to its stages by turns; one was somewhere else when it was prepared, and one is
/// gone.
patchbay::Patch showOpen(const patchbay::Plant &plant);
/// Where the first encoders are, but for some that are not as planned.
patchbay::Scene showPlanned(const patchbay::Plant &plant);
/// Those that have no stage were cut off a moment ago.
void strand(patchbay::StrandedEncoders &encoders, const patchbay::Plant &plant);
/// The first that are live wait to be moved; one of them for its next reconnect.
void waitForSome(const patchbay::Plant &plant, WaitsRoom &waits);
/// Groups as control rooms have them, and some of the first encoders armed for other stages; one is live.
void armSome(patchbay::Armed &armed, const patchbay::Plant &plant);
/// So many encoders are not as planned; more than one: one of them is on another stage.
void raiseAlarms(const Services &services, int count);
/// As if that stage had been asked for, by its name; for an encoder that is there, another.
void meetLive(LiveDecisions &live, const patchbay::Plant &plant, const patchbay::EncoderId &encoder,
              const QString &stage);

/// What a wallboard is shown for.
enum class BoardState {
    Wrong, ///< one that is planned is missing, one is on another stage
    OneElsewhere, ///< the latter alone
    Well,
};
/// The cameras of the demo's show are planned where they belong; well: those that are there.
void runShow(const Services &services, BoardState state);
/// It is 41 s later, and no service has answered meanwhile.
void fallSilent(const patchbay::Plant &plant);

} // namespace ui
