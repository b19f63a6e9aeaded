// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalFault.h"

#include "files/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = JournalError::Kind;

/// Primary result codes (sqlite.org/rescode.html); what is above the lowest byte says more than is needed here.
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Protocol = 15,
    NotADatabase = 26,
};

Kind kindOf(files::Error::Kind kind)
{
    switch (kind) {
    case files::Error::Kind::DiskFull:
        return Kind::DiskFull;
    case files::Error::Kind::ReadOnly:
    case files::Error::Kind::NotAllowed:
        return Kind::ReadOnly;
    case files::Error::Kind::NotThere:
    case files::Error::Kind::NotAFile:
    case files::Error::Kind::TooLarge:
    case files::Error::Kind::NoAnswer:
        return Kind::CannotOpen;
    case files::Error::Kind::Other:
        return Kind::DiskFails;
    }
    return Kind::Other;
}

/// What happens to another file there that is as large as the smallest of SQLite's own.
Kind tried(const QString &folder, Kind otherwise)
{
    const QString path = QDir(folder).filePath(u"journal.trial"_s);
    constexpr qsizetype sharedMemory = 32 * 1024;
    const auto written = files::replace(path, QByteArray(sharedMemory, '\0'));
    QFile::remove(path);
    return written ? otherwise : kindOf(written.error().kind);
}

Kind kindOf(int code, const QString &folder)
{
    switch (code) {
    case Busy:
    case Locked:
    case Protocol:
        return Kind::Locked;
    case ReadOnly:
    case Perm:
        return Kind::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return Kind::Corrupt;
    case Full:
        return Kind::DiskFull;
    case IoError:
        return tried(folder, Kind::DiskFails);
    case CannotOpen:
        return tried(folder, Kind::CannotOpen);
    default:
        return Kind::Other;
    }
}

} // namespace

JournalError journalFault(const QSqlError &error, const QString &folder)
{
    const int code = error.nativeErrorCode().toInt();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {kindOf(code & 0xff, folder), u"%1 (%2)"_s.arg(text).arg(code)};
}

JournalError journalFault(const files::Error &error)
{
    return {kindOf(error.kind), error.detail};
}

} // namespace patchbay
