// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/patch/Patch.h"

#include <QCoroTask>

#include <tl/expected.hpp>

#include <optional>
#include <stop_token>

namespace patchbay {

/// Writes into the journal for those who change something. Nothing is waited for but an intent: what became of it is
/// written while the next one is under way, and on the disk when stopAndJoin() returns. What could not be written is
/// logged; a person hears of it by the journal's state. GUI thread only.
class EntryWriter final {
    Q_DISABLE_COPY_MOVE(EntryWriter)

public:
    /// The journal outlives it.
    explicit EntryWriter(Journal &journal);

    /// See ChangeRecord::intend().
    QCoro::Task<tl::expected<RecordId, RecordError>> intend(JournalEntry entry, std::stop_token stop);
    void conclude(RecordId id, const JournalConclusion &conclusion);
    /// See Journal::note().
    void note(const JournalEntry &entry);

    /// Whether an entry is of an intent that was written since this program started.
    bool isOwn(JournalId id) const { return m_first && id >= *m_first; }

    /// Returns when all that it was given is written, or could not be. It takes no more afterwards.
    QCoro::Task<> stopAndJoin() { return m_scope.stopAndJoin(); }

private:
    QCoro::Task<> write(JournalId id, JournalConclusion conclusion);
    QCoro::Task<> write(JournalEntry noted);

    Journal &m_journal;
    std::optional<JournalId> m_first; ///< of its entries
    async::TaskScope m_scope;
};

} // namespace patchbay
