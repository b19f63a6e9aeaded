// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalReader.h"

#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/RecordColumns.h"
#include "patchbay/journal/SearchGrams.h"
#include "patchbay/journal/SoughtEntries.h"

#include <QElapsedTimer>
#include <QSqlQuery>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// The column that is only searched, in UTF-8 as it lies there: Qt would convert it to UTF-16 first.
constexpr auto searchedBytes = "CAST(entry.searched AS BLOB)"_L1;
/// So many of the newest texts tell what all have.
constexpr int sampled = 200;

/// Of an entry: whether it is what can be taken back. One that was cut has two, with where it was and where it is.
constexpr auto hasMoved = "+result = 'moved' AND +kind IN ('rebind', 'detach', 'cut')"_L1;

/// Of a run: the encoders that it has moved, without those that are where they were before by all that is known or were
/// deleted since (they are nowhere: NULL), and those that a later run has taken back, or may have.
constexpr auto leftToTakeBack =
    "SELECT moved.encoder_arn FROM entry AS moved WHERE moved.run = run.number AND %1"
    " AND (SELECT CASE WHEN last.kind <> 'delete' THEN last.to_arn END FROM entry AS last"
    "  WHERE last.encoder_arn = moved.encoder_arn AND (+last.kind = 'seen-outside'"
    "   OR (+last.kind IN ('rebind', 'detach') AND +last.result = 'moved')"
    "   OR (+last.kind = 'delete' AND +last.result IN ('done', 'already-there')))"
    "  ORDER BY last.id DESC LIMIT 1) <> moved.from_arn"
    " EXCEPT SELECT back.encoder_arn FROM run AS later JOIN entry AS back ON back.run = later.number"
    " WHERE later.undoes = run.id AND back.kind IN ('rebind', 'detach')"
    "  AND (+back.result IN ('moved', 'already-there') OR +back.is_open = 1)"_L1;

QString leftToTakeBackOfRun()
{
    return QString(leftToTakeBack).arg(hasMoved);
}

/// Then it is somebody else's turn.
constexpr std::chrono::milliseconds longestLook{50};

/// From when it is made.
class LimitedLook {
public:
    LimitedLook() { m_timer.start(); }
    bool isOver() const { return m_timer.hasExpired(longestLook.count()); }

private:
    QElapsedTimer m_timer;
};

/// Of searchedBytes.
std::string searchedIn(const QSqlQuery &row, int column)
{
    return row.value(column).toByteArray().toStdString();
}

} // namespace

bool JournalReader::isByWords(const JournalQuery &query)
{
    return SoughtEntries(query, {}).isByWords;
}

JournalResult<JournalReader::Span> JournalReader::span(const JournalQuery &query)
{
    QStringList conditions;
    QVariantList values;
    if (!query.runId.isEmpty()) {
        conditions += u"run = (SELECT number FROM run WHERE id = ?)"_s;
        values += query.runId;
    } else {
        // By the index alone. The clock may have been put back: numbers and times need not have one order.
        if (query.from.isValid()) {
            conditions += u"at >= ?"_s;
            values += query.from.toMSecsSinceEpoch();
        }
        if (query.to.isValid()) {
            conditions += u"at < ?"_s;
            values += query.to.toMSecsSinceEpoch();
        }
    }
    // Each alone is one look at the end of the table; both together would read it all.
    const QString both = u"SELECT min(id), max(id) FROM entry WHERE "_s + conditions.join(u" AND "_s);
    auto row = m_file.rows(
        conditions.isEmpty() ? u"SELECT (SELECT min(id) FROM entry), (SELECT max(id) FROM entry)"_s : both, values);
    if (!row)
        return tl::unexpected(row.error());
    Span found;
    if (row->next() && !row->value(0).isNull())
        found = {std::max(row->value(0).toLongLong(), query.since.value), row->value(1).toLongLong() + 1};
    if (const auto whole = m_file.ended(*row); !whole)
        return tl::unexpected(whole.error());
    return found;
}

JournalResult<JournalReader::Found> JournalReader::newest(const JournalQuery &query, Span span, int most)
{
    const SoughtEntries sought(query, span);
    if (!sought.words.empty())
        return newestWithWords(query, span, most);
    auto rows = m_file.rows(u"SELECT %1 FROM %2 LEFT JOIN run ON run.number = entry.run WHERE %3 ORDER BY %4"_s.arg(
                                recordColumns, sought.tables, sought.condition, sought.order),
                            sought.values);
    if (!rows)
        return tl::unexpected(rows.error());
    const LimitedLook look;
    Found found{{}, span.lowest};
    while (int(found.records.size()) < most && rows->next()) {
        found.records.push_back(recordOf(*rows));
        if (look.isOver()) {
            found.lookedDownTo = rows->value(0).toLongLong();
            break;
        }
    }
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    return found;
}

