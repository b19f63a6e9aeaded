// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/EarlierRuns.h"

#include <utility>

namespace patchbay {

namespace {

bool isSame(const std::optional<JournalRunSummary> &one, const std::optional<JournalRunSummary> &other)
{
    return one.has_value() == other.has_value() && (!one || one->number == other->number);
}

} // namespace

EarlierRuns::EarlierRuns(Journal &journal)
    : m_journal(journal)
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
    if (m_last)
        return readNext();
    QCoro::connect(m_journal.runs(0, 1), this, [this](const JournalResult<std::vector<JournalRunSummary>> &newest) {
        if (!newest)
            return goOn(); // it is said where it matters, and tried again when the journal is another
        m_last = newest->empty() ? 0 : newest->front().number;
        readNext();
    });
}

void EarlierRuns::readNext()
{
    QCoro::connect(m_journal.nextToUndo(*m_last), this, [this](const JournalResult<JournalUndo> &next) {
        if (next)
            setNext(*next);
        goOn();
    });
}

void EarlierRuns::goOn()
{
    m_isReading = false;
    if (std::exchange(m_looksAgain, false))
        look();
}

void EarlierRuns::setNext(JournalUndo next)
{
    const bool isNew = !isSame(next.undo, m_next.undo) || !isSame(next.redo, m_next.redo);
    m_next = std::move(next);
    if (isNew)
        Q_EMIT changed();
}

} // namespace patchbay
