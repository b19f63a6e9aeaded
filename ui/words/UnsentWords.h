// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// Nothing was sent, or the caller stopped it. As in RefusalWords.h.
namespace ui::unsent {

ErrorText regionMissing(const ErrorContext &context);
ErrorText endpointUnusable(const ErrorContext &context);
ErrorText unsendableHeader(const aws::Error &error, const ErrorContext &context);
ErrorText readOnly(const ErrorContext &context);
ErrorText stopped();

} // namespace ui::unsent
