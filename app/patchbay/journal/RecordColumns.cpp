// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/RecordColumns.h"

#include <QJsonDocument>

namespace patchbay {

namespace {

std::optional<JournalConclusion> conclusionOf(Columns &columns)
{
    const QVariant result = columns.next();
    JournalConclusion conclusion;
    conclusion.settledByReading = columns.next().toBool();
    const QVariant at = columns.next();
    conclusion.at = at.isNull() ? QDateTime() : timeOf(at);
    conclusion.requestId = columns.text();
    conclusion.errorCode = columns.text();
    if (result.isNull())
        return std::nullopt;
    conclusion.outcome = journalOutcomeOf(result.toString()).value_or(JournalOutcome::Unknown);
    return conclusion;
}

} // namespace

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

JournalRecord recordOf(const QSqlQuery &row)
{
    Columns columns(row);
    JournalRecord record;
    record.id = {columns.next().toLongLong()};
    JournalEntry &entry = record.entry;
    entry.at = timeOf(columns.next());
    entry.kind = journalKindOf(columns.text()).value_or(JournalKind::Rebind);
    entry.callerArn = columns.text();
    entry.accountName = columns.text();
    entry.awsAccount = columns.text();
    entry.region = columns.text();
    record.osUser = columns.text();
    record.computer = columns.text();
    for (JournalThing *const thing : {&entry.encoder, &entry.from, &entry.to}) {
        thing->arn = columns.text();
        thing->name = columns.text();
    }
    record.conclusion = conclusionOf(columns);
    if (const QByteArray details = columns.next().toByteArray(); !details.isEmpty())
        entry.details = QJsonDocument::fromJson(details).object();
    entry.run.id = columns.text();
    entry.run.name = columns.text();
    entry.run.undoes = columns.text();
    record.isOfUndo = columns.next().toBool();
    return record;
}

} // namespace patchbay
