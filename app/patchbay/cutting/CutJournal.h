// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/EntryWriter.h"

#include <QStringList>

namespace patchbay {

class Sources;

/// Writes each cut into the journal, as an entry that is open from before it until the encoder has a stage again. What
/// it consists of, disconnections and a rebind, has entries of its own. GUI thread only.
class CutJournal final {
public:
    /// Both outlive it; the sources say what things are called.
    CutJournal(Journal &journal, const Sources &sources);

    /// See ChangeRecord::intend().
    QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent intent, QStringList participants,
                                                            std::stop_token stop);
    void conclude(RecordId id, const JournalConclusion &conclusion);

    /// Whether an entry is of a cut of this time.
    bool isOwn(JournalId id) const { return m_entries.isOwn(id); }
    /// Returns when all that it was given is written, or could not be. It takes no more afterwards.
    QCoro::Task<> stopAndJoin() { return m_entries.stopAndJoin(); }

private:
    EntryWriter m_entries;
    const Sources &m_sources;
};

} // namespace patchbay
