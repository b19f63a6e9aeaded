// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/Journal.h"

#include "async/SharedResult.h"
#include "patchbay/journal/EntrySlices.h"
#include "patchbay/journal/JournalExport.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QPromise>

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

const std::stop_token never;
constexpr int exportedAtOnce = 500;
constexpr int forgottenAtOnce = 200;

tl::unexpected<JournalError> failure(JournalError::Kind kind)
{
    return tl::unexpected(JournalError{kind});
}

} // namespace

Journal::Journal(const QString &folder, JournalOptions options, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<JournalThread>(folder, options, [this](const JournalResult<void> &result) {
        // Dropped with this object, which joins the thread first.
        QMetaObject::invokeMethod(
            this, [this, result] { report(result); }, Qt::QueuedConnection);
    }))
{
}

Journal::~Journal() = default;

template <typename T>
QFuture<JournalResult<T>> Journal::asked(std::function<JournalResult<T>(JournalFile &)> work)
{
    const auto promise = std::make_shared<QPromise<JournalResult<T>>>();
    promise->start();
    const bool isTaken = m_thread->add([promise, work = std::move(work)](JournalFile &file, const auto &opened) {
        promise->addResult(opened ? work(file) : JournalResult<T>(tl::unexpected(opened.error())));
        promise->finish();
    });
    if (!isTaken)
        return QtFuture::makeReadyFuture(JournalResult<T>(failure(JournalError::Kind::Ended)));
    return promise->future();
}

template <typename T>
QCoro::Task<JournalResult<T>> Journal::answer(QFuture<JournalResult<T>> future, std::stop_token stop)
{
    const auto result = co_await async::resultOf(future, stop);
    if (!result)
        co_return failure(stop.stop_requested() ? JournalError::Kind::Stopped : JournalError::Kind::Ended);
    if (!*result && result->error().kind == JournalError::Kind::Corrupt)
        report(tl::unexpected(result->error()));
    co_return *result;
}

void Journal::report(const JournalResult<void> &result)
{
    setState(result ? JournalState{JournalState::Kind::Open}
                    : JournalState{JournalState::Kind::Failed, result.error()});
    if (result)
        Q_EMIT changed();
}

