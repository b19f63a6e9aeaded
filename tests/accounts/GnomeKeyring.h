// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tests {

/// The private gnome-keyring that with-keyring.sh has started.
namespace gnome_keyring {

/// Locks the collection "login", as a screen lock does.
bool lock();
/// Unlocks it with the password of with-keyring.sh, without a dialog.
bool unlock();
/// Process ID of the daemon, or 0.
qint64 processId();
/// Stops (SIGSTOP) and continues the daemon.
void suspend();
void resume();

/// What secret-tool finds for the entry: another program's view.
QString lookUp(const QString &service, const QString &key);

} // namespace gnome_keyring

} // namespace tests
