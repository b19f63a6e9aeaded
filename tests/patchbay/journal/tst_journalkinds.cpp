// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of change is written down, concluded, found and exported, and nothing but a rebind is ever taken back.

#include "JournalFixture.h"

#include "patchbay/journal/EarlierRuns.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/JournalExport.h"
#include "patchbay/journal/JournalFile.h"
#include "text/Csv.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace patchbay;
using support::ended;
using support::madeRun;
using tests::encoderArn;
using tests::never;
using tests::rebind;
using tests::stageArn;

namespace {

ivs::NewIngestConfiguration settings()
{
    return {.name = u"cam-1"_s,
            .stageArn = stageArn(u"main01"_s),
            .userId = u"Käthe"_s,
            .ingestProtocol = ivs::IngestProtocol::Rtmps,
            .attributes = {{u"side"_s, u"left"_s}},
            .tags = {{u"show"_s, u"open, \"late\""_s}, {u"crew"_s, {}}},
            .redundantIngest = true};
}

/// As each kind is written down: about an encoder, or about a stage and no encoder.
JournalEntry entryOf(JournalKind kind, int number)
{
    JournalEntry entry = rebind(number);
    entry.kind = kind;
    switch (kind) {
    case JournalKind::Rebind:
    case JournalKind::SeenOutside:
        return entry;
    case JournalKind::Detach:
        entry.to = {};
        return entry;
    case JournalKind::Create:
        entry.encoder.arn.clear();
        entry.from = {};
        entry.details = detailsOf(settings());
        return entry;
    case JournalKind::Delete:
        entry.to = {};
        entry.details = detailsOf(settings());
        return entry;
    case JournalKind::SetTags:
        entry.from = entry.to = {};
        entry.details = detailsOf(TagChange{{{u"show"_s, u"late"_s}}, {u"crew"_s}});
        return entry;
    case JournalKind::SetRedundancy:
        entry.from = entry.to = {};
        entry.details = detailsOfRedundancy(true);
        return entry;
    case JournalKind::CreateStage:
        entry.encoder = entry.from = {};
        entry.to.arn.clear();
        return entry;
    case JournalKind::RenameStage:
        entry.encoder = {};
        entry.from.arn = entry.to.arn;
        return entry;
    case JournalKind::DeleteStage:
        entry.encoder = entry.from = {};
        return entry;
    case JournalKind::Disconnect:
        entry.to = {};
        return entry;
    case JournalKind::Cut:
        return entry;
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
        entry.details = detailsOfAlarm(JournalAlarm::WrongStage);
        return entry;
    case JournalKind::TakeOver:
        entry.encoder = entry.from = {};
        entry.to = {{}, u"Ana"_s};
        entry.details = detailsOfNote(u"main-b was slow"_s);
        return entry;
    }
    Q_UNREACHABLE();
}

JournalOutcome doneOf(JournalKind kind)
{
    return isRebind(kind) ? JournalOutcome::Moved : JournalOutcome::Done;
}

} // namespace

class TestJournalKinds final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void eachHasAWordOfItsOwn();
    void eachIsKeptAndFound_data();
    void eachIsKeptAndFound();
    void eachIsExported_data() { eachIsKeptAndFound_data(); }
    void eachIsExported();
    void aKindIsFoundByWhatBecameOfIt();
    void whatIsMadeHasItsArnWhenItIsDone();
    void aConclusionAddsToTheDetails();
    void whatIsMadeStaysWithItsArn();
    void oneOfTwoThatFitIsNotOpen();
    void detailsAreReadAsTheyWereWritten();
    void settingsHaveNoKeys();
    void otherKindsAreNothingToTakeBack();
    void otherKindsHideNothing();
    void whatWasDeletedIsNotOffered();
    void whatWasNotDeletedIs();
    void anUndoOfWhatWasDeletedIsNotMadeAgain();
    void earlierRunsPassOtherKindsBy();

