// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CsvDesk.h"
#include "patchbay/csv/BindingsCsv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Column;
using patchbay::ImportedBindings;
using patchbay::Rebind;
using patchbay::TableProblem;
using tests::encoderArn;
using tests::stageArn;
using Kind = TableProblem::Kind;

Q_DECLARE_METATYPE(TableProblem)

class TestBindingsCsv final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void readsWhoGoesWhere_data();
    void readsWhoGoesWhere();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void rowsOfOtherPlacesAreCounted();
    void anEmptyStageChangesNothing();
    void goesOnAfterAProblem();
    void aFileThatIsNoTable();
    void readsWhatWasExported();

private:
    ImportedBindings read(const QByteArray &csv) const
    {
        return patchbay::readBindings(csv, m_desk->source, m_desk->labels);
    }
    Rebind rebind(const QString &encoder, const QString &from, const QString &to) const
    {
        return Rebind::of({m_desk->source.id(), encoderArn(encoder)}, from, to);
    }

    std::optional<tests::CsvDesk> m_desk;
};

void TestBindingsCsv::init()
{
    m_desk.emplace();
    m_desk->putEncoder(u"Cam1"_s, u"cam-01"_s, stageArn(u"Old"_s));
    m_desk->putEncoder(u"Cam2"_s, u"cam-02"_s);
    m_desk->putEncoder(u"Twin1"_s, u"twin"_s);
    m_desk->putEncoder(u"Twin2"_s, u"twin"_s);
    m_desk->putEncoder(u"Cam3"_s, u"left"_s);
    m_desk->putStages(
        {{u"Old"_s, u"rehearsal"_s}, {u"Main"_s, u"main"_s}, {u"Two1"_s, u"two"_s}, {u"Two2"_s, u"two"_s}});
    QVERIFY(m_desk->labels.set(encoderArn(u"Cam1"_s), {u"Tor 1"_s, {}, {}}));
    QVERIFY(m_desk->labels.set(encoderArn(u"Cam2"_s), {u"left"_s, {}, {}})); // as another is called
}

void TestBindingsCsv::readsWhoGoesWhere_data()
{
    QTest::addColumn<QByteArray>("csv");
    const QByteArray arn = encoderArn(u"Cam1"_s).toUtf8();
    QTest::newRow("names") << QByteArray("cam-01,main\n");
    QTest::newRow("headings") << QByteArray("Encoder;Stage\ncam-01;main\n");
    QTest::newRow("headings in another order, and more")
        << QByteArray("no\tSTAGE\tremark\tencoder\n1\tmain\tx\tcam-01\n");
    QTest::newRow("ARNs") << arn + ',' + stageArn(u"Main"_s).toUtf8();
    QTest::newRow("label") << QByteArray("Tor 1,main\n");
    QTest::newRow("label and name, as a list shows them") << QByteArray("Tor 1 · cam-01,main\n");
    QTest::newRow("the exported list") << QByteArray("State,Name,Stage,User\nidle,Tor 1 · cam-01,main,Jo\n");
    QTest::newRow("nearly so") << QByteArray(" TOR 1 , \"Main\"\n");
    QTest::newRow("BOM and CR LF") << QByteArray("\xef\xbb\xbf\"cam-01\",\"main\"\r\n,,\r\n");
}

void TestBindingsCsv::readsWhoGoesWhere()
{
    QFETCH(const QByteArray, csv);
    const ImportedBindings imported = read(csv);
    QVERIFY(imported.problems.empty());
    QCOMPARE(imported.patch.items, std::vector{rebind(u"Cam1"_s, stageArn(u"Old"_s), stageArn(u"Main"_s))});
}

void TestBindingsCsv::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<TableProblem>("problem");
    const auto row = [](const char *name, const QByteArray &csv, const TableProblem &problem) {
        QTest::newRow(name) << csv << problem;
    };
    const QString elsewhere = u"arn:aws:ivs:us-east-1:123456789012:stage/Main"_s;

    row("nobody", "\ncam-77,main\n", {Kind::NotFound, 2, Column::Encoder, u"cam-77"_s});
    row("no such stage", "cam-01,nowhere\n", {Kind::NotFound, 1, Column::Stage, u"nowhere"_s});
    row("two of one name", "twin,main\n", {Kind::FitsTwo, 1, Column::Encoder, u"twin"_s});
    row("the name of one is the label of another", "left,main\n", {Kind::FitsTwo, 1, Column::Encoder, u"left"_s});
    row("two stages of one name", "cam-01,two\n", {Kind::FitsTwo, 1, Column::Stage, u"two"_s});
    row("a stage's ARN", stageArn(u"Main"_s).toUtf8() + ",main\n",
        {Kind::NotSuchAThing, 1, Column::Encoder, stageArn(u"Main"_s)});
    row("another region", "cam-01," + elsewhere.toUtf8(), {Kind::OtherPlace, 1, Column::Stage, elsewhere});
    row("an ARN of nothing", "cam-01," + stageArn(u"Gone"_s).toUtf8(),
        {Kind::NotFound, 1, Column::Stage, stageArn(u"Gone"_s)});
    row("no encoder", ",main\n", {Kind::Missing, 1, Column::Encoder, {}});
    row("no stage at all", "cam-01\n", {Kind::Missing, 1, Column::Stage, {}});
    row("a column twice", "encoder,stage,Stage\ncam-01,main,main\n", {Kind::ColumnTwice, 1, Column::Stage, u"Stage"_s});
}

