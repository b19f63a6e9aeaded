// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalModel.h"

#include "ui/journal/JournalCells.h"

#include <QCoroTask>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace ui {

namespace {

using patchbay::JournalId;
using patchbay::JournalPage;
using patchbay::JournalRecord;

constexpr int pageSize = 200;
/// An entry further down, of which it is still to be found out what became of it, is not looked at again by itself.
constexpr int mostLookedAt = 1'000;
constexpr std::chrono::milliseconds pause{200};

} // namespace

JournalModel::JournalModel(patchbay::Journal &journal, QObject *parent)
    : RearrangedModel(parent)
    , m_journal(journal)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(pause);
    connect(&m_pace, &QTimer::timeout, this, &JournalModel::look);
    connect(&journal, &patchbay::Journal::changed, this, [this] {
        m_isOutdated = true;
        if (m_isWatched && !m_pace.isActive())
            m_pace.start();
    });
}

JournalModel::~JournalModel()
{
    m_stop.request_stop();
}

void JournalModel::show(const JournalChoice &choice)
{
    m_stop.request_stop();
    m_stop = {};
    m_choice = choice;
    m_isAnswered = false;
    m_isAsking = false;
    m_wantsMore = false;
    m_isOutdated = false;
    m_error.reset();
    m_total.reset();
    ask({}, pageSize, &JournalModel::takeFirst);
    Q_EMIT changed();
}

void JournalModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (m_isWatched && m_isOutdated && !m_pace.isActive())
        look();
}

void JournalModel::ask(JournalId before, int most, TakePage takePage, JournalId since)
{
    m_isAsking = true;
    const std::stop_token stop = m_stop.get_token();
    patchbay::JournalQuery query = m_choice.query();
    query.since = since;
    QCoro::connect(m_journal.find(query, before, most, stop), this, [this, stop, takePage](const Answer &answer) {
        if (!stop.stop_requested()) // else something else is asked since
            take(answer, takePage);
    });
}

void JournalModel::take(const Answer &answer, TakePage takePage)
{
    m_isAsking = false;
    m_isAnswered = true;
    m_error.reset();
    if (answer)
        (this->*takePage)(*answer);
    else
        m_error = answer.error();
    m_wantsMore = m_wantsMore && m_next && !m_error;
    if (m_wantsMore && !m_isAsking) // a view may have asked already, as rows came
        ask(*m_next, pageSize, &JournalModel::takeMore);
    else if (m_isOutdated && m_isWatched && !m_pace.isActive())
        m_pace.start();
    Q_EMIT changed();
}

void JournalModel::takeFirst(const JournalPage &page)
{
    exchange(page.records);
    m_next = page.next;
    count();
}

void JournalModel::takeMore(const JournalPage &page)
{
    m_wantsMore = false;
    m_next = page.next;
    if (page.records.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(page.records.size()) - 1);
    m_records.insert(m_records.end(), page.records.begin(), page.records.end());
    endInsertRows();
}

/// What lies below what was looked at is as it was.
void JournalModel::takeNewest(const JournalPage &page)
{
    if (page.next)
        return takeFirst(page); // more than one would look through: as for another choice
    Records records = page.records;
    const auto below = std::ranges::find_if(m_records, [this](const auto &record) { return record.id < m_lookedFrom; });
    records.insert(records.end(), below, m_records.end());
    if (const QDateTime from = m_choice.from(QDateTime::currentDateTime()); from.isValid())
        std::erase_if(records, [&from](const JournalRecord &record) { return record.entry.at < from; });
    if (m_total)
        *m_total += qint64(records.size()) - qint64(m_records.size());
    exchange(std::move(records));
}

/// New rows at the top are inserted there, which a view knows how to show; anything else is a rearrangement.
void JournalModel::exchange(Records records)
{
    const auto isSame = [](const JournalRecord &a, const JournalRecord &b) { return a.id == b.id; };
    const auto added = std::ptrdiff_t(records.size()) - std::ptrdiff_t(m_records.size());
    const bool isOnlyLonger = added >= 0 && !m_records.empty()
        && std::equal(m_records.begin(), m_records.end(), records.begin() + added, isSame);
    if (isOnlyLonger) {
        if (added > 0)
            beginInsertRows({}, 0, int(added) - 1);
        m_records = std::move(records);
        if (added > 0)
            endInsertRows();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
        return;
    }
    beginRearranging();
    const Records before = std::exchange(m_records, std::move(records));
    endRearranging([this, &before](int row) {
        const JournalId id = before[std::size_t(row)].id;
        const auto found = std::ranges::lower_bound(m_records, id, std::greater<>(), &JournalRecord::id);
        return found != m_records.end() && found->id == id ? int(found - m_records.begin()) : -1;
    });
}

/// At what is new, and at what may have come to an end.
void JournalModel::look()
{
    if (m_isAsking || !m_isWatched)
        return; // it is asked for afterwards
    m_isOutdated = false;
    if (m_error || m_records.empty())
        return ask({}, pageSize, &JournalModel::takeFirst);
    m_lookedFrom = m_records.front().id;
    for (int row = 0; row < std::min(rowCount(), mostLookedAt); ++row) {
        if (at(row).isOpen())
            m_lookedFrom = at(row).id;
    }
    ask({}, 2 * mostLookedAt, &JournalModel::takeNewest, m_lookedFrom);
}

void JournalModel::count()
{
    if (!m_next) {
        m_total = rowCount();
        return;
    }
    m_total.reset();
    const std::stop_token stop = m_stop.get_token();
    // What is written meanwhile is not among what is counted.
    const JournalId newest = m_records.front().id;
    QCoro::connect(m_journal.count(m_choice.query(), stop), this,
                   [this, stop, newest](const patchbay::JournalResult<qint64> &counted) {
                       if (stop.stop_requested() || !counted)
                           return;
                       m_total = *counted + std::ranges::count_if(m_records, [&newest](const JournalRecord &record) {
                           return record.id > newest;
                       });
                       Q_EMIT changed();
                   });
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return journalCell(at(index.row()), Column(index.column()), role);
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return journalHeading(Column(section));
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_wantsMore && !m_error;
}

/// A view asks once: what is asked at the same time must not make it wait for the next time.
void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wantsMore = true;
    if (!m_isAsking)
        ask(*m_next, pageSize, &JournalModel::takeMore);
}

} // namespace ui