private:
    bool isWritten(const JournalEntry &entry)
    {
        const auto id = ended(m_journal->note(entry)).value();
        return id.has_value();
    }
    JournalId done(const JournalEntry &entry)
    {
        const JournalId id = intended(entry);
        conclude(id, doneOf(entry.kind));
        return id;
    }
    JournalRun moved(const QString &name, int number, const QString &undoes = {})
    {
        const JournalRun run = madeRun(name, undoes);
        JournalEntry entry = rebind(number, run);
        if (!undoes.isEmpty())
            std::swap(entry.from, entry.to);
        done(entry);
        return run;
    }
    QString next(JournalWay way)
    {
        const auto run = ended(m_journal->nextToUndo(way)).value();
        return run && *run ? (*run)->run.run.name : QString();
    }
    QByteArray exported(const std::shared_ptr<RowFormat> &format)
    {
        const QString name = m_dir->filePath(u"out"_s);
        const auto rows = ended(m_journal->exportTo(name, format, {}, {}, never)).value();
        QFile file(name);
        return rows && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestJournalKinds::eachHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (const JournalKind kind : journalKinds()) {
        words.insert(wordOf(kind));
        QCOMPARE(journalKindOf(wordOf(kind)), std::optional(kind));
    }
    QCOMPARE(std::size_t(words.size()), journalKinds().size());
    words.clear();
    for (const JournalOutcome outcome : journalOutcomes()) {
        words.insert(wordOf(outcome));
        QCOMPARE(journalOutcomeOf(wordOf(outcome)), std::optional(outcome));
    }
    QCOMPARE(std::size_t(words.size()), journalOutcomes().size());
    QVERIFY(!journalKindOf(u"of a later version"_s) && !journalKindOf({}));
    QVERIFY(!journalOutcomeOf(u"of a later version"_s) && !journalOutcomeOf({}));
    // They are in files that people have.
    for (const char *const word :
         {"rebind", "detach", "seen-outside", "create", "delete", "tags", "redundancy", "create-stage", "rename-stage",
          "delete-stage", "disconnect", "alarm", "acknowledge"})
        QVERIFY2(journalKindOf(QString::fromLatin1(word)), word);
    for (const char *const word : {"moved", "already-there", "live", "changed-outside", "gone", "refused",
                                   "not-arrived", "unknown", "cancelled", "done", "ambiguous"})
        QVERIFY2(journalOutcomeOf(QString::fromLatin1(word)), word);
}

void TestJournalKinds::eachIsKeptAndFound_data()
{
    QTest::addColumn<int>("number");
    for (const JournalKind kind : journalKinds())
        QTest::addRow("%s", wordOf(kind).data()) << int(kind);
}

/// Among all the others.
void TestJournalKinds::eachIsKeptAndFound()
{
    QFETCH(const int, number);
    const auto kind = JournalKind(number);
    for (const JournalKind other : journalKinds()) {
        if (isNoted(other))
            QVERIFY(isWritten(entryOf(other, int(other))));
        else
            done(entryOf(other, int(other)));
    }
    reopen();
    JournalQuery query;
    query.kinds = {kind};
    const auto records = found(query);
    QCOMPARE(records.size(), 1U);
    const JournalRecord &record = records.front();
    JournalEntry expected = entryOf(kind, number);
    expected.at = record.entry.at;
    if (kind == JournalKind::SeenOutside)
        expected.callerArn.clear();
    QVERIFY(record.entry == expected);
    QVERIFY(!record.isOpen());
    if (!isNoted(kind))
        QCOMPARE(record.conclusion->outcome, doneOf(kind));
    QCOMPARE(ended(m_journal->count(query, never)).value(), JournalResult<qint64>(1));
    // By a word too, which is in a name.
    query.words = expected.encoder.name.isEmpty() ? expected.to.name : expected.encoder.name;
    QCOMPARE(found(query).size(), 1U);
    QVERIFY(found({query.words}).size() >= 1);
    query.words = u"nobody"_s;
    QVERIFY(found(query).empty());
}

