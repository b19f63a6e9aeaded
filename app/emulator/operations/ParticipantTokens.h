// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

#include <QJsonObject>

namespace emulator {

/// A ParticipantToken for what a ParticipantTokenConfiguration asks. It looks like a token; what it admits to is by its
/// participant ID, which the control side lets come.
QJsonObject newParticipantToken(World &world, Stage &stage, const QJsonObject &wanted);

} // namespace emulator
