// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each outcome of the journal and each fault of it has words of its own, and a sign that is not only a colour.

#include "ui/words/JournalWords.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/RefusalDetails.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class TestJournalWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachResultHasItsOwnWord();
    void eachKindHasItsOwnWords();
    void aDetachIsNotMoved();
    void whatBecameOfThePictureIsSaid();
    void whatWasAskedForIsSaid();
    void tagsThatWereChangedAlthoughNotAllWereAreNamed();
    void aStageThatIsToBeMadeHasAName();
    void anAlarmSaysWhatWasWrong();
    void whatFailedHasASign();
    void anErrorOfTheServiceIsASentence();
    void aPersonIsNamedWithTheirComputer();
    void eachFaultSaysWhatHelps();
    void anExportSaysThatThereIsNoFile();
};

namespace {

JournalRecord concluded(JournalOutcome outcome, const QString &code = {})
{
    JournalRecord record;
    record.entry.encoder = {u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abcdef123456"_s, u"cam-3"_s};
    record.osUser = u"anna"_s;
    record.computer = u"desk-2"_s;
    record.conclusion = JournalConclusion{outcome, false, {}, code};
    return record;
}

} // namespace

void TestJournalWords::eachResultHasItsOwnWord()
{
    for (const JournalKind kind : journalKinds()) {
        QSet<QString> words;
        for (const JournalOutcome outcome : journalOutcomes()) {
            JournalRecord record = concluded(outcome);
            record.entry.kind = kind;
            words.insert(ui::journalResult(record));
        }
        JournalRecord open;
        open.entry.kind = kind;
        words.insert(ui::journalResult(open));
        QVERIFY(!words.contains(QString()));
        const int alike = kind == JournalKind::Cut ? 0 : 1; // moved is done, but of a cut that ended elsewhere
        QCOMPARE(words.size(), isNoted(kind) ? 1 : qsizetype(journalOutcomes().size()) + 1 - alike); // one is open
    }
}

void TestJournalWords::eachKindHasItsOwnWords()
{
    QSet<QString> names;
    QSet<QString> done;
    for (const JournalKind kind : journalKinds()) {
        names.insert(ui::journalKind(kind));
        JournalRecord record = concluded(isRebind(kind) ? JournalOutcome::Moved : JournalOutcome::Done);
        record.entry.kind = kind;
        done.insert(ui::journalResult(record));
        QVERIFY(isNoted(kind) || ui::journalSign(record) == ui::Severity::Note);
    }
    for (const auto &words : {names, done}) {
        QCOMPARE(std::size_t(words.size()), journalKinds().size());
        QVERIFY(!words.contains(QString()));
    }
}

/// A rebind to no stage is a rebind in the file only.
void TestJournalWords::aDetachIsNotMoved()
{
    for (const JournalOutcome outcome : journalOutcomes()) {
        JournalRecord record = concluded(outcome);
        record.entry.kind = JournalKind::Detach;
        QVERIFY2(!ui::journalResult(record).contains(u"moved"_s), qPrintable(ui::journalResult(record)));
    }
}

void TestJournalWords::whatBecameOfThePictureIsSaid()
{
    JournalRecord record = concluded(JournalOutcome::Moved);
    record.entry.kind = JournalKind::Cut;
    QCOMPARE(ui::journalResult(record), u"cut and moved"_s);
    record.entry.details = detailsOf(PictureReturn{std::chrono::seconds(4)});
    QCOMPARE(ui::journalResult(record), u"cut and moved, back after 4 s"_s);
    record.entry.details = detailsOf(PictureReturn{});
    QCOMPARE(ui::journalResult(record), u"cut and moved, not back"_s);
    record.entry.kind = JournalKind::Rebind;
    QCOMPARE(ui::journalResult(record), u"moved"_s);
}

void TestJournalWords::whatWasAskedForIsSaid()
{
    JournalEntry entry;
    QCOMPARE(ui::journalSettings(entry), QString());
    ivs::NewIngestConfiguration settings;
    settings.ingestProtocol = ivs::IngestProtocol::Rtmps;
    settings.userId = u"anna"_s;
    settings.tags = {{u"crew"_s, u"B"_s}, {u"show"_s, u"open"_s}};
    settings.redundantIngest = true;
    entry.details = detailsOf(settings);
    QCOMPARE(ui::journalSettings(entry), u"Settings: RTMPS; redundant; user anna; tags: crew = B, show = open"_s);
    entry.details = detailsOf(TagChange{{{u"show"_s, u"late"_s}}, {u"crew"_s}});
    QCOMPARE(ui::journalSettings(entry), u"Tags set: show = late\nTags removed: crew"_s);
    entry.details.insert(patchbay::whyKey, u"Bea has gone home"_s);
    QCOMPARE(ui::journalSettings(entry), u"Tags set: show = late\nTags removed: crew\nReason: Bea has gone home"_s);
    entry.details = detailsOfRedundancy(false);
    QCOMPARE(ui::journalSettings(entry), u"Redundant ingest: off"_s);
}

/// Of those that were changed as it was asked for nothing more is said.
void TestJournalWords::tagsThatWereChangedAlthoughNotAllWereAreNamed()
{
    JournalRecord record = concluded(JournalOutcome::Refused);
    record.entry.kind = JournalKind::SetTags;
    record.entry.details = detailsOf(TagChange{{{u"show"_s, u"late"_s}}, {u"old"_s}});
    QCOMPARE(ui::journalTagsDone(record), QString());
    record.entry.details.insert(u"done"_s, detailsOf(TagChange{{{u"show"_s, u"late"_s}}, {u"old"_s}}));
    QCOMPARE(ui::journalTagsDone(record), u"Set all the same: show = late\nNot there any more: old"_s);
    record.conclusion->outcome = JournalOutcome::Done;
    QCOMPARE(ui::journalTagsDone(record), QString());
}

void TestJournalWords::aStageThatIsToBeMadeHasAName()
{
    JournalEntry entry;
    entry.kind = JournalKind::CreateStage;
    entry.to.name = u"late-show"_s;
    QCOMPARE(ui::journalSubject(entry), u"late-show"_s);
    entry = concluded(JournalOutcome::Moved).entry;
    entry.to.name = u"late-show"_s;
    QCOMPARE(ui::journalSubject(entry), u"cam-3"_s);
}

void TestJournalWords::anAlarmSaysWhatWasWrong()
{
    JournalRecord record;
    record.entry.kind = JournalKind::Alarm;
    QSet<QString> words;
    for (int alarm = 0; alarm <= int(JournalAlarm::NoAnswer); ++alarm) {
        record.entry.details = detailsOfAlarm(JournalAlarm(alarm));
        QCOMPARE(alarmOf(record.entry.details), std::optional(JournalAlarm(alarm)));
        words.insert(ui::journalResult(record));
    }
    QCOMPARE(words.size(), 7);
    record.entry.details = detailsOfAlarm(JournalAlarm::Missing);
    QCOMPARE(ui::journalResult(record), u"alarm: missing"_s);
    QCOMPARE(ui::journalSign(record), std::optional(ui::Severity::Attention));
    record.entry.details = detailsOfAlarm(JournalAlarm::NoAnswer);
    QCOMPARE(ui::journalResult(record), u"alarm: no answer"_s);
    aws::Error refusal;
    refusal.code = u"ExpiredTokenException"_s;
    noteRefusal(refusal, record.entry.details);
    QCOMPARE(ui::journalResult(record), u"alarm: nothing read (Sign-in expired)"_s);
    refusal.code.clear(); // nothing was asked: there was nothing to sign with
    noteRefusal(refusal, record.entry.details);
    QCOMPARE(ui::journalResult(record), u"alarm: nothing read"_s);
    record.entry.kind = JournalKind::Acknowledge;
    QCOMPARE(ui::journalResult(record), u"acknowledged"_s);
    QVERIFY(!alarmOf({}));
}

void TestJournalWords::whatFailedHasASign()
{
    QCOMPARE(ui::journalSign(concluded(JournalOutcome::Refused)), std::optional(ui::Severity::Attention));
    QCOMPARE(ui::journalSign(concluded(JournalOutcome::Moved)), std::optional(ui::Severity::Note));
    QCOMPARE(ui::journalSign(concluded(JournalOutcome::Unknown)), std::optional(ui::Severity::NotKnown));
    QCOMPARE(ui::journalSign({}), std::optional(ui::Severity::NotKnown));
}

void TestJournalWords::anErrorOfTheServiceIsASentence()
{
    QVERIFY(ui::journalErrorSentences(concluded(JournalOutcome::Moved)).isEmpty());
    const QString denied = ui::journalErrorSentences(concluded(JournalOutcome::Refused, u"AccessDeniedException"_s));
    QVERIFY(!denied.isEmpty());
    QVERIFY(!denied.contains(u"AccessDeniedException"_s));
    QVERIFY(ui::journalErrorSentences(concluded(JournalOutcome::Refused, u"NobodyKnows"_s)).isEmpty());
}

void TestJournalWords::aPersonIsNamedWithTheirComputer()
{
    QCOMPARE(ui::journalPerson(concluded(JournalOutcome::Moved)), u"anna · desk-2"_s);
    QCOMPARE(ui::journalPerson({}), QString());
}

void TestJournalWords::eachFaultSaysWhatHelps()
{
    QSet<QString> sentences;
    const int last = int(JournalError::Kind::Other);
    for (int kind = 0; kind <= last; ++kind)
        sentences.insert(ui::journalSentences({JournalError::Kind(kind), u"reason"_s}));
    QCOMPARE(sentences.size(), last + 1);
}

void TestJournalWords::anExportSaysThatThereIsNoFile()
{
    QVERIFY(ui::exportSentence(JournalError{JournalError::Kind::Stopped}).contains(u"No file"_s));
    QVERIFY(ui::exportSentence(files::Error{files::Error::Kind::DiskFull, {}}).contains(u"the disk is full"_s));
}

QTEST_MAIN(TestJournalWords)
#include "tst_journalwords.moc"
