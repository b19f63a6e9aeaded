// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DyingWrites.h"

#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tests {
namespace {

int stepsLeft = 0;

void step()
{
    if (stepsLeft > 0 && --stepsLeft == 0)
        kill(getpid(), SIGKILL);
}

int openFile(const char *path, int flags, mode_t mode)
{
    if (flags & (O_CREAT | O_TRUNC))
        step();
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

} // namespace

void dieBeforeStep(int step)
{
    stepsLeft = step;
}

} // namespace tests

// What a program defines takes the place of what the C library has, for all its libraries (ELF symbol interposition).

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return tests::openFile(path, flags, mode);
}

/// Its name is made up by the C library, which opens it without any of these.
int mkostemp(char *path, int flags)
{
    tests::step();
    static const auto original = reinterpret_cast<int (*)(char *, int)>(dlsym(RTLD_NEXT, "mkostemp"));
    return original(path, flags);
}

int fsync(int descriptor)
{
    tests::step();
    return static_cast<int>(syscall(SYS_fsync, descriptor));
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return tests::openFile(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    tests::step();
    if (tests::stepsLeft == 1)
        syscall(SYS_write, descriptor, bytes, count / 2);
    tests::step();
    return syscall(SYS_write, descriptor, bytes, count);
}

int ftruncate64(int descriptor, off64_t length) noexcept
{
    tests::step();
    return static_cast<int>(syscall(SYS_ftruncate, descriptor, length));
}

int rename(const char *from, const char *to) noexcept
{
    tests::step();
    return static_cast<int>(syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    tests::step();
    return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    tests::step();
    return static_cast<int>(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}

int unlink(const char *path) noexcept
{
    tests::step();
    return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

} // extern "C"
