// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace accounts {

/// The words of a line as a POSIX shell splits them: quotation marks and backslashes, and nothing else of a shell. This
/// is how the CLI splits `credential_process` and the names of profiles (Python's shlex.split). Nothing when a
/// quotation mark isn't closed or a backslash is the last character.
std::optional<QStringList> shellWords(QStringView line);

} // namespace accounts