/// Of what is looked at and left out, nothing but its text is fetched: for each row Qt converts every column there is.
JournalResult<JournalReader::Found> JournalReader::newestWithWords(const JournalQuery &query, Span span, int most)
{
    const auto samples = newestTexts(sampled);
    if (!samples)
        return tl::unexpected(samples.error());
    const SoughtEntries sought(query, span, *samples);
    auto rows = m_file.rows(u"SELECT entry.id, %1 FROM %2 WHERE %3 ORDER BY %4"_s.arg(searchedBytes, sought.tables,
                                                                                      sought.condition, sought.order),
                            sought.values);
    if (!rows)
        return tl::unexpected(rows.error());
    const LimitedLook look;
    Found found{{}, span.lowest};
    QStringList ids;
    while (int(ids.size()) < most && rows->next()) {
        if (text::areIn(sought.words, searchedIn(*rows, 1)))
            ids += rows->value(0).toString();
        if (look.isOver()) {
            found.lookedDownTo = rows->value(0).toLongLong();
            break;
        }
    }
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    if (ids.isEmpty())
        return found;
    auto records = recordsWhere(u"entry.id IN (%1) ORDER BY entry.id DESC"_s.arg(ids.join(u',')));
    if (!records)
        return tl::unexpected(records.error());
    found.records = std::move(*records);
    return found;
}

/// What most of them have, most others have as well.
JournalResult<std::vector<std::string>> JournalReader::newestTexts(int most)
{
    auto rows = m_file.rows(u"SELECT %1 FROM entry ORDER BY id DESC LIMIT ?"_s.arg(searchedBytes), {most});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<std::string> texts;
    while (rows->next())
        texts.push_back(searchedIn(*rows, 0));
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    return texts;
}

JournalResult<qint64> JournalReader::count(const JournalQuery &query, Span span)
{
    const SoughtEntries sought(query, span);
    const QString from = u" FROM %1 WHERE %2"_s.arg(sought.tables, sought.condition);
    if (sought.words.empty() || (sought.isByWords && grams::areExact(sought.words)))
        return m_file.number(u"SELECT count(*)"_s + from, sought.values);
    auto rows = m_file.rows(u"SELECT "_s + searchedBytes + from, sought.values);
    if (!rows)
        return tl::unexpected(rows.error());
    qint64 count = 0;
    while (rows->next())
        count += text::areIn(sought.words, searchedIn(*rows, 0));
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    return count;
}

JournalResult<std::vector<JournalRecord>> JournalReader::open()
{
    return recordsWhere(u"entry.is_open = 1 ORDER BY entry.id"_s);
}

JournalResult<std::vector<JournalRecord>> JournalReader::recordsWhere(const QString &conditionAndOrder,
                                                                      const QVariantList &values)
{
    auto rows = m_file.rows(u"SELECT %1 FROM entry LEFT JOIN run ON run.number = entry.run WHERE %2"_s.arg(
                                recordColumns, conditionAndOrder),
                            values);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<JournalRecord> found;
    while (rows->next())
        found.push_back(recordOf(*rows));
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    return found;
}

JournalResult<std::vector<JournalRunSummary>> JournalReader::runs(qint64 before, int most)
{
    return before > 0 ? runsWhere(u"run.number < ?"_s, {before}, most) : runsWhere(u"1"_s, {}, most);
}

JournalResult<std::vector<JournalRunSummary>> JournalReader::runsWhere(const QString &condition,
                                                                       const QVariantList &values, int most)
{
    const auto sql = u"SELECT number, id, name, undoes, is_undo,"
                     " (SELECT min(at) FROM entry WHERE run = number), (SELECT count(*) FROM entry WHERE run = number),"
                     " (SELECT count(DISTINCT encoder_arn) FROM entry WHERE run = number AND %1),"
                     " EXISTS (%2)"
                     " FROM run WHERE %3 ORDER BY number DESC LIMIT ?"_s;
    auto rows = m_file.rows(sql.arg(hasMoved, leftToTakeBackOfRun(), condition), values + QVariantList{most});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<JournalRunSummary> found;
    while (rows->next()) {
        Columns columns(*rows);
        JournalRunSummary &run = found.emplace_back();
        run.number = columns.next().toLongLong();
        run.run.id = columns.text();
        run.run.name = columns.text();
        run.run.undoes = columns.text();
        run.isUndo = columns.next().toBool();
        run.at = timeOf(columns.next());
        run.entries = columns.next().toInt();
        run.moved = columns.next().toInt();
        const bool isLeft = columns.next().toBool();
        run.isUndone = run.moved > 0 && !isLeft;
    }
    if (const auto whole = m_file.ended(*rows); !whole)
        return tl::unexpected(whole.error());
    return found;
}

JournalResult<std::optional<JournalRunMoves>> JournalReader::nextToUndo(JournalWay way, qint64 last)
{
    return movesWhere(u"is_undo = ? AND number <= ? AND EXISTS (%1)"_s.arg(leftToTakeBackOfRun()),
                      {way == JournalWay::Redo ? 1 : 0, last});
}

JournalResult<std::optional<JournalRunMoves>> JournalReader::movesOf(const QString &runId)
{
    return movesWhere(u"id = ?"_s, {runId});
}

/// Of the newest run that is meant.
JournalResult<std::optional<JournalRunMoves>> JournalReader::movesWhere(const QString &condition,
                                                                        const QVariantList &values)
{
    auto runs = runsWhere(condition, values, 1);
    if (!runs)
        return tl::unexpected(runs.error());
    if (runs->empty())
        return std::nullopt;
    auto moved = recordsWhere(u"entry.run = ? AND %1 ORDER BY entry.id DESC"_s.arg(hasMoved), {runs->front().number});
    if (!moved)
        return tl::unexpected(moved.error());
    return JournalRunMoves{std::move(runs->front()), std::move(*moved)};
}

} // namespace patchbay
