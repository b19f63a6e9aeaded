// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FullDisk.h"

#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace support {

NoRoomForFiles::NoRoomForFiles()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &limit);
}

NoRoomForFiles::~NoRoomForFiles()
{
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

SmallDisk::SmallDisk(int kibibytes)
{
    const QString size = u"size=%1k"_s.arg(kibibytes);
    m_isMounted = QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, size, u"tmpfs"_s, m_dir.path()}) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        QProcess::execute(u"umount"_s, {u"-l"_s, m_dir.path()});
}

void SmallDisk::fill() const
{
    QFile file(m_dir.filePath(u"filler"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(512, 'x');
    while (file.write(block) > 0) { }
}

void SmallDisk::makeRoom() const
{
    QFile::remove(m_dir.filePath(u"filler"_s));
}

void SmallDisk::makeReadOnly(bool isReadOnly) const
{
    QProcess::execute(u"mount"_s, {u"-o"_s, isReadOnly ? u"remount,ro"_s : u"remount,rw"_s, m_dir.path()});
}

} // namespace support
