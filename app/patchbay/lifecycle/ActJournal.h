// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/lifecycle/ActRecord.h"

#include <optional>

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
    bool isOwn(JournalId id) const { return m_first && id >= *m_first; }

    /// Returns when all that it was given is written, or could not be. It takes no more afterwards.
    QCoro::Task<> stopAndJoin();

private:
    QCoro::Task<> write(JournalId id, JournalConclusion conclusion);

    Journal &m_journal;
    const Sources &m_sources;
    std::optional<JournalId> m_first; ///< of its entries
    async::TaskScope m_scope;
};

} // namespace patchbay
