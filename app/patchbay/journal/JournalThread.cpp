// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalThread.h"

#include "patchbay/journal/JournalWriter.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

namespace {

/// In one transaction: more would let the first of them wait for the last.
constexpr std::size_t mostInAGroup = 500;

/// The file, or what is around it, is not as it was when it was opened: the next one looks again.
bool isToBeOpenedAnew(JournalError::Kind kind)
{
    switch (kind) {
    case JournalError::Kind::NoDriver:
    case JournalError::Kind::CannotOpen:
    case JournalError::Kind::ReadOnly:
    case JournalError::Kind::Corrupt:
    case JournalError::Kind::DiskFails:
    case JournalError::Kind::OpenElsewhere:
    case JournalError::Kind::NewerVersion:
    case JournalError::Kind::Other:
        return true;
    case JournalError::Kind::DiskFull:
    case JournalError::Kind::Locked:
    case JournalError::Kind::NoSuchEntry:
    case JournalError::Kind::Stopped:
    case JournalError::Kind::Ended:
        return false;
    }
    return true;
}

template <typename T>
JournalResult<T> hasEnded()
{
    return tl::unexpected(JournalError{JournalError::Kind::Ended});
}

} // namespace

JournalThread::JournalThread(const QString &folder, JournalOptions options, Report report)
    : m_report(std::move(report))
    , m_file(folder, options)
    , m_thread([this] { run(); })
{
}

JournalThread::~JournalThread()
{
    end();
    m_thread.join();
}

template <typename T, typename Each>
QFuture<JournalResult<T>> JournalThread::push(Each each)
{
    each.promise.start();
    const auto future = each.promise.future();
    const std::lock_guard lock(m_mutex);
    if (m_ended) {
        each.promise.addResult(hasEnded<T>());
        each.promise.finish();
        return future;
    }
    m_writes.emplace_back(std::move(each));
    m_wake.notify_one();
    return future;
}

QFuture<JournalResult<JournalId>> JournalThread::add(const JournalEntry &entry, std::stop_token stop)
{
    return push<JournalId>(Intent{entry, std::move(stop)});
}

void JournalThread::withdraw(QFuture<JournalResult<JournalId>> intent)
{
    // At once, or in the journal's thread when it is written: that goes on until all it was given is done, also at the
    // end.
    intent.then(QtFuture::Launch::Sync, [this](const JournalResult<JournalId> &id) {
        if (!id)
            return;
        Conclusion cancelled{*id, {JournalOutcome::Cancelled}};
        cancelled.promise.start();
        const std::lock_guard lock(m_mutex);
        m_writes.emplace_back(std::move(cancelled));
        m_wake.notify_one();
    });
}

QFuture<JournalResult<void>> JournalThread::conclude(JournalId id, const JournalConclusion &conclusion)
{
    return push<void>(Conclusion{id, conclusion});
}

QFuture<JournalResult<int>> JournalThread::forget(const QDateTime &time, int most)
{
    return push<int>(Forgetting{time, most});
}

QFuture<JournalResult<QString>> JournalThread::setAside()
{
    const auto promise = std::make_shared<QPromise<JournalResult<QString>>>();
    promise->start();
    const bool isTaken = add([promise](JournalFile &file, const auto &) {
        promise->addResult(file.setAside());
        promise->finish();
    });
    return isTaken ? promise->future() : QtFuture::makeReadyFuture(hasEnded<QString>());
}

bool JournalThread::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (m_ended)
        return false;
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
    return true;
}

QFuture<void> JournalThread::end()
{
    const std::lock_guard lock(m_mutex);
    if (!m_ended) {
        m_ended.emplace();
        m_ended->start();
        m_wake.notify_one();
    }
    return m_ended->future();
}

void JournalThread::run()
{
    m_writer = std::make_unique<JournalWriter>(m_file);
    m_seat.start();
    m_seat.addResult(m_writer->seat());
    m_seat.finish();
    m_report(m_file.open());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return !m_writes.empty() || !m_jobs.empty() || m_ended; });
        if (!m_writes.empty()) {
            const auto end = m_writes.begin() + std::ptrdiff_t(std::min(m_writes.size(), mostInAGroup));
            std::vector<Write> group(std::make_move_iterator(m_writes.begin()), std::make_move_iterator(end));
            m_writes.erase(m_writes.begin(), end);
            lock.unlock();
            writeGroup(group);
        } else if (!m_jobs.empty()) {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            doJob(job);
        } else {
            break;
        }
        lock.lock();
    }
    lock.unlock();
    if (!m_owed.empty()) {
        std::vector<Write> nothing;
        writeGroup(nothing);
    }
    m_writer.reset();
    m_file.close();
    m_ended->finish();
}

void JournalThread::writeGroup(std::vector<Write> &group)
{
    auto kept = m_file.open();
    if (kept)
        kept = m_file.begin();
    if (kept)
        kept = m_file.end(writeAll(group));
    if (kept)
        m_owed.clear();
    else
        keepOwed(group);
    if (!kept && isToBeOpenedAnew(kept.error().kind))
        m_file.close();
    m_report(kept);
    finish(group, kept);
}

JournalResult<void> JournalThread::writeAll(std::vector<Write> &group)
{
    if (const auto written = writeOwed(); !written)
        return written;
    for (Write &one : group) {
        const auto written = std::visit([this](auto &each) { return write(each); }, one);
        if (!written)
            return written;
    }
    return {};
}

JournalResult<void> JournalThread::write(Intent &intent)
{
    if (intent.stop.stop_requested()) {
        intent.result = tl::unexpected(JournalError{JournalError::Kind::Stopped});
        return {};
    }
    intent.result = m_writer->add(intent.entry);
    return intent.result ? JournalResult<void>() : tl::unexpected(intent.result.error());
}

/// An entry that is not there is its caller's fault alone.
JournalResult<void> JournalThread::write(Conclusion &conclusion)
{
    conclusion.result = m_writer->conclude(conclusion.id, conclusion.conclusion);
    const bool isOwnFault = !conclusion.result && conclusion.result.error().kind == JournalError::Kind::NoSuchEntry;
    return isOwnFault ? JournalResult<void>() : conclusion.result;
}

JournalResult<void> JournalThread::write(Forgetting &forgetting)
{
    forgetting.result = m_writer->forget(forgetting.time, forgetting.most);
    return forgetting.result ? JournalResult<void>() : tl::unexpected(forgetting.result.error());
}

JournalResult<void> JournalThread::writeOwed()
{
    for (const auto &[id, conclusion] : m_owed) {
        const auto written = m_writer->conclude(id, conclusion);
        if (!written && written.error().kind != JournalError::Kind::NoSuchEntry)
            return written;
    }
    return {};
}

void JournalThread::keepOwed(const std::vector<Write> &group)
{
    for (const Write &one : group) {
        if (const auto *const conclusion = std::get_if<Conclusion>(&one))
            m_owed.insert_or_assign(conclusion->id, conclusion->conclusion);
    }
}

/// Of a group of which one failed nothing was kept.
void JournalThread::finish(std::vector<Write> &group, const JournalResult<void> &kept)
{
    for (Write &each : group) {
        std::visit(
            [&kept](auto &one) {
                if (kept)
                    one.promise.addResult(std::move(one.result));
                else
                    one.promise.addResult(tl::unexpected(kept.error()));
                one.promise.finish();
            },
            each);
    }
}

void JournalThread::doJob(const Job &job)
{
    const auto opened = m_file.open();
    if (!opened)
        m_report(opened);
    job(m_file, opened);
}

} // namespace patchbay