void TestJournalKinds::eachIsExported()
{
    QFETCH(const int, number);
    const auto kind = JournalKind(number);
    const JournalEntry entry = entryOf(kind, number);
    if (isNoted(kind))
        QVERIFY(isWritten(entry));
    else
        done(entry);
    const QString result = isNoted(kind) ? QString()
        : kind == JournalKind::Detach    ? u"detached"_s
                                         : QString(wordOf(doneOf(kind)));
    const QJsonObject row = QJsonDocument::fromJson(exported(std::make_shared<JsonRows>())).array().first().toObject();
    QCOMPARE(row[u"kind"_s].toString(), QString(wordOf(kind)));
    QCOMPARE(row[u"result"_s].toString(), result);
    QCOMPARE(row[u"details"_s].toObject(), entry.details);
    const auto table = text::readCsv(exported(std::make_shared<CsvRows>()));
    QVERIFY(table);
    QCOMPARE(table->size(), 2U);
    const auto cell = [&table](const QString &column) {
        return table->at(1).cells.value(table->at(0).cells.indexOf(column));
    };
    QCOMPARE(cell(u"kind"_s), QString(wordOf(kind)));
    QCOMPARE(cell(u"result"_s), result);
    QCOMPARE(QJsonDocument::fromJson(cell(u"details"_s).toUtf8()).object(), entry.details);
}

void TestJournalKinds::aKindIsFoundByWhatBecameOfIt()
{
    for (const JournalKind kind : {JournalKind::Create, JournalKind::Delete, JournalKind::Rebind}) {
        int number = 0;
        for (const JournalOutcome outcome : journalOutcomes())
            conclude(intended(entryOf(kind, number++)), outcome);
        intended(entryOf(kind, number));
    }
    JournalQuery query;
    query.kinds = {JournalKind::Create};
    QCOMPARE(found(query).size(), journalOutcomes().size()); // Moved is of rebinds only, and one is open
    query.kinds = {JournalKind::Create, JournalKind::Delete};
    query.outcomes = {JournalOutcome::Done, JournalOutcome::Ambiguous};
    const auto records = found(query);
    QCOMPARE(records.size(), 4U);
    QVERIFY(std::ranges::none_of(records, [](const JournalRecord &record) { return isRebind(record.entry.kind); }));
}

void TestJournalKinds::whatIsMadeHasItsArnWhenItIsDone()
{
    const JournalId encoder = intended(entryOf(JournalKind::Create, 1));
    const JournalId stage = intended(entryOf(JournalKind::CreateStage, 2));
    QCOMPARE(namesFound({u"enc1x"_s}), QStringList());
    const auto made = [](const QString &arn) {
        JournalConclusion conclusion{JournalOutcome::Done};
        conclusion.madeArn = arn;
        return conclusion;
    };
    QVERIFY(ended(m_journal->conclude(encoder, made(encoderArn(1)))).value());
    QVERIFY(ended(m_journal->conclude(stage, made(stageArn(u"NewStage9"_s)))).value());
    reopen();
    const auto records = found();
    QCOMPARE(records.front().entry.to, (JournalThing{stageArn(u"NewStage9"_s), u"main"_s}));
    QVERIFY(records.front().entry.encoder.arn.isEmpty());
    QCOMPARE(records.back().entry.encoder, (JournalThing{encoderArn(1), u"cam-1"_s}));
    QCOMPARE(namesFound({u"enc1x"_s}), QStringList{u"cam-1"_s});
    QCOMPARE(found({u"newstage9"_s}).size(), 1U);
    QCOMPARE(namesFound({u"cam-1"_s}), QStringList{u"cam-1"_s}); // as before
    JournalFile file(m_dir->path(), {});
    QVERIFY(file.open());
    QVERIFY(file.execute(u"INSERT INTO search (search) VALUES ('integrity-check')"_s));
}

/// What was asked for stays beside it.
void TestJournalKinds::aConclusionAddsToTheDetails()
{
    const TagChange asked{{{u"show"_s, u"late"_s}}, {u"old"_s}};
    JournalEntry entry = entryOf(JournalKind::SetTags, 1);
    entry.details = detailsOf(asked);
    const JournalId id = intended(entry);
    for (const QString &value : {u"before"_s, u"late"_s}) {
        JournalConclusion conclusion{JournalOutcome::Refused};
        conclusion.moreDetails = detailsOfTagsDone({{{u"show"_s, value}}, {}});
        QVERIFY(ended(m_journal->conclude(id, conclusion)).value());
    }
    QVERIFY(ended(m_journal->conclude(id, JournalConclusion{JournalOutcome::Refused})).value());
    reopen();
    const QJsonObject details = found().front().entry.details;
    QCOMPARE(tagChangeOf(details), std::optional(asked));
    QCOMPARE(tagsDoneOf(details), std::optional(TagChange{{{u"show"_s, u"late"_s}}, {}}));
}

