// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Replacement.h"
#include "patchbay/journal/JournalEntry.h"

#include <QByteArray>
#include <QJsonArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace patchbay {

/// How rows are written into a file: their cells are texts, and objects for what is no single text. Used in one thread
/// at a time, which need not be the one that made it.
class RowFormat {
public:
    virtual ~RowFormat() = default;

    /// Columns are named as the entries' members are: a format for people is not what this is.
    virtual QByteArray begin(const QStringList &columns) = 0;
    virtual QByteArray row(const QJsonArray &cells) = 0;
    virtual QByteArray end() = 0;
};

/// A list of objects, one in a line.
class JsonRows final : public RowFormat {
public:
    QByteArray begin(const QStringList &columns) override;
    QByteArray row(const QJsonArray &cells) override;
    QByteArray end() override;

private:
    QStringList m_columns;
    bool m_isFirst = true;
};

/// A table for spreadsheets (text/Csv.h): cells that one would reckon with are marked as text. An object is the text of
/// its JSON.
class CsvRows final : public RowFormat {
public:
    QByteArray begin(const QStringList &columns) override;
    QByteArray row(const QJsonArray &cells) override;
    QByteArray end() override { return {}; }
};

/// Entries on their way into a file, which is there whole, with the last of them, or never. Times are ISO 8601 with the
/// offset of this computer's zone at that time. It waits for the disk.
class JournalExport final {
public:
    JournalExport(const QString &path, std::shared_ptr<RowFormat> format);

    /// The file has its name when that of the last ones succeeds.
    files::Result<void> append(const std::vector<JournalRecord> &records, bool areLast);
    qint64 rows() const { return m_rows; }

private:
    files::Result<void> begin();

    QString m_path;
    std::shared_ptr<RowFormat> m_format;
    std::optional<files::Replacement> m_file;
    qint64 m_rows = 0;
};

} // namespace patchbay
