// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "ui/words/ErrorText.h"

#include <QDateTime>

namespace ui {

// What is the matter with the reading of a list, where no error of the service says so.

/// AWS was asked and is silent. `asOf`: when what is shown was true; not valid: the list was never read whole.
QString silenceSentence(const aws::World &world, const QDateTime &asOf, bool isPartlyNewer);
/// A person stopped it.
QString stoppedReadingSentence();
/// Of so many items the answer made no sense. describeUnreadable() adds what all errors have in common.
ErrorText unreadableItems(int encoders, int stages);

} // namespace ui
