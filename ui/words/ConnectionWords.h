// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// Something on the way failed. As in RefusalWords.h.
namespace ui::connections {

ErrorText hostNotFound(const aws::Error &error, const ErrorContext &context);
ErrorText notReached(const aws::Error &error, const ErrorContext &context);
ErrorText connectionLost(const aws::Error &error, const ErrorContext &context);
ErrorText timedOut(const aws::Error &error, const ErrorContext &context);
ErrorText notTrusted(const aws::Error &error, const ErrorContext &context);
ErrorText gatewayFault(const aws::Error &error, const ErrorContext &context);
ErrorText unexpected(const aws::Error &error, const ErrorContext &context);

} // namespace ui::connections
