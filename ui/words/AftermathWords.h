// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// What is left after an error, the same for all kinds: whether anything was changed, and whether trying again is safe.
namespace ui::aftermath {

QString nothingChanged();
/// With the encoder, the stage it stays on and the one it did not move to.
QString changed(bool nothing, const ErrorContext &context);
/// What was sent may still take effect.
QString unchangedSoFar(const ErrorContext &context);
QString askFirst(const ErrorContext &context);
QString retry();
QString retryAfterThat();
QString notBeforeThat();
QString retryWhileItMayArrive(bool offered);
QString retryDoesNotHelp();
QString leave(const ErrorContext &context);

} // namespace ui::aftermath
