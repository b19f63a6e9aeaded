// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each outcome of the journal and each fault of it has words of its own, and a sign that is not only a colour.

#include "ui/words/JournalWords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class TestJournalWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachResultHasItsOwnWord();
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
    QSet<QString> words;
    const int last = int(JournalOutcome::Cancelled);
    for (int outcome = 0; outcome <= last; ++outcome)
        words.insert(ui::journalResult(concluded(JournalOutcome(outcome))));
    words.insert(ui::journalResult({}));
    JournalRecord outside;
    outside.entry.kind = JournalKind::SeenOutside;
    words.insert(ui::journalResult(outside));
    QCOMPARE(words.size(), last + 3);
    QVERIFY(!words.contains(QString()));
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
