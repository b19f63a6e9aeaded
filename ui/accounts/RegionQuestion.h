// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/MessageBar.h"

namespace ui {

/// What is asked before a region is kept that this program doesn't know: it may be mistyped. The first button, which
/// takes the focus, leads back.
Message regionQuestion(const QString &id, const QString &region, std::function<void()> change,
                       std::function<void()> keep);

} // namespace ui
