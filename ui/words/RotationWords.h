// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/plant/PlantStages.h"
#include "patchbay/rotation/Belongings.h"
#include "patchbay/rotation/KeyRotation.h"

#include <QString>

/// A stream key that is being replaced, in words.
namespace ui {

/// What there is of what one more encoder needs, as far as it is known here: AWS alone knows.
struct RoomForOne {
    QString stage; ///< as shown, in isolation; empty: no stage
    patchbay::PlacesUsed places; ///< of that stage
    int encoders = 0; ///< in its account and region
};
/// What one more needs of the stage and of what AWS allows, and how much of that is used.
QString roomSentence(const RoomForOne &room);
/// There is none left.
bool isRoomShort(const RoomForOne &room);

/// What the old one is called, in isolation.
QString rotationSubject(const patchbay::KeyRotation &rotation);
/// For a bar: whose key is being replaced, and what is next.
QString unfinishedSentence(const patchbay::KeyRotation &rotation, patchbay::RotationStep step);
QString rotationDoneSentence(const patchbay::KeyRotation &rotation);
QString notMovedSentence(const patchbay::KeyRotation &rotation, const patchbay::Belongings::Failure &failure);
QString rotationsNotKeptSentence(const files::Error &error);
QString rotationsUnreadSentence(const files::Error &error);

} // namespace ui
