// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace files {

/// Whether a file system of this type, as the operating system calls it, is another computer's.
bool isNetworkFileSystem(const QByteArray &type);

/// Whether a folder lies on another computer, whose files several may have open at once. Asks the file system, which
/// may have to wait for that computer: not for the GUI thread.
bool isOnNetwork(const QString &folder);

} // namespace files
