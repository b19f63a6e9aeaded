// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/EarlierRuns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace patchbay {

namespace {

/// So many runs of which nothing can be taken back are passed over: who wants to go further looks into the journal.
constexpr std::size_t mostPassedOver = 20;

bool isSame(const std::optional<JournalRunMoves> &one, const std::optional<JournalRunMoves> &other)
{
    return one.has_value() == other.has_value() && (!one || one->run.number == other->run.number);
}

} // namespace

EarlierRuns::EarlierRuns(Journal &journal, CanBeTakenBack canBeTakenBack)
    : m_journal(journal)
    , m_canBeTakenBack(std::move(canBeTakenBack))
{
    connect(&journal, &Journal::stateChanged, this, &EarlierRuns::look);
    connect(&journal, &Journal::changed, this, &EarlierRuns::look);
    look();
}

void EarlierRuns::look()
{
    if (std::exchange(m_isReading, true)) {
        m_looksAgain = true;
        return;
    }
    for (Search *const search : {&m_undo, &m_redo}) {
        search->runs.clear();
        search->areAll = false;
    }
    if (m_last)
        return readOn();
    QCoro::connect(m_journal.runs(0, 1), this, [this](const JournalResult<std::vector<JournalRunSummary>> &newest) {
        if (!newest)
            return end(false); // it is said where it matters, and tried again when the journal is another
        m_last = newest->empty() ? 0 : newest->front().number;
        readOn();
    });
}

void EarlierRuns::lookAgain()
{
    if (!m_last || std::exchange(m_isReading, true))
        return; // a reading under way asks for that at its end
    readOn();
}

void EarlierRuns::readOn()
{
    for (Search *const search : {&m_undo, &m_redo}) {
        if (needsMore(*search))
            return read(*search);
    }
    end(true);
}

bool EarlierRuns::needsMore(const Search &search) const
{
    return !search.areAll && search.runs.size() <= mostPassedOver
        && std::ranges::none_of(search.runs, m_canBeTakenBack);
}

void EarlierRuns::read(Search &search)
{
    const qint64 last = search.runs.empty() ? *m_last : search.runs.back().run.number - 1;
    QCoro::connect(m_journal.nextToUndo(search.way, last), this,
                   [this, &search](const JournalResult<std::optional<JournalRunMoves>> &next) {
                       if (!next)
                           return end(false);
                       if (*next)
                           search.runs.push_back(**next);
                       else
                           search.areAll = true;
                       readOn();
                   });
}

void EarlierRuns::end(bool isAnswered)
{
    m_isReading = false;
    const std::array areNew{isAnswered && settle(m_undo), isAnswered && settle(m_redo)};
    if (areNew[0] || areNew[1])
        Q_EMIT changed();
    if (std::exchange(m_looksAgain, false))
        look();
}

/// Whether that is another one than before.
bool EarlierRuns::settle(Search &search) const
{
    Next next;
    const auto found = std::ranges::find_if(search.runs, m_canBeTakenBack);
    if (found != search.runs.end())
        next.run = *found;
    if (found != search.runs.begin())
        next.passedOver = search.runs.front();
    const bool isNew = !isSame(next.run, search.next.run) || !isSame(next.passedOver, search.next.passedOver);
    search.next = std::move(next);
    return isNew;
}

} // namespace patchbay
