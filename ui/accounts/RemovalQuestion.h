// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/widgets/Question.h"

namespace ui {

/// Whether an account is to be removed, and what goes with it.
Question::Text removalQuestion(const accounts::Account &account);

} // namespace ui
