// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"

#include <QDir>

namespace files {

namespace {

/// Every one comes after those before, and is done without a loop of its own.
void post(QObject &place, std::function<void()> work)
{
    QMetaObject::invokeMethod(&place, std::move(work), Qt::QueuedConnection);
}

} // namespace

DiskThreads::~DiskThreads()
{
    for (auto &[folder, seat] : m_seats)
        post(seat.place, [&thread = seat.thread] { thread.quit(); });
    for (auto &[folder, seat] : m_seats)
        seat.thread.wait();
}

DiskThreads::Seat &DiskThreads::seatOf(const QString &folder)
{
    const auto [found, isNew] = m_seats.try_emplace(QDir::cleanPath(folder));
    Seat &seat = found->second;
    if (isNew) {
        seat.place.moveToThread(&seat.thread);
        seat.thread.start();
    }
    return seat;
}

QThread &DiskThreads::threadOf(const QString &folder)
{
    return seatOf(folder).thread;
}

void DiskThreads::add(const QString &folder, std::function<void()> work)
{
    post(seatOf(folder).place, std::move(work));
}

QFuture<void> DiskThreads::done()
{
    // Whoever lets go of it last has finished it.
    const std::shared_ptr<QPromise<void>> all(new QPromise<void>, [](QPromise<void> *promise) {
        promise->finish();
        delete promise;
    });
    all->start();
    for (auto &[folder, seat] : m_seats)
        post(seat.place, [all] {});
    return all->future();
}

} // namespace files