void Journal::setState(JournalState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

QCoro::Task<JournalResult<void>> Journal::tryAgain()
{
    const auto asked = this->asked<bool>([](JournalFile &) { return true; });
    const auto opened = co_await answer(asked, never);
    const auto result = opened ? JournalResult<void>() : tl::unexpected(opened.error());
    report(result);
    co_return result;
}

QCoro::Task<JournalResult<QString>> Journal::startAnew()
{
    const auto asked = m_thread->setAside();
    const auto aside = co_await answer(asked, never);
    if (!aside)
        co_return aside;
    const auto opened = co_await tryAgain();
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return aside;
}

QCoro::Task<JournalResult<JournalId>> Journal::intend(JournalEntry entry, std::stop_token stop)
{
    const auto written = m_thread->add(entry, stop);
    const auto id = co_await answer(written, stop);
    if (!id && stop.stop_requested())
        m_thread->withdraw(written);
    co_return id;
}

QCoro::Task<JournalResult<void>> Journal::conclude(JournalId id, JournalConclusion conclusion)
{
    return answer(m_thread->conclude(id, conclusion), never);
}

QCoro::Task<JournalResult<JournalId>> Journal::note(JournalEntry entry)
{
    entry.kind = isNoted(entry.kind) ? entry.kind : JournalKind::SeenOutside;
    entry.run = {};
    return answer(m_thread->add(entry), never);
}

QCoro::Task<JournalResult<std::vector<JournalRecord>>> Journal::openIntents()
{
    return answer(asked<std::vector<JournalRecord>>([](JournalFile &file) { return JournalReader(file).open(); }),
                  never);
}

QCoro::Task<JournalResult<JournalPage>> Journal::find(JournalQuery query, JournalId before, int most,
                                                      std::stop_token stop)
{
    const auto within = spanOf(query);
    auto span = co_await answer(within, never);
    if (!span)
        co_return tl::unexpected(span.error());
    if (!before.isNull())
        span->before = std::min(span->before, before.value);
    co_return co_await findIn(*span, query, most, stop);
}

QCoro::Task<JournalResult<JournalPage>> Journal::findIn(EntrySpan within, JournalQuery query, int most,
                                                        std::stop_token stop)
{
    JournalPage page;
    const auto largest = JournalReader::isByWords(query) ? EntrySlices::largestOfWords : EntrySlices::largest;
    for (EntrySlices slices(within, largest); !slices.atEnd() && int(page.records.size()) < most;) {
        if (stop.stop_requested())
            co_return failure(JournalError::Kind::Stopped);
        const int wanted = most - int(page.records.size());
        const auto newest = asked<JournalReader::Found>([query, slice = slices.next(), wanted](JournalFile &file) {
            return JournalReader(file).newest(query, slice, wanted);
        });
        auto found = co_await answer(newest, never);
        if (!found)
            co_return tl::unexpected(found.error());
        slices.goOnBefore(found->lookedDownTo);
        std::ranges::move(found->records, std::back_inserter(page.records));
    }
    if (int(page.records.size()) >= most && page.records.back().id.value > within.lowest)
        page.next = page.records.back().id;
    co_return page;
}

QCoro::Task<JournalResult<qint64>> Journal::count(JournalQuery query, std::stop_token stop)
{
    const auto within = spanOf(query);
    const auto span = co_await answer(within, never);
    if (!span)
        co_return tl::unexpected(span.error());
    qint64 count = 0;
    for (EntrySlices slices(*span, EntrySlices::largest); !slices.atEnd();) {
        if (stop.stop_requested())
            co_return failure(JournalError::Kind::Stopped);
        const auto some = asked<qint64>(
            [query, slice = slices.next()](JournalFile &file) { return JournalReader(file).count(query, slice); });
        const auto counted = co_await answer(some, never);
        if (!counted)
            co_return tl::unexpected(counted.error());
        count += *counted;
    }
    co_return count;
}

QFuture<JournalResult<JournalReader::Span>> Journal::spanOf(const JournalQuery &query)
{
    return asked<JournalReader::Span>([query](JournalFile &file) { return JournalReader(file).span(query); });
}

QCoro::Task<JournalResult<std::vector<JournalRunSummary>>> Journal::runs(qint64 before, int most)
{
    return answer(asked<std::vector<JournalRunSummary>>(
                      [before, most](JournalFile &file) { return JournalReader(file).runs(before, most); }),
                  never);
}

QCoro::Task<JournalResult<std::optional<JournalRunMoves>>> Journal::nextToUndo(JournalWay way, qint64 last)
{
    return answer(asked<std::optional<JournalRunMoves>>(
                      [way, last](JournalFile &file) { return JournalReader(file).nextToUndo(way, last); }),
                  never);
}

QCoro::Task<JournalResult<std::optional<JournalRunMoves>>> Journal::movesOf(QString runId)
{
    return answer(asked<std::optional<JournalRunMoves>>(
                      [runId](JournalFile &file) { return JournalReader(file).movesOf(runId); }),
                  never);
}

QCoro::Task<Journal::Exported> Journal::exportTo(QString path, std::shared_ptr<RowFormat> format,
                                                 ExportProgress progress, JournalQuery query, std::stop_token stop)
{
    const auto exported = std::make_shared<JournalExport>(path, std::move(format));
    const auto within = spanOf(query);
    auto span = co_await answer(within, never);
    if (!span)
        co_return tl::unexpected(ExportError(span.error()));
    while (true) {
        const auto page = co_await findIn(*span, query, exportedAtOnce, stop);
        if (!page)
            co_return tl::unexpected(ExportError(page.error()));
        const JournalError ended{JournalError::Kind::Ended};
        if (m_isToEnd)
            co_return tl::unexpected(ExportError(ended));
        const auto writing =
            m_exporting.run(QFileInfo(path).path(), [exported, records = page->records, areLast = !page->next] {
                return exported->append(records, areLast);
            });
        const auto done = co_await async::resultOf(writing, never);
        if (!*done)
            co_return tl::unexpected(ExportError(done->error()));
        if (progress)
            progress(exported->rows());
        if (!page->next)
            co_return exported->rows();
        span->before = page->next->value;
    }
}

QCoro::Task<JournalResult<qint64>> Journal::keepFor(std::chrono::days time, std::stop_token stop)
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-time.count());
    qint64 count = 0;
    for (int last = forgottenAtOnce; last == forgottenAtOnce;) {
        if (stop.stop_requested())
            co_return failure(JournalError::Kind::Stopped);
        const auto forgetting = m_thread->forget(oldest, forgottenAtOnce);
        const auto forgotten = co_await answer(forgetting, never);
        if (!forgotten)
            co_return tl::unexpected(forgotten.error());
        last = *forgotten;
        count += last;
    }
    co_return count;
}

QCoro::Task<> Journal::stopAndJoin()
{
    m_isToEnd = true;
    const QFuture<void> ended = m_thread->end();
    co_await ended;
    const QFuture<void> exported = m_exporting.done();
    co_await exported;
}

} // namespace patchbay
