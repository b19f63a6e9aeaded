// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"

#include <QDateTime>

namespace ui {

// What is the matter with the reading of a list, where no error says so.

/// AWS was asked and is silent. `asOf`: when what is shown was true; not valid: the list was never read whole.
QString silenceSentence(const aws::World &world, const QDateTime &asOf, bool isPartlyNewer);
/// A person stopped it.
QString stoppedReadingSentence();

} // namespace ui
