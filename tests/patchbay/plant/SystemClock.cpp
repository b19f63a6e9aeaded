// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SystemClock.h"

#include <QtGlobal>

#include <atomic>
#include <sys/time.h>
#include <time.h>

namespace tests {
namespace {

std::atomic<std::chrono::seconds::rep> offsetSeconds = 0;

} // namespace

SystemClock::SystemClock(std::chrono::seconds offset)
{
    offsetSeconds = offset.count();
}

SystemClock::~SystemClock()
{
    offsetSeconds = 0;
}

#ifdef Q_OS_LINUX

bool SystemClock::canBeSet()
{
    return true;
}

} // namespace tests

#include <sys/syscall.h>
#include <unistd.h>

// What a program defines takes the place of what the C library has, for all its libraries (ELF symbol interposition).

extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && clock == CLOCK_REALTIME)
        time->tv_sec += tests::offsetSeconds.load();
    return static_cast<int>(result);
}

extern "C" int gettimeofday(timeval *__restrict time, void *__restrict) noexcept
{
    timespec precise{};
    const int result = clock_gettime(CLOCK_REALTIME, &precise);
    *time = {precise.tv_sec, precise.tv_nsec / 1000};
    return result;
}

#else

bool SystemClock::canBeSet()
{
    return false;
}

} // namespace tests

#endif
