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

bool isSame(const EarlierRuns::Next &one, const EarlierRuns::Next &other)
{
    return isSame(one.run, other.run) && isSame(one.passedOver, other.passedOver)
        && one.passedOverInAll == other.passedOverInAll && one.areMore == other.areMore;
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
    if (m_isHeld || std::exchange(m_isReading, true)) {
        m_looksAgain = true;
        return;
    }
    m_hasFailed = false;
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
    if (!m_last || m_isHeld || m_hasFailed || std::exchange(m_isReading, true))
        return; // a reading under way asks for that at its end
    readOn();
}

void EarlierRuns::setHeld(bool held)
{
    m_isHeld = held;
    if (!held && std::exchange(m_looksAgain, false))
        look();
}

void EarlierRuns::readOn()
{
    for (Search *const search : {&m_undo, &m_redo}) {
        if (needsMore(*search))
            return read(*search);
    }
    end(true);
}

bool EarlierRuns::needsMore(Search &search) const
{
    search.stuck = std::size_t(std::ranges::find_if(search.runs, m_canBeTakenBack) - search.runs.begin());
    return search.stuck == search.runs.size() && !search.areAll && search.runs.size() <= mostPassedOver;
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
    m_hasFailed = !isAnswered;
    const std::array areNew{isAnswered && settle(m_undo), isAnswered && settle(m_redo)};
    if (areNew[0] || areNew[1])
        Q_EMIT changed();
    setHeld(m_isHeld);
}

/// Whether that is another one than before.
bool EarlierRuns::settle(Search &search)
{
    Next next;
    const bool isFound = search.stuck < search.runs.size();
    if (isFound)
        next.run = search.runs[search.stuck];
    if (search.stuck > 0)
        next.passedOver = search.runs.front();
    next.passedOverInAll = int(search.stuck);
    next.areMore = !isFound && !search.areAll;
    const bool isNew = !isSame(next, search.next);
    search.next = std::move(next);
    return isNew;
}

} // namespace patchbay