void TestJournalKinds::whatIsMadeStaysWithItsArn()
{
    const JournalId id = intended(entryOf(JournalKind::Create, 1));
    for (const int number : {1, 2}) {
        JournalConclusion conclusion{JournalOutcome::Done};
        conclusion.madeArn = encoderArn(number);
        QVERIFY(ended(m_journal->conclude(id, conclusion)).value());
    }
    QCOMPARE(found().front().entry.encoder.arn, encoderArn(1));
    const JournalId other = intended(rebind(3));
    JournalConclusion conclusion{JournalOutcome::Moved};
    conclusion.madeArn = encoderArn(4);
    QVERIFY(ended(m_journal->conclude(other, conclusion)).value());
    QCOMPARE(found().front().entry.encoder.arn, encoderArn(3));
    // What is kept for a time only goes with all that was written of it.
    QCOMPARE(ended(m_journal->keepFor(std::chrono::days(-1), never)).value(), JournalResult<qint64>(2));
    QCOMPARE(found({u"enc1x"_s}).size(), 0U);
}

void TestJournalKinds::oneOfTwoThatFitIsNotOpen()
{
    const JournalId id = intended(entryOf(JournalKind::Create, 1));
    QVERIFY(found().front().isOpen());
    conclude(id, JournalOutcome::Ambiguous);
    QVERIFY(!found().front().isOpen());
    QCOMPARE(ended(m_journal->openIntents()).value()->size(), 0U);
}

void TestJournalKinds::detailsAreReadAsTheyWereWritten()
{
    QCOMPARE(newIngestConfigurationOf(detailsOf(settings())), std::optional(settings()));
    QCOMPARE(newIngestConfigurationOf(detailsOf(ivs::NewIngestConfiguration())),
             std::optional(ivs::NewIngestConfiguration()));
    const TagChange tags{{{u"show"_s, u"late"_s}}, {u"crew"_s, u"aws"_s}};
    QCOMPARE(tagChangeOf(detailsOf(tags)), std::optional(tags));
    QCOMPARE(tagsDoneOf(detailsOfTagsDone(tags)), std::optional(tags));
    QVERIFY(!tagsDoneOf(detailsOf(tags)) && !tagChangeOf(detailsOfTagsDone(tags)));
    QCOMPARE(redundancyOf(detailsOfRedundancy(false)), std::optional(false));
    for (const QJsonObject &other : {detailsOf(tags), detailsOfRedundancy(true), QJsonObject()})
        QVERIFY(!newIngestConfigurationOf(other));
    QVERIFY(!tagChangeOf(detailsOf(settings())) && !tagChangeOf({}));
    QVERIFY(!redundancyOf({}));
}

/// Whoever adds one here says that it is no secret.
void TestJournalKinds::settingsHaveNoKeys()
{
    QCOMPARE(detailsOf(settings()).keys(),
             (QStringList{u"attributes"_s, u"ingestProtocol"_s, u"name"_s, u"redundantIngest"_s, u"stageArn"_s,
                          u"tags"_s, u"userId"_s}));
}

/// Not even where one says that it has moved.
void TestJournalKinds::otherKindsAreNothingToTakeBack()
{
    for (const JournalKind kind : journalKinds()) {
        if (isRebind(kind) || kind == JournalKind::SeenOutside || kind == JournalKind::Cut) // that one does move
            continue;
        for (const JournalOutcome outcome : journalOutcomes()) {
            JournalEntry entry = entryOf(kind, 1);
            entry.run = madeRun(wordOf(kind));
            conclude(intended(entry), outcome);
            QCOMPARE(next(JournalWay::Undo), QString());
            QCOMPARE(next(JournalWay::Redo), QString());
            QVERIFY(ended(m_journal->movesOf(entry.run.id)).value()->value().moved.empty());
            QCOMPARE(ended(m_journal->runs(0, 1)).value()->front().moved, 0);
        }
    }
}

