// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalError.h"
#include "patchbay/journal/JournalOptions.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>

namespace patchbay {

/// `journal.sqlite` of a folder, for its owner only: the connection and its errors. Of one thread, which waits.
class JournalFile final {
    Q_DISABLE_COPY_MOVE(JournalFile)

public:
    JournalFile(const QString &folder, JournalOptions options);
    ~JournalFile();

    static QString pathIn(const QString &folder);

    /// Opens it, makes it, or brings it to this version, where it is not open yet. What was removed or replaced while
    /// it was open is opened anew: nobody would ever find what is written into a file without a name.
    JournalResult<void> open();
    bool isOpen() const { return m_isOpen; }
    void close();
    /// Gives what is there another name, which is returned, so that the next open() makes a new one.
    JournalResult<QString> setAside();

    JournalResult<void> execute(const QString &sql);
    /// Of a question that has one number for an answer.
    JournalResult<qint64> number(const QString &sql, const QVariantList &values = {});
    /// A statement that reads: rows come with next(); after the last, ended() tells whether there was one.
    JournalResult<QSqlQuery> rows(const QString &sql, const QVariantList &values = {});
    JournalResult<void> ended(const QSqlQuery &query);
    /// Runs a statement that was prepared before.
    JournalResult<void> run(QSqlQuery &query, const QVariantList &values);
    /// One that can be run again and again, as long as the file is open.
    std::unique_ptr<QSqlQuery> prepared(const QString &sql);

    JournalResult<void> begin();
    /// Keeps what was done since begin() when that succeeded, and takes it back otherwise: on the disk when it returns.
    JournalResult<void> end(const JournalResult<void> &done);

    /// Rises with each connection: what was prepared for another one is of no use.
    int connection() const { return m_connections; }

private:
    struct Identity {
        quint64 device = 0;
        quint64 number = 0;
        bool operator==(const Identity &) const = default;
    };

    JournalResult<void> connectTo();
    JournalResult<void> configure();
    JournalResult<void> lookThrough();
    Identity identity() const;
    bool isOnNetwork() const;
    tl::unexpected<JournalError> failure(const QSqlError &error);

    QString m_folder;
    QString m_path;
    JournalOptions m_options;
    QString m_name; ///< of the connection
    QSqlDatabase m_database;
    Identity m_opened;
    int m_connections = 0;
    bool m_isOpen = false;
};

} // namespace patchbay
