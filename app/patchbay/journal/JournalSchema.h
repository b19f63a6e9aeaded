// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalError.h"

#include <QStringList>

#include <vector>

namespace patchbay {

class JournalFile;

/// The statements that make the next version of one.
using JournalMigration = QStringList;

/// How the file became what it is: what brings version n - 1 to version n is the n-th. What has been published is
/// never changed, only followed by another one.
const std::vector<JournalMigration> &journalMigrations();

/// Of which version a file is; 0: it is empty. One of a later version, and one that is not this program's, is an error.
/// It only reads.
JournalResult<qint64> versionOf(JournalFile &file, const std::vector<JournalMigration> &migrations);

/// Brings a file to the last version, each step whole or not at all. One that versionOf() does not take is left alone.
JournalResult<void> migrate(JournalFile &file, const std::vector<JournalMigration> &migrations);

} // namespace patchbay
