// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/CutJournal.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Sources.h"

namespace patchbay {

CutJournal::CutJournal(Journal &journal, const Sources &sources)
    : m_entries(journal)
    , m_sources(sources)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> CutJournal::intend(Intent intent, QStringList participants,
                                                                    std::stop_token stop)
{
    JournalEntry entry = entryOf(intent.rebind, m_sources.reaching(intent.rebind.encoder));
    entry.kind = JournalKind::Cut;
    entry.run = {intent.run.id, intent.run.name, intent.run.undoes};
    entry.details = detailsOfParticipants(participants);
    return m_entries.intend(std::move(entry), std::move(stop));
}

void CutJournal::conclude(RecordId id, const JournalConclusion &conclusion)
{
    m_entries.conclude(id, conclusion);
}

} // namespace patchbay