void TestBindingsCsv::saysWhatIsWrongAndWhere()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const TableProblem, problem);
    const ImportedBindings imported = read(csv);
    QCOMPARE(imported.problems.size(), std::size_t(1));
    const TableProblem &said = imported.problems.front();
    QCOMPARE(said.kind, problem.kind);
    QCOMPARE(said.line, problem.line);
    QVERIFY(said.column == problem.column);
    QCOMPARE(said.text, problem.text);
    QVERIFY(imported.patch.items.empty());
}

/// A table of everything is of all accounts and regions; it is read for one.
void TestBindingsCsv::rowsOfOtherPlacesAreCounted()
{
    const QByteArray account = "arn:aws:ivs:eu-west-1:210987654321:ingest-configuration/Cam1,main\n";
    const QByteArray region = "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/Cam1,main\n";
    const ImportedBindings imported = read(account + "cam-01,main\n" + region + "cam-77,main\n");
    QCOMPARE(imported.elsewhere, 2);
    QCOMPARE(imported.problems.size(), std::size_t(1));
    QCOMPARE(imported.patch.items, std::vector{rebind(u"Cam1"_s, stageArn(u"Old"_s), stageArn(u"Main"_s))});
}

void TestBindingsCsv::anEmptyStageChangesNothing()
{
    QCOMPARE(read("name,stage\ncam-01,no stage\n").patch.items,
             std::vector{rebind(u"Cam1"_s, stageArn(u"Old"_s), {})}); // as a list has it
    const ImportedBindings imported = read("encoder,stage\ncam-01,(No Stage)\ncam-02,\ncam-77, \n");
    QVERIFY(imported.problems.empty());
    QCOMPARE(imported.unchanged, 2);
    QCOMPARE(imported.patch.items, std::vector{rebind(u"Cam1"_s, stageArn(u"Old"_s), {})});
}

void TestBindingsCsv::goesOnAfterAProblem()
{
    const ImportedBindings imported = read("cam-02,main\ncam-77,main\ncam-01,main\nTor 1,rehearsal\n");
    QCOMPARE(imported.patch.items, std::vector{rebind(u"Cam2"_s, {}, stageArn(u"Main"_s))});
    QCOMPARE(imported.problems,
             (std::vector<TableProblem>{{Kind::NotFound, 2, Column::Encoder, u"cam-77"_s},
                                        {Kind::Repeated, 3, Column::Encoder, u"cam-01"_s},
                                        {Kind::Repeated, 4, Column::Encoder, u"Tor 1"_s}}));
}

void TestBindingsCsv::aFileThatIsNoTable()
{
    const ImportedBindings imported = read("cam-02,main\ncam-01,\"main\n");
    QVERIFY(imported.patch.items.empty()); // not the first half either
    QCOMPARE(imported.problems,
             (std::vector<TableProblem>{{Kind::Unreadable, 2, {}, {}, text::CsvProblem::Kind::QuoteNotClosed}}));
    QVERIFY(read({}).problems.empty());
}

void TestBindingsCsv::readsWhatWasExported()
{
    QVERIFY(m_desk->labels.set(encoderArn(u"Cam2"_s), {u"=1+1; \"a\",\n"_s, {}, {}}));
    for (const QChar separator : {u',', u';'}) {
        const QByteArray csv = text::csv({{u"state"_s, u"encoder"_s, u"stage"_s},
                                          {u"idle"_s, u"=1+1; \"a\",\n"_s, u"main"_s},
                                          {u"idle"_s, u"cam-01"_s, patchbay::noStageText}},
                                         separator);
        const ImportedBindings imported = read(csv);
        QVERIFY(imported.problems.empty());
        QCOMPARE(imported.patch.items,
                 (std::vector{rebind(u"Cam2"_s, {}, stageArn(u"Main"_s)), rebind(u"Cam1"_s, stageArn(u"Old"_s), {})}));
    }
}

QTEST_GUILESS_MAIN(TestBindingsCsv)
#include "tst_bindingscsv.moc"
