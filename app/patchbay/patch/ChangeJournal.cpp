// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeJournal.h"

#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Sources.h"

namespace patchbay {

ChangeJournal::ChangeJournal(Journal &journal, const Sources &sources)
    : m_entries(journal)
    , m_sources(sources)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> ChangeJournal::intend(Intent intent, std::stop_token stop)
{
    JournalEntry entry = entryOf(intent.rebind, m_sources.reaching(intent.rebind.encoder));
    entry.run = {intent.run.id, intent.run.name, intent.run.undoes};
    return m_entries.intend(std::move(entry), std::move(stop));
}

void ChangeJournal::conclude(RecordId id, const RebindResult &result)
{
    m_entries.conclude(id, conclusionOf(result));
}

void ChangeJournal::noteOutside(const Rebind &seen)
{
    JournalEntry entry = entryOf(seen, m_sources.reaching(seen.encoder));
    entry.kind = JournalKind::SeenOutside;
    m_entries.note(entry);
}

} // namespace patchbay
