// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// Signing in failed. As in RefusalWords.h.
namespace ui::signin {

ErrorText signatureRefused(const aws::Error &error, const ErrorContext &context);
ErrorText clockOff(const aws::Error &error, const ErrorContext &context);
ErrorText signInExpired(const ErrorContext &context);
ErrorText keyNotRecognised(const aws::Error &error, const ErrorContext &context);
ErrorText damaged(const aws::Error &error, const ErrorContext &context);
ErrorText regionNotEnabled(const ErrorContext &context);
ErrorText wrongRegion(const ErrorContext &context);
ErrorText noCredentials(const aws::Error &error, const ErrorContext &context);

} // namespace ui::signin
