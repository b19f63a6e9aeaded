// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"

#include <QString>
#include <QStringList>

/// What becomes of the items of a patch that are live, in words.
namespace ui {

/// Of one, by what is chosen for it: "waits until idle", "is cut, then moved". `isAgain`: it was cut for what is taken
/// back.
QString whatHappensLive(patchbay::IfLive ifLive, bool isAgain = false);
/// Of a run whose items have ended: "1 not back yet".
QString cutNotBackYet(int encoders);
/// Of one whose new stage has another address.
QString movesAtReconnectElsewhere();
/// Of one that stays because it is on air, whatever becomes of the others.
QString staysOnAir();
/// Of one that stays because it cannot be cut.
QString whyNotCut(patchbay::CutObstacle obstacle);
/// Of one in a run that was to be cut: "is live, was not cut: needs a new URL".
QString wasNotCut(patchbay::NotCut why);
/// What is chosen for all that are live: "Cut those not on air, then move".
QString ifLiveForAll(patchbay::IfLive ifLive);
/// "2 live encoders are cut: cam-17 · cam-18. ON AIR of these: cam-18."
QString cutSentence(const QStringList &encoders, const QStringList &onAir);

} // namespace ui
