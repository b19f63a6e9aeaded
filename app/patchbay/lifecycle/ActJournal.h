// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/patch/EntryWriter.h"

namespace patchbay {

class Sources;

/// Writes every act into the journal. Nothing is waited for but an intent. GUI thread only.
class ActJournal final : public ActRecord {
public:
    /// Both outlive it; the sources say what things are called.
    ActJournal(Journal &journal, const Sources &sources);

    QCoro::Task<tl::expected<RecordId, RecordError>> intend(ActIntent intent, std::stop_token stop) override;
    void conclude(RecordId id, const ActResult &result) override;

    /// Whether an entry is of an act that was asked for since this program started.
    bool isOwn(JournalId id) const { return m_entries.isOwn(id); }

    /// Returns when all that it was given is written, or could not be. It takes no more afterwards.
    QCoro::Task<> stopAndJoin() { return m_entries.stopAndJoin(); }

private:
    EntryWriter m_entries;
    const Sources &m_sources;
};

} // namespace patchbay
