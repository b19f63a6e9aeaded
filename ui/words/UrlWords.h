// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/StageAddresses.h"

#include <QString>

/// Which URL an encoder needs, and for which stage, in words. Names are given as they are shown.
namespace ui {

/// Before a move: what the addresses of both stages mean for the encoder; empty: nothing. `isWaitedFor`: the move is
/// asked for already.
QString urlVerdict(const patchbay::AddressComparison &comparison, const QString &stage, bool isWaitedFor);

/// After it, until the encoder has it. Without `isKnown` the addresses could not be compared.
QString urlNeeded(const QString &encoder, const QString &stage, bool isKnown);
QString urlsNeeded(int encoders);
/// The same for a narrow place: "8 new URLs".
QString urlsWaiting(int encoders);

/// "URL of cam-03 copied."
QString urlCopied(const QString &encoder);

} // namespace ui