void TestJournalKinds::otherKindsHideNothing()
{
    const JournalRun first = moved(u"first"_s, 1);
    const auto others = [this](const QString &undoes) {
        for (const JournalKind kind : journalKinds()) {
            if (isRebind(kind) || kind == JournalKind::SeenOutside || kind == JournalKind::Delete)
                continue;
            JournalEntry entry = entryOf(kind, 1);
            entry.run = madeRun(wordOf(kind), undoes);
            done(entry);
            entry.run = madeRun(wordOf(kind), undoes);
            intended(entry); // open
        }
    };
    others({});
    QCOMPARE(next(JournalWay::Undo), u"first"_s);
    others(first.id); // whatever somebody meant by that
    QCOMPARE(next(JournalWay::Undo), u"first"_s);
    const JournalRun second = moved(u"second"_s, 1);
    others({});
    QCOMPARE(next(JournalWay::Undo), u"second"_s);
    moved(u"back"_s, 1, second.id);
    others({});
    QCOMPARE(next(JournalWay::Redo), u"back"_s);
}

void TestJournalKinds::whatWasDeletedIsNotOffered()
{
    moved(u"older"_s, 9);
    const JournalRun run = madeRun(u"run"_s);
    for (const int number : {1, 2})
        done(rebind(number, run));
    done(entryOf(JournalKind::Delete, 1));
    QCOMPARE(next(JournalWay::Undo), u"run"_s); // of the other
    conclude(intended(entryOf(JournalKind::Delete, 2)), JournalOutcome::AlreadyThere);
    QCOMPARE(next(JournalWay::Undo), u"older"_s);
    QCOMPARE(ended(m_journal->movesOf(run.id)).value()->value().moved.size(), 2U); // it was made all the same
}

void TestJournalKinds::whatWasNotDeletedIs()
{
    moved(u"run"_s, 1);
    for (const JournalOutcome outcome : journalOutcomes()) {
        if (outcome == JournalOutcome::Done || outcome == JournalOutcome::AlreadyThere)
            continue;
        conclude(intended(entryOf(JournalKind::Delete, 1)), outcome);
        QCOMPARE(next(JournalWay::Undo), u"run"_s);
    }
    intended(entryOf(JournalKind::Delete, 1));
    QCOMPARE(next(JournalWay::Undo), u"run"_s); // a check shows what has become of it
}

void TestJournalKinds::anUndoOfWhatWasDeletedIsNotMadeAgain()
{
    const JournalRun run = moved(u"run"_s, 1);
    moved(u"back"_s, 1, run.id);
    QCOMPARE(next(JournalWay::Redo), u"back"_s);
    done(entryOf(JournalKind::Delete, 1));
    QCOMPARE(next(JournalWay::Redo), QString());
    QCOMPARE(next(JournalWay::Undo), QString());
}

void TestJournalKinds::earlierRunsPassOtherKindsBy()
{
    moved(u"monday"_s, 1);
    for (int number = 0; number < 40; ++number) { // more than runs are passed over of which nothing can be taken back
        JournalEntry entry = entryOf(JournalKind::Create, 10 + number);
        entry.run = madeRun(u"new encoders"_s);
        done(entry);
    }
    moved(u"tuesday"_s, 2);
    done(entryOf(JournalKind::Delete, 2));
    reopen();
    EarlierRuns earlier(*m_journal, [](const JournalRunMoves &run) { return !run.moved.empty(); });
    QTRY_VERIFY(earlier.next(JournalWay::Undo).run);
    QCOMPARE(earlier.next(JournalWay::Undo).run->run.run.name, u"monday"_s);
    QVERIFY(!earlier.next(JournalWay::Undo).passedOver);
    QVERIFY(!earlier.next(JournalWay::Redo).run);
}

QTEST_GUILESS_MAIN(TestJournalKinds)
#include "tst_journalkinds.moc"
