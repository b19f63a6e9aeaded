// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/EntryWriter.h"

namespace patchbay {

class Sources;

/// Writes every change into the journal. Nothing is waited for but an intent: what became of a change is written while
/// the next one is under way, and on the disk when stopAndJoin() returns. GUI thread only.
class ChangeJournal final : public ChangeRecord {
public:
    /// Both outlive it; the sources say what things are called.
    ChangeJournal(Journal &journal, const Sources &sources);

    QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent intent, std::stop_token stop) override;
    void conclude(RecordId id, const RebindResult &result) override;
    /// Writes what somebody else did: from where an encoder was, to where it is now.
    void noteOutside(const Rebind &seen);

    /// Whether an entry is of a change that was asked for since this program started.
    bool isOwn(JournalId id) const { return m_entries.isOwn(id); }

    /// Returns when all that it was given is written, or could not be. It takes no more afterwards.
    QCoro::Task<> stopAndJoin() { return m_entries.stopAndJoin(); }

private:
    EntryWriter m_entries;
    const Sources &m_sources;
};

} // namespace patchbay
