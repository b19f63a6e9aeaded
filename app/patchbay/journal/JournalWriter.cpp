// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalWriter.h"

#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/SearchGrams.h"
#include "text/Folding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// Null text is empty text, which is not NULL.
QString given(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QDateTime orNow(const QDateTime &time)
{
    return time.isValid() ? time : QDateTime::currentDateTimeUtc();
}

/// What comes last in an ARN tells it from others; the rest is of account and region.
QString idIn(const QString &arn)
{
    return arn.section(u'/', -1);
}

/// A caller has a role and a session.
QString callerIn(const QString &arn)
{
    return arn.section(u':', -1);
}

QString lineOf(const QString &text)
{
    return text.isEmpty() ? QString() : QString::fromStdString(text::folded(text)) + u'\n';
}

/// What words are looked for in: a line for each.
QString searched(const JournalEntry &entry, const Seat &seat)
{
    const QStringList texts{
        entry.encoder.name, idIn(entry.encoder.arn), entry.from.name,  idIn(entry.from.arn),      entry.to.name,
        idIn(entry.to.arn), entry.accountName,       entry.awsAccount, callerIn(entry.callerArn), entry.region,
        seat.user,          seat.computer,           entry.run.name};
    QString plain;
    for (const QString &text : texts)
        plain += lineOf(text);
    return plain;
}

/// A rebind to no stage is a detach, whatever it was called.
JournalKind kindOf(const JournalEntry &entry)
{
    if (!isRebind(entry.kind))
        return entry.kind;
    return entry.to.arn.isEmpty() ? JournalKind::Detach : JournalKind::Rebind;
}

QString textOf(const QJsonObject &details)
{
    return details.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
}

} // namespace

JournalWriter::JournalWriter(JournalFile &file)
    : m_file(file)
    , m_seat(Seat::here())
{
}

JournalWriter::~JournalWriter() = default;

void JournalWriter::prepare()
{
    if (m_connection == m_file.connection())
        return;
    m_connection = m_file.connection();
    // An undo of an undo makes the change again: it is none itself.
    m_addRun = m_file.prepared(u"INSERT OR IGNORE INTO run (id, name, undoes, is_undo) SELECT ?, ?, given.undoes,"
                               " given.undoes IS NOT NULL"
                               " AND NOT coalesce((SELECT is_undo FROM run WHERE id = given.undoes), 0)"
                               " FROM (SELECT ? AS undoes) AS given"_s);
    m_addEntry = m_file.prepared(
        u"INSERT INTO entry (at, kind, caller_arn, account_name, aws_account, region, os_user, computer, encoder_arn,"
        " encoder_name, from_arn, from_name, to_arn, to_name, run, is_open, searched, details)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT number FROM run WHERE id = ?), ?, ?, ?)"_s);
    m_addSearch = m_file.prepared(u"INSERT INTO search (rowid, grams) VALUES (?, ?)"_s);
    m_conclude = m_file.prepared(u"UPDATE entry SET is_open = ?, result = ?, settled = ?, concluded_at = ?,"
                                 " request_id = ?, error_code = ? WHERE id = ?"_s);
}

JournalResult<void> JournalWriter::addRun(const JournalRun &run)
{
    if (run.id.isEmpty())
        return {};
    const QVariant undoes = run.undoes.isEmpty() ? QVariant() : QVariant(run.undoes);
    return m_file.run(*m_addRun, {run.id, given(run.name), undoes});
}

JournalResult<JournalId> JournalWriter::add(const JournalEntry &entry)
{
    prepare();
    if (const auto added = addRun(entry.run); !added)
        return tl::unexpected(added.error());
    // Who did what was seen from outside is not known, and it was not who sits here.
    const bool isOutside = entry.kind == JournalKind::SeenOutside;
    const Seat seat = isOutside ? Seat() : m_seat;
    const QString search = searched(entry, seat);
    const QVariantList values{orNow(entry.at).toMSecsSinceEpoch(),
                              QString(wordOf(kindOf(entry))),
                              isOutside ? u""_s : given(entry.callerArn),
                              given(entry.accountName),
                              given(entry.awsAccount),
                              given(entry.region),
                              given(seat.user),
                              given(seat.computer),
                              given(entry.encoder.arn),
                              given(entry.encoder.name),
                              given(entry.from.arn),
                              given(entry.from.name),
                              given(entry.to.arn),
                              given(entry.to.name),
                              given(entry.run.id),
                              isNoted(entry.kind) ? 0 : 1,
                              given(search),
                              textOf(entry.details)};
    if (const auto added = m_file.run(*m_addEntry, values); !added)
        return tl::unexpected(added.error());
    const qint64 id = m_addEntry->lastInsertId().toLongLong();
    if (const auto added = m_file.run(*m_addSearch, {id, grams::of(search)}); !added)
        return tl::unexpected(added.error());
    return JournalId{id};
}

