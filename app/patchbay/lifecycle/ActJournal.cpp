// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActJournal.h"

#include "patchbay/lifecycle/ActEntries.h"
#include "patchbay/plant/Sources.h"

namespace patchbay {

ActJournal::ActJournal(Journal &journal, const Sources &sources)
    : m_entries(journal)
    , m_sources(sources)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> ActJournal::intend(ActIntent intent, std::stop_token stop)
{
    return m_entries.intend(entryOf(intent, m_sources.find(sourceOf(intent.act))), std::move(stop));
}

void ActJournal::conclude(RecordId id, const ActResult &result)
{
    m_entries.conclude(id, conclusionOf(result));
}

} // namespace patchbay
