// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalSchema.h"

#include "patchbay/journal/JournalFile.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// "IVSP" in the file's header, by which file(1) and this program know it.
constexpr qint64 applicationId = 0x49565350;

/// Times are milliseconds since 1970, UTC. What is not known is empty text; no result is NULL.
/// `is_open`: what became of it is to be found out. `searched` is what words are looked for in, in its plain form; the
/// index `search` has the pieces of it and no text of its own. An entry's number is never used again.
const JournalMigration version1{
    u"CREATE TABLE run (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, undoes TEXT,"
    " is_undo INTEGER NOT NULL)"_s,
    u"CREATE INDEX run_undo ON run (number) WHERE is_undo = 1"_s,
    u"CREATE INDEX run_undoes ON run (undoes) WHERE undoes IS NOT NULL"_s,
    u"CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,"
    " caller_arn TEXT NOT NULL, account_name TEXT NOT NULL, aws_account TEXT NOT NULL, region TEXT NOT NULL,"
    " os_user TEXT NOT NULL, computer TEXT NOT NULL,"
    " encoder_arn TEXT NOT NULL, encoder_name TEXT NOT NULL, from_arn TEXT NOT NULL, from_name TEXT NOT NULL,"
    " to_arn TEXT NOT NULL, to_name TEXT NOT NULL, run INTEGER,"
    " is_open INTEGER NOT NULL, result TEXT, settled INTEGER NOT NULL DEFAULT 0, concluded_at INTEGER,"
    " request_id TEXT NOT NULL DEFAULT '', error_code TEXT NOT NULL DEFAULT '', searched TEXT NOT NULL)"_s,
    // Above those of every earlier file of this name: what was under way when it was begun is not taken for another.
    u"INSERT INTO sqlite_sequence (name, seq) SELECT 'entry', CAST(strftime('%s', 'now') AS INTEGER) * 1000000"_s,
    u"CREATE INDEX entry_at ON entry (at)"_s,
    u"CREATE INDEX entry_run ON entry (run) WHERE run IS NOT NULL"_s,
    u"CREATE INDEX entry_result ON entry (result)"_s,
    u"CREATE INDEX entry_open ON entry (id) WHERE is_open = 1"_s,
    u"CREATE VIRTUAL TABLE search USING fts5 (grams, content = '', detail = none, prefix = '1 2', tokenize = 'ascii')"_s,
    u"PRAGMA application_id = %1"_s.arg(applicationId),
};

JournalError notAJournal()
{
    return {JournalError::Kind::Corrupt, u"the file is not a journal of this program"_s};
}

/// One that nothing was written into yet is this program's, too.
JournalResult<void> checkOwn(JournalFile &file, qint64 version)
{
    const auto own = file.number(u"PRAGMA application_id"_s);
    const auto tables = file.number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!own || !tables)
        return tl::unexpected(!own ? own.error() : tables.error());
    const bool isEmpty = version == 0 && *own == 0 && *tables == 0;
    return isEmpty || (version > 0 && *own == applicationId) ? JournalResult<void>() : tl::unexpected(notAJournal());
}

JournalResult<void> apply(JournalFile &file, const JournalMigration &statements, std::size_t version)
{
    for (const QString &statement : statements) {
        if (const auto done = file.execute(statement); !done)
            return done;
    }
    return file.execute(u"PRAGMA user_version = %1"_s.arg(version));
}

/// What has become of an encoder since it was moved is asked for each that a run can take back.
const JournalMigration version2{
    u"CREATE INDEX entry_encoder ON entry (encoder_arn)"_s,
};

/// What was asked for beyond the stages, as the text of a JSON object; empty text: nothing. No row is written for it,
/// however many there are.
const JournalMigration version3{
    u"ALTER TABLE entry ADD COLUMN details TEXT NOT NULL DEFAULT ''"_s,
};

} // namespace

const std::vector<JournalMigration> &journalMigrations()
{
    static const std::vector<JournalMigration> all{version1, version2, version3};
    return all;
}

JournalResult<qint64> versionOf(JournalFile &file, const std::vector<JournalMigration> &migrations)
{
    const auto found = file.number(u"PRAGMA user_version"_s);
    if (!found)
        return found;
    if (*found > qint64(migrations.size()))
        return tl::unexpected(JournalError{JournalError::Kind::NewerVersion, u"version %1"_s.arg(*found)});
    if (const auto own = checkOwn(file, *found); !own)
        return tl::unexpected(own.error());
    return found;
}

JournalResult<void> migrate(JournalFile &file, const std::vector<JournalMigration> &migrations)
{
    const auto found = versionOf(file, migrations);
    if (!found)
        return tl::unexpected(found.error());
    for (qint64 version = *found; version < qint64(migrations.size());) {
        if (const auto begun = file.begin(); !begun)
            return begun;
        const auto now = file.number(u"PRAGMA user_version"_s); // another connection may have been as quick
        const bool isBehind = now && *now == version;
        const auto done =
            isBehind ? apply(file, migrations[std::size_t(version)], std::size_t(version) + 1) : JournalResult<void>();
        if (const auto ended = file.end(done); !ended)
            return ended;
        if (!now)
            return tl::unexpected(now.error());
        version = isBehind ? version + 1 : *now;
    }
    return {};
}

} // namespace patchbay
