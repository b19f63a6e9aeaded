// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace support {

/// No file of this process can grow while this is there, as on a full disk: EFBIG, where that says ENOSPC. Nothing is
/// to be printed meanwhile. Works for everybody; Unix only.
class NoRoomForFiles final {
    Q_DISABLE_COPY_MOVE(NoRoomForFiles)

public:
    NoRoomForFiles();
    ~NoRoomForFiles();

private:
    unsigned long long m_before = 0;
};

/// A small disk of its own, where root may mount one.
class SmallDisk final {
    Q_DISABLE_COPY_MOVE(SmallDisk)

public:
    explicit SmallDisk(int kibibytes = 64);
    ~SmallDisk();

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_dir.path(); }
    /// Until nothing more goes in.
    void fill() const;
    void makeRoom() const;
    /// Nothing on it may be open.
    void makeReadOnly(bool isReadOnly) const;

private:
    QTemporaryDir m_dir;
    bool m_isMounted = false;
};

} // namespace support
