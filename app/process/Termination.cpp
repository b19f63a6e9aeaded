// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/Termination.h"

#ifdef Q_OS_UNIX

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace process {
namespace {

int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t isTold = 0; ///< a Termination has read the pipe: it does, or the next one will
volatile std::sig_atomic_t isFileNamed = 0;
std::array<char, PATH_MAX> removedFile;

/// Only what POSIX calls async-signal-safe.
void onSignal(int)
{
    if (isTold == 0) {
        if (isFileNamed != 0)
            unlink(removedFile.data());
        _exit(EXIT_FAILURE);
    }
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

void handle(int signal)
{
    struct sigaction action = {};
    if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

void handleAll()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        handle(signal);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    if (signalPipe[0] < 0 && pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *const notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[64];
        if (read(signalPipe[0], bytes, sizeof bytes) > 0)
            Q_EMIT asked();
    });
    isTold = 1;
    handleAll();
}

RemovedOnSignal::RemovedOnSignal(const QByteArray &path)
{
    isFileNamed = 0;
    if (path.size() >= qsizetype(removedFile.size()))
        return;
    std::copy_n(path.constData(), path.size() + 1, removedFile.begin());
    isFileNamed = 1;
    handleAll();
}

RemovedOnSignal::~RemovedOnSignal()
{
    isFileNamed = 0;
}

void surviveFileSizeLimit()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace process

#else

namespace process {

Termination::Termination(QObject *parent)
    : QObject(parent)
{
}

RemovedOnSignal::RemovedOnSignal(const QByteArray &) { }

RemovedOnSignal::~RemovedOnSignal() = default;

void surviveFileSizeLimit() { }

} // namespace process

#endif
