// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/Seat.h"

#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <array>
#include <pwd.h>
#include <unistd.h>
#endif

namespace patchbay {

namespace {

#ifdef Q_OS_UNIX

/// Not from a variable, which anybody may set.
QString userName()
{
    std::array<char, 4096> texts = {};
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, texts.data(), texts.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(::geteuid());
}

#else

QString userName()
{
    return qEnvironmentVariable("USERNAME");
}

#endif

} // namespace

Seat Seat::here()
{
    return {userName(), QSysInfo::machineHostName()};
}

} // namespace patchbay
