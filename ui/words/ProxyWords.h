// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// The proxy is at fault. As in RefusalWords.h.
namespace ui::proxies {

ErrorText failed(const aws::Error &error);
ErrorText needsPassword(const aws::Error &error);
ErrorText signInUnknown(const aws::Error &error);
ErrorText unusable(const aws::Error &error);

} // namespace ui::proxies
