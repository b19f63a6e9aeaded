// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <QSqlQuery>
#include <QVariant>

namespace patchbay {

/// What is selected of an entry with its run, in the order in which recordOf() takes it.
inline constexpr QLatin1StringView recordColumns(
    "entry.id, entry.at, entry.kind, entry.caller_arn, entry.account_name, entry.aws_account, entry.region,"
    " entry.os_user, entry.computer, entry.encoder_arn, entry.encoder_name, entry.from_arn, entry.from_name,"
    " entry.to_arn, entry.to_name, entry.result, entry.settled, entry.concluded_at, entry.request_id,"
    " entry.error_code, entry.details, run.id, run.name, run.undoes, run.is_undo");

/// Takes the columns in their order.
class Columns {
public:
    explicit Columns(const QSqlQuery &row)
        : m_row(row)
    {
    }
    QVariant next() { return m_row.value(m_at++); }
    QString text() { return next().toString(); }

private:
    const QSqlQuery &m_row;
    int m_at = 0;
};

/// Of milliseconds since 1970, UTC.
QDateTime timeOf(const QVariant &value);
/// Of a row of recordColumns.
JournalRecord recordOf(const QSqlQuery &row);

} // namespace patchbay
