// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Question.h"

#include <chrono>
#include <optional>

namespace ui {

/// "1 year", "90 days".
QString journalTime(std::chrono::days time);

/// Whether entries of the journal are to be removed, now and from now on. So many are older than that now; nothing:
/// they could not be counted.
Question::Text forgetQuestion(std::chrono::days time, std::optional<qint64> older);

} // namespace ui
