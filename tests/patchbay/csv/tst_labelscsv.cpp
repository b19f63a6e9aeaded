// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CsvDesk.h"
#include "patchbay/csv/LabelsCsv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Column;
using patchbay::EncoderLabel;
using patchbay::ImportedLabels;
using patchbay::StageMark;
using patchbay::TableProblem;
using tests::encoderArn;
using tests::stageArn;
using Kind = TableProblem::Kind;

Q_DECLARE_METATYPE(TableProblem)

class TestLabelsCsv final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void readsWhatIsSaid();
    void anEmptyCellChangesNothing();
    void whatIsSoAlreadyIsNoChange();
    void oneRowMayBeAboutBoth();
    void anArnMayBeOfAnywhere();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void readsBackWhatWasExported();

private:
    ImportedLabels read(const QByteArray &csv) const
    {
        return patchbay::readLabels(csv, m_desk->source, m_desk->labels);
    }

    std::optional<tests::CsvDesk> m_desk;
};

void TestLabelsCsv::init()
{
    m_desk.emplace();
    m_desk->putEncoder(u"Cam1"_s, u"cam-01"_s);
    m_desk->putEncoder(u"Cam2"_s, u"cam-02"_s);
    m_desk->putStages({{u"Main"_s, u"main"_s}, {u"Kids"_s, u"kids"_s}});
    QVERIFY(m_desk->labels.set(encoderArn(u"Cam1"_s), {u"Tor 1"_s, u"Halle"_s, {}}));
    QVERIFY(m_desk->labels.set(stageArn(u"Kids"_s), StageMark::Backup));
}

void TestLabelsCsv::readsWhatIsSaid()
{
    const ImportedLabels imported = read("encoder;label;group;contact;stage;mark\n"
                                         "cam-02;Tor 2;Halle;Käthe;;\n"
                                         ";;;;main;ON AIR\n"
                                         ";;;;kids;(none)\n");
    QVERIFY(imported.problems.empty());
    QVERIFY(m_desk->labels.apply(imported.changes));
    QCOMPARE(m_desk->labels.of(encoderArn(u"Cam2"_s)), (EncoderLabel{u"Tor 2"_s, u"Halle"_s, u"Käthe"_s}));
    QCOMPARE(m_desk->labels.markOf(stageArn(u"Main"_s)), StageMark::OnAir);
    QCOMPARE(m_desk->labels.markOf(stageArn(u"Kids"_s)), StageMark::None);
}

void TestLabelsCsv::anEmptyCellChangesNothing()
{
    const ImportedLabels imported = read("encoder,label,group,contact\ncam-01,,(None),me\n");
    QVERIFY(imported.problems.empty());
    QVERIFY(m_desk->labels.apply(imported.changes));
    QCOMPARE(m_desk->labels.of(encoderArn(u"Cam1"_s)), (EncoderLabel{u"Tor 1"_s, {}, u"me"_s}));
}

void TestLabelsCsv::whatIsSoAlreadyIsNoChange()
{
    const ImportedLabels imported = read("encoder,label,stage,mark\ncam-01,Tor 1,kids,backup\n,,,\n");
    QVERIFY(imported.problems.empty());
    QVERIFY(imported.changes.isEmpty());
}

void TestLabelsCsv::oneRowMayBeAboutBoth()
{
    const ImportedLabels imported =
        read("encoder,stage,label,mark\ncam-01,main,a,Rehearsal\ncam-02,main,b,Rehearsal\n");
    QVERIFY(imported.problems.empty());
    QCOMPARE(imported.changes.encoders.size(), std::size_t(2));
    QCOMPARE(imported.changes.stages.size(), std::size_t(1));
}

void TestLabelsCsv::anArnMayBeOfAnywhere()
{
    const QByteArray arn = "arn:aws:ivs:us-east-1:210987654321:ingest-configuration/Far";
    const ImportedLabels imported = read("encoder,label\n" + arn + ",a\n");
    QVERIFY(imported.problems.empty());
    QCOMPARE(imported.changes.encoders.front().first, QString::fromLatin1(arn));
}

void TestLabelsCsv::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<TableProblem>("problem");
    const auto row = [](const char *name, const QByteArray &csv, const TableProblem &problem) {
        QTest::newRow(name) << csv << problem;
    };
    const QString longLabel(101, u'a');

    row("no headings", "cam-01,a\n", {Kind::NoSuchColumn, 1, Column::Encoder, {}});
    row("nothing is said", "encoder,stage\ncam-01,main\n", {Kind::NoSuchColumn, 1, Column::Label, {}});
    row("nobody", "encoder,label\ncam-77,a\n", {Kind::NotFound, 2, Column::Encoder, u"cam-77"_s});
    row("a label of nobody", "encoder,label\n,a\n", {Kind::Missing, 2, Column::Encoder, {}});
    row("a mark of nothing", "encoder,mark\ncam-01,On air\n", {Kind::Missing, 2, Column::Stage, {}});
    row("no mark", "stage,mark\nmain,Live\n", {Kind::NotAMark, 2, Column::Mark, u"Live"_s});
    row("too long", "encoder,label\ncam-02," + longLabel.toUtf8(), {Kind::TooLong, 2, Column::Label, longLabel});
    row("two labels", "encoder,label\nTor 1,Tor 1\ncam-01,b\n", {Kind::Repeated, 3, Column::Encoder, u"cam-01"_s});
    row("two marks", "stage,mark\nkids,backup\nkids,On air\n", {Kind::Repeated, 3, Column::Stage, u"kids"_s});
    row("no table", "encoder,\"label", {Kind::Unreadable, 1, {}, {}, text::CsvProblem::Kind::QuoteNotClosed});
}

void TestLabelsCsv::saysWhatIsWrongAndWhere()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const TableProblem, problem);
    const ImportedLabels imported = read(csv);
    QCOMPARE(imported.problems, std::vector{problem});
    QVERIFY(imported.changes.isEmpty());
}

void TestLabelsCsv::readsBackWhatWasExported()
{
    patchbay::LabelSet set;
    set.apply({{{encoderArn(u"Cam1"_s), {u" =1+1, \"x\"\n"_s, u"'tis"_s, u"-1"_s}},
                {encoderArn(u"Cam2"_s), {{}, u"Bühne"_s, {}}}},
               {{stageArn(u"Main"_s), StageMark::OnAir}, {stageArn(u"Kids"_s), StageMark::Rehearsal}}});
    const QByteArray csv = patchbay::labelsCsv(set, [](const QString &) { return u"=a"_s; });
    QVERIFY(m_desk->labels.apply(m_desk->labels.all().changesTo({})));
    const ImportedLabels imported = read(csv);
    QVERIFY(imported.problems.empty());
    QVERIFY(m_desk->labels.apply(imported.changes));
    QVERIFY(m_desk->labels.all() == set);
}

QTEST_GUILESS_MAIN(TestLabelsCsv)
#include "tst_labelscsv.moc"
