// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace tests {

/// Debian's KeePassXC as the keychain of this D-Bus session, with a database of its own whose entries it offers to
/// programs.
class KeePassXc final {
    Q_DISABLE_COPY_MOVE(KeePassXc)

public:
    enum class Settings {
        Default, ///< asks a person before a program gets an entry; needs a screen
        AsksNothing,
    };

    explicit KeePassXc(Settings settings);
    ~KeePassXc() { end(); }

    static bool isInstalled();

    /// Opens the database, and returns when its entries can be had; false: that does not come about.
    bool start();
    /// As a person closes it.
    void end();
    /// As when it crashes.
    void kill();
    /// Locks the database.
    bool lock();
    /// Presses a key that closes its window of this title; false: there is no such window, or it stays.
    static bool press(const QString &key, const QString &windowTitle);
    /// True when it has a window of this title.
    static bool hasWindow(const QString &title);
    /// Halts it (SIGSTOP), as one that hangs.
    void suspend();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool makeDatabase();

    QTemporaryDir m_folder;
    QProcessEnvironment m_variables;
    QProcess m_process;
};

} // namespace tests
