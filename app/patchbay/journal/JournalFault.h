// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/journal/JournalError.h"

class QSqlError;

namespace patchbay {

/// What SQLite says, in the words of the journal. Where it only knows that the disk refused something, `folder` is
/// tried, which tells a full one from a broken one.
JournalError journalFault(const QSqlError &error, const QString &folder);

/// What the system says of the file, before SQLite has seen it.
JournalError journalFault(const files::Error &error);

} // namespace patchbay