JournalResult<void> JournalWriter::conclude(JournalId id, const JournalConclusion &conclusion)
{
    prepare();
    const QVariantList values{conclusion.isOpen() ? 1 : 0,
                              QString(wordOf(conclusion.outcome)),
                              conclusion.settledByReading ? 1 : 0,
                              orNow(conclusion.at).toMSecsSinceEpoch(),
                              given(conclusion.requestId),
                              given(conclusion.errorCode),
                              id.value};
    if (const auto done = m_file.run(*m_conclude, values); !done)
        return done;
    if (m_conclude->numRowsAffected() != 1)
        return tl::unexpected(JournalError{JournalError::Kind::NoSuchEntry, QString::number(id.value)});
    if (const auto done = addDetails(id, conclusion.moreDetails); !done)
        return done;
    return conclusion.madeArn.isEmpty() ? JournalResult<void>() : addArn(id, conclusion.madeArn);
}

JournalResult<void> JournalWriter::addDetails(JournalId id, const QJsonObject &more)
{
    if (more.isEmpty())
        return {};
    auto row = m_file.rows(u"SELECT details FROM entry WHERE id = ?"_s, {id.value});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next()) {
        const auto whole = m_file.ended(*row);
        return whole ? JournalResult<void>() : tl::unexpected(whole.error());
    }
    QJsonObject details = QJsonDocument::fromJson(row->value(0).toByteArray()).object();
    row->finish();
    for (auto each = more.begin(); each != more.end(); ++each)
        details.insert(each.key(), each.value());
    const auto write = m_file.prepared(u"UPDATE entry SET details = ? WHERE id = ?"_s);
    return m_file.run(*write, {textOf(details), id.value});
}

/// Of what was made, to its entry and to what words are looked for in. Once written it stays: another conclusion of the
/// same entry changes nothing here.
JournalResult<void> JournalWriter::addArn(JournalId id, const QString &arn)
{
    auto row = m_file.rows(u"SELECT kind, searched FROM entry WHERE id = ?"
                           " AND (kind = 'create' AND encoder_arn = '' OR kind = 'create-stage' AND to_arn = '')"_s,
                           {id.value});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next()) {
        const auto whole = m_file.ended(*row);
        return whole ? JournalResult<void>() : tl::unexpected(whole.error());
    }
    const bool isStage = journalKindOf(row->value(0).toString()) == JournalKind::CreateStage;
    const QString before = row->value(1).toString();
    row->finish();
    const QString now = before + lineOf(idIn(arn));
    const auto write = m_file.prepared(isStage ? u"UPDATE entry SET to_arn = ?, searched = ? WHERE id = ?"_s
                                               : u"UPDATE entry SET encoder_arn = ?, searched = ? WHERE id = ?"_s);
    if (const auto done = m_file.run(*write, {arn, now, id.value}); !done)
        return done;
    if (const auto done = forgetSearch(id, before); !done)
        return done;
    return m_file.run(*m_addSearch, {id.value, grams::of(now)});
}

/// The index has no text of its own: it is told what it had of this one.
JournalResult<void> JournalWriter::forgetSearch(JournalId id, const QString &searched)
{
    const auto forget = m_file.prepared(u"INSERT INTO search (search, rowid, grams) VALUES ('delete', ?, ?)"_s);
    return m_file.run(*forget, {id.value, grams::of(searched)});
}

JournalResult<int> JournalWriter::forget(const QDateTime &time, int most)
{
    prepare();
    auto old = m_file.rows(u"SELECT id, searched, run FROM entry WHERE at < ? AND is_open = 0 ORDER BY at LIMIT ?"_s,
                           {time.toMSecsSinceEpoch(), most});
    if (!old)
        return tl::unexpected(old.error());
    std::vector<std::pair<qint64, QString>> forgotten;
    QSet<qint64> runs;
    while (old->next()) {
        forgotten.emplace_back(old->value(0).toLongLong(), old->value(1).toString());
        if (const QVariant run = old->value(2); !run.isNull())
            runs.insert(run.toLongLong());
    }
    if (const auto whole = m_file.ended(*old); !whole)
        return tl::unexpected(whole.error());
    old->finish();
    const auto forgetEntry = m_file.prepared(u"DELETE FROM entry WHERE id = ?"_s);
    for (const auto &[id, search] : forgotten) {
        if (const auto done = forgetSearch({id}, search); !done)
            return tl::unexpected(done.error());
        if (const auto done = m_file.run(*forgetEntry, {id}); !done)
            return tl::unexpected(done.error());
    }
    const auto forgetRun =
        m_file.prepared(u"DELETE FROM run WHERE number = ? AND NOT EXISTS (SELECT 1 FROM entry WHERE run = number)"_s);
    for (const qint64 run : runs) {
        if (const auto done = m_file.run(*forgetRun, {run}); !done)
            return tl::unexpected(done.error());
    }
    return int(forgotten.size());
}

} // namespace patchbay
