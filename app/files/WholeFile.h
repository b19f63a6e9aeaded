// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "files/Readers.h"

#include <QByteArray>
#include <QString>

/// Files that are read and replaced as a whole. Nothing here waits for another program: a named pipe, a folder or a
/// device in a file's place is an error.
namespace files {

/// No more is read: 16 MiB. What is to be read again is not written when it is larger.
inline constexpr qint64 largestContent = qint64(16) * 1024 * 1024;

/// What the file holds.
Result<QByteArray> read(const QString &path);

/// Puts `content` in the file's place. Whatever fails, and whenever the process or the power is cut off, the file is as
/// it was or as it is to be: the content goes to a file beside it, which is flushed to the disk and looked at before it
/// takes the name. A link is followed, not replaced; a folder that is missing is made.
Result<void> replace(const QString &path, const QByteArray &content, Readers readers = Readers::Owner);

/// The same for a file that is not there yet. False: something has the name, and was left alone; be it that another
/// program, or another computer, has made it just now.
Result<bool> create(const QString &path, const QByteArray &content, Readers readers = Readers::Owner);

/// Makes sure that there is a plain file, an empty one where there was none, which only its owner may read: for what
/// another library opens by its name.
Result<void> reserve(const QString &path);

/// Whether there is a plain file, or none.
Result<void> checkPlain(const QString &path);

/// Gives whatever has this name another one, which is returned: nothing is lost, and the name is free.
Result<QString> setAside(const QString &path);

/// How the name of a file ends that is not finished; the system puts letters in place of the X.
inline constexpr auto unfinishedEnding = ".new-XXXXXX";

/// Removes what replace() left in a folder when it was killed. Only for who alone writes there.
void removeUnfinished(const QString &folder);

} // namespace files
