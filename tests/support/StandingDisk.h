// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace support {

/// A disk that stands still, as one of the network does whose server has gone: whoever wants this lock waits inside the
/// system's open(), without an end, until the disk goes on.
class StandingDisk final {
public:
    explicit StandingDisk(const QString &lockPath)
        : m_path(QFile::encodeName(lockPath))
        , m_stands(::mkfifo(m_path.constData(), 0600) == 0)
    {
    }
    StandingDisk(const StandingDisk &) = delete;
    StandingDisk &operator=(const StandingDisk &) = delete;
    ~StandingDisk() { goOn(); }

    bool stands() const { return m_stands; }
    /// The pipe has its other end for a moment, and its name is free.
    void goOn()
    {
        if (!m_stands)
            return;
        const int end = ::open(m_path.constData(), O_RDWR | O_CLOEXEC);
        ::unlink(m_path.constData());
        ::close(end);
        m_stands = false;
    }

private:
    QByteArray m_path;
    bool m_stands;
};

} // namespace support
