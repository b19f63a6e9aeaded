// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"

#include <QString>

/// Encoders that were cut, did not come back, and are given the stage again where they were.
namespace ui {

/// What such a change is called: in the journal, and where it is told.
QString putBackRun();
/// How far it is, as LiveWords::howFar() says it of the others.
QString howFarPutBack(const patchbay::LiveMove &move, const QString &stage);

} // namespace ui
