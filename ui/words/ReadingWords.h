// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "patchbay/plant/Source.h"
#include "ui/words/ErrorText.h"

#include <QDateTime>

namespace ui {

// What is the matter with the reading of a list, where no error of the service says so.

/// AWS was asked and is silent. `asOf`: when what is shown was true; not valid: the list was never read whole.
QString silenceSentence(const aws::World &world, const QDateTime &asOf, bool isPartlyNewer);
/// Why nothing can be read from there, as its error is called everywhere: "Sign-in expired". Empty: no answer comes.
QString whyUnread(const patchbay::Source &source);
/// The same of an error that was; `source` is null where it is not open any more.
QString whyUnread(const aws::Error &error, const patchbay::Source *source);
/// A person stopped it.
QString stoppedReadingSentence();
/// Of so many items the answer made no sense. describeUnreadable() adds what all errors have in common.
ErrorText unreadableItems(int encoders, int stages);

} // namespace ui
