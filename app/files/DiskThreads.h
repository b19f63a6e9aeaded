// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <map>
#include <memory>
#include <type_traits>
#include <utility>

namespace files {

/// Where is done what waits for a disk: in one thread for each folder, one after the other, in the order in which it
/// was asked for. A disk that does not answer, as one of the network may, holds up nobody but who asks for the same
/// folder. Used in one thread, that of the GUI; what is given to it runs elsewhere and shares nothing with it.
class DiskThreads final {
    Q_DISABLE_COPY_MOVE(DiskThreads)

public:
    DiskThreads() = default;
    /// Waits until all is done that was given to it.
    ~DiskThreads();

    /// Does `work` where that folder's turn is; the future has what it returns.
    template <typename Work>
    QFuture<std::invoke_result_t<Work>> run(const QString &folder, Work work)
    {
        using Value = std::invoke_result_t<Work>;
        const auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        add(folder, [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return promise->future();
    }

    /// The thread itself, for an object that is to live in it and ends there by deleteLater().
    QThread &threadOf(const QString &folder);

    /// Ends when all that was given before is done.
    QFuture<void> done();

private:
    /// A thread, and what lives in it to be told of work.
    struct Seat {
        QThread thread;
        QObject place;
    };

    void add(const QString &folder, std::function<void()> work);
    Seat &seatOf(const QString &folder);

    std::map<QString, Seat> m_seats;
};

} // namespace files
