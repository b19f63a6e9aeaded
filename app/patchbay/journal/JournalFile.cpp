// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalFile.h"

#include "files/NetworkDisk.h"
#include "files/WholeFile.h"
#include "patchbay/journal/JournalFault.h"
#include "patchbay/journal/JournalSchema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr auto driver = "QSQLITE"_L1;

/// What SQLite keeps beside the file. Where a kill left one, it belongs to the file, also when that gets another name.
constexpr std::array companions{"-wal"_L1, "-shm"_L1, "-journal"_L1};

/// For its owner only. They get the mode of the file when SQLite makes them; older ones may have another.
void reserveCompanions(const QString &path)
{
    for (const QLatin1StringView ending : companions) {
        if (QFile::exists(path + ending))
            QFile::setPermissions(path + ending, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
}

} // namespace

JournalFile::JournalFile(const QString &folder, JournalOptions options)
    : m_folder(folder)
    , m_path(pathIn(folder))
    , m_options(options)
    , m_name(QUuid::createUuid().toString())
{
}

JournalFile::~JournalFile()
{
    close();
}

QString JournalFile::pathIn(const QString &folder)
{
    return QDir(folder).filePath(u"journal.sqlite"_s);
}

JournalResult<void> JournalFile::open()
{
    if (m_isOpen && identity() == m_opened)
        return {};
    close();
    if (m_options.mayBeOpenElsewhere)
        return tl::unexpected(JournalError{JournalError::Kind::OpenElsewhere});
    if (!QSqlDatabase::isDriverAvailable(driver))
        return tl::unexpected(JournalError{JournalError::Kind::NoDriver});
    QDir().mkpath(m_folder);
    if (const auto reserved = files::reserve(m_path); !reserved)
        return tl::unexpected(journalFault(reserved.error()));
    reserveCompanions(m_path);
    const auto connected = connectTo();
    if (!connected)
        close();
    else
        m_opened = identity();
    m_isOpen = connected.has_value();
    return connected;
}

void JournalFile::close()
{
    m_isOpen = false;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

JournalResult<QString> JournalFile::setAside()
{
    close();
    const auto aside = files::setAside(m_path);
    if (!aside)
        return tl::unexpected(journalFault(aside.error()));
    for (const QLatin1StringView ending : companions)
        QFile::rename(m_path + ending, *aside + ending);
    return *aside;
}

JournalResult<void> JournalFile::connectTo()
{
    ++m_connections;
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.lockedFor.count()));
    if (!m_database.open())
        return failure(m_database.lastError());
    // Before anything is read, or SQLite would want shared memory.
    const bool isShared = isOnNetwork();
    if (const auto held = execute(isShared ? u"PRAGMA locking_mode = EXCLUSIVE"_s : u"PRAGMA locking_mode = NORMAL"_s);
        !held)
        return held;
    if (const auto looked = lookThrough(); !looked)
        return looked;
    // How another program, or a later version, keeps its file is not to be changed.
    if (const auto own = versionOf(*this, journalMigrations()); !own)
        return tl::unexpected(own.error());
    if (const auto configured = configure(); !configured)
        return configured;
    return migrate(*this, journalMigrations());
}

/// What was committed is on the disk: with a write-ahead log by FULL, with a rollback journal by EXTRA only, which also
/// waits until the folder says that the journal has gone (sqlite.org/pragma.html#pragma_synchronous).
JournalResult<void> JournalFile::configure()
{
    const bool isShared = isOnNetwork();
    const QString mode = isShared ? u"delete"_s : u"wal"_s;
    auto answer = rows(u"PRAGMA journal_mode = "_s + mode);
    if (!answer)
        return tl::unexpected(answer.error());
    const bool isSet = answer->next() && answer->value(0).toString() == mode;
    answer->finish();
    if (!isSet)
        return tl::unexpected(JournalError{JournalError::Kind::DiskFails, u"journal_mode is not "_s + mode});
    return execute(isShared ? u"PRAGMA synchronous = EXTRA"_s : u"PRAGMA synchronous = FULL"_s);
}

/// A large one would take seconds; there SQLite says it when it meets the damage.
JournalResult<void> JournalFile::lookThrough()
{
    if (QFileInfo(m_path).size() > m_options.lookedThroughUpTo)
        return {};
    auto answer = rows(u"PRAGMA quick_check(1)"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString said = answer->next() ? answer->value(0).toString() : QString();
    if (const auto whole = ended(*answer); !whole)
        return whole;
    if (said != "ok"_L1)
        return tl::unexpected(JournalError{JournalError::Kind::Corrupt, said});
    return {};
}

JournalFile::Identity JournalFile::identity() const
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(m_path).constData(), &status) != 0)
        return {};
    return {quint64(status.st_dev), quint64(status.st_ino)};
#else
    return {}; // nobody can remove what is open
#endif
}

bool JournalFile::isOnNetwork() const
{
    return m_options.onNetwork ? *m_options.onNetwork : files::isOnNetwork(m_folder);
}

JournalResult<void> JournalFile::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failure(query.lastError());
    return {};
}

JournalResult<qint64> JournalFile::number(const QString &sql, const QVariantList &values)
{
    auto answer = rows(sql, values);
    if (!answer)
        return tl::unexpected(answer.error());
    const qint64 value = answer->next() ? answer->value(0).toLongLong() : 0;
    if (const auto whole = ended(*answer); !whole)
        return tl::unexpected(whole.error());
    return value;
}

JournalResult<QSqlQuery> JournalFile::rows(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query.lastError());
    if (const auto done = run(query, values); !done)
        return tl::unexpected(done.error());
    return query;
}

JournalResult<void> JournalFile::ended(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return failure(query.lastError());
    return {};
}

JournalResult<void> JournalFile::run(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec())
        return failure(query.lastError());
    return {};
}

std::unique_ptr<QSqlQuery> JournalFile::prepared(const QString &sql)
{
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->prepare(sql); // what is wrong with it is told when it runs
    return query;
}

JournalResult<void> JournalFile::begin()
{
    return execute(u"BEGIN IMMEDIATE"_s);
}

JournalResult<void> JournalFile::end(const JournalResult<void> &done)
{
    const auto kept = done ? execute(u"COMMIT"_s) : done;
    if (!kept) {
        QSqlQuery query(m_database);
        query.exec(u"ROLLBACK"_s); // some errors have done so already
    }
    return kept;
}

tl::unexpected<JournalError> JournalFile::failure(const QSqlError &error)
{
    return tl::unexpected(journalFault(error, m_folder));
}

} // namespace patchbay
