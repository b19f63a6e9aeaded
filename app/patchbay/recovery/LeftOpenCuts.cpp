// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/recovery/LeftOpenCuts.h"

#include "patchbay/journal/CutSteps.h"

#include <utility>

namespace patchbay {

namespace {

StrandedEncoder strandedOf(const JournalRecord &cut)
{
    StrandedEncoder encoder;
    encoder.record = cut.id;
    encoder.encoder = cut.entry.encoder;
    encoder.from = cut.entry.from;
    encoder.to = cut.entry.to;
    encoder.cutAt = cut.entry.at;
    encoder.accountName = cut.entry.accountName;
    return encoder;
}

} // namespace

LeftOpenCuts::LeftOpenCuts(Journal &journal, const LiveMoves &moves, StrandedEncoders &stranded, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_moves(moves)
    , m_stranded(stranded)
{
    // It may be opened later than the program starts: its disk was full, or another program had it.
    connect(&journal, &Journal::stateChanged, this, [this](const JournalState &state) {
        if (state.kind == JournalState::Kind::Open)
            readOnce();
    });
    readOnce();
}

void LeftOpenCuts::readOnce()
{
    if (!m_scope.token().stop_requested() && !std::exchange(m_isRead, true))
        m_scope.add(read());
}

QCoro::Task<> LeftOpenCuts::read()
{
    const auto open = co_await m_journal.openIntents();
    if (!open) {
        m_isRead = false;
        co_return;
    }
    // Of one encoder the latest cut counts: what it left is what there is. `open` has the oldest first.
    for (auto cut = open->crbegin(); cut != open->crend(); ++cut) {
        const QString &arn = cut->entry.encoder.arn;
        if (cut->entry.kind != JournalKind::Cut || m_moves.find(arn))
            continue;
        std::vector<JournalRecord> steps;
        for (const JournalRecord &record : *open) {
            const bool isEarlierCut = record.entry.kind == JournalKind::Cut && record.id < cut->id;
            if (isStepOf(*cut, record) || (isEarlierCut && record.entry.encoder.arn == arn))
                steps.push_back(record);
        }
        m_stranded.add(strandedOf(*cut), steps);
    }
}

} // namespace patchbay
