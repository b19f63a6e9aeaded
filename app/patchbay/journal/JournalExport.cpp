// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalExport.h"

#include "text/Csv.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

const QStringList &columns()
{
    static const QStringList names{
        u"id"_s,          u"at"_s,        u"kind"_s,      u"result"_s,     u"settledByReading"_s,
        u"concludedAt"_s, u"callerArn"_s, u"account"_s,   u"awsAccount"_s, u"region"_s,
        u"user"_s,        u"computer"_s,  u"encoder"_s,   u"encoderArn"_s, u"from"_s,
        u"fromArn"_s,     u"to"_s,        u"toArn"_s,     u"run"_s,        u"runName"_s,
        u"undoesRun"_s,   u"requestId"_s, u"errorCode"_s, u"details"_s};
    return names;
}

QString written(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.toOffsetFromUtc(time.toLocalTime().offsetFromUtc()).toString(Qt::ISODateWithMs);
}

/// What a detach has come to is called that, though to the journal it is a rebind like others.
QString resultOf(const JournalRecord &record)
{
    if (!record.conclusion)
        return {};
    const bool isDetached =
        record.entry.kind == JournalKind::Detach && record.conclusion->outcome == JournalOutcome::Moved;
    return isDetached ? u"detached"_s : QString(wordOf(record.conclusion->outcome));
}

QJsonArray cellsOf(const JournalRecord &record)
{
    const JournalEntry &entry = record.entry;
    const JournalConclusion conclusion = record.conclusion.value_or(JournalConclusion());
    return {QString::number(record.id.value),
            written(entry.at),
            QString(wordOf(entry.kind)),
            resultOf(record),
            conclusion.settledByReading ? u"yes"_s : QString(),
            written(conclusion.at),
            entry.callerArn,
            entry.accountName,
            entry.awsAccount,
            entry.region,
            record.osUser,
            record.computer,
            entry.encoder.name,
            entry.encoder.arn,
            entry.from.name,
            entry.from.arn,
            entry.to.name,
            entry.to.arn,
            entry.run.id,
            entry.run.name,
            entry.run.undoes,
            conclusion.requestId,
            conclusion.errorCode,
            entry.details.isEmpty() ? QJsonValue(QString()) : QJsonValue(entry.details)};
}

} // namespace

QByteArray JsonRows::begin(const QStringList &columns)
{
    m_columns = columns;
    return "[";
}

QByteArray JsonRows::row(const QJsonArray &cells)
{
    QJsonObject object;
    for (qsizetype i = 0; i < cells.size(); ++i)
        object.insert(m_columns[i], cells.at(i));
    const QByteArray between = std::exchange(m_isFirst, false) ? "\n" : ",\n";
    return between + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray JsonRows::end()
{
    return "\n]\n";
}

QByteArray CsvRows::begin(const QStringList &columns)
{
    return text::csvBegin() + text::csvRow(columns);
}

QByteArray CsvRows::row(const QJsonArray &cells)
{
    QStringList texts;
    for (const QJsonValue &cell : cells)
        texts += cell.isObject() ? QString::fromUtf8(QJsonDocument(cell.toObject()).toJson(QJsonDocument::Compact))
                                 : cell.toString();
    return text::csvRow(texts);
}

JournalExport::JournalExport(const QString &path, std::shared_ptr<RowFormat> format)
    : m_path(path)
    , m_format(std::move(format))
{
}

files::Result<void> JournalExport::begin()
{
    auto file = files::Replacement::begin(m_path);
    if (!file)
        return tl::unexpected(file.error());
    m_file.emplace(std::move(*file));
    return m_file->append(m_format->begin(columns()));
}

files::Result<void> JournalExport::append(const std::vector<JournalRecord> &records, bool areLast)
{
    if (!m_file) {
        if (const auto begun = begin(); !begun)
            return begun;
    }
    QByteArray text;
    for (const JournalRecord &record : records)
        text += m_format->row(cellsOf(record));
    m_rows += qint64(records.size());
    if (areLast)
        text += m_format->end();
    const auto appended = m_file->append(text);
    return appended && areLast ? m_file->commit() : appended;
}

} // namespace patchbay
