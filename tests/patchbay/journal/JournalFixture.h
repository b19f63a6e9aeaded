// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MadeUpEntries.h"

#include "patchbay/journal/Journal.h"
#include "support/Ended.h"
#include "support/MadeRun.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tests {

inline const std::stop_token never;

/// A journal in a folder of its own, and what several tests ask it.
class JournalFixture {
public:
    void begin()
    {
        m_dir.emplace();
        reopen();
    }
    void end() { m_journal.reset(); }
    /// As the next start of the program has it.
    void reopen()
    {
        m_journal.reset();
        m_journal = std::make_unique<patchbay::Journal>(m_dir->path());
    }

    patchbay::JournalId intended(const patchbay::JournalEntry &entry)
    {
        const auto id = support::ended(m_journal->intend(entry, {}));
        return id && *id ? **id : patchbay::JournalId();
    }
    void conclude(patchbay::JournalId id, patchbay::JournalOutcome outcome)
    {
        const auto done = support::ended(m_journal->conclude(id, {outcome}));
        QVERIFY(done && *done);
    }
    std::vector<patchbay::JournalRecord> found(const patchbay::JournalQuery &query = {})
    {
        const auto page = support::ended(m_journal->find(query, {}, 1'000, never));
        return page && *page ? (*page)->records : std::vector<patchbay::JournalRecord>();
    }
    /// Of the encoders, the newest first.
    QStringList namesFound(const patchbay::JournalQuery &query)
    {
        QStringList names;
        for (const patchbay::JournalRecord &record : found(query))
            names += record.entry.encoder.name;
        return names;
    }
    QString path() const { return m_dir->filePath(QStringLiteral("journal.sqlite")); }

protected:
    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<patchbay::Journal> m_journal;
};

} // namespace tests
