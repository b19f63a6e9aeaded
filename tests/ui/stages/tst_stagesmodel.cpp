// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StagesDesk.h"

#include "text/Isolate.h"
#include "ui/stages/NextShowModel.h"
#include "ui/stages/StagesModel.h"
#include "ui/tally/Tally.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using Column = ui::StagesModel::Column;
using tests::StagesDesk;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// A source with four stages, and encoders on two of them.
struct Desk {
    Desk()
        : source(sources.open(u"Live Events"_s, u"eu-west-1"_s))
    {
        source.inventory().stages().set({StagesDesk::stage(u"main-2"_s), StagesDesk::stage(u"main-10"_s),
                                         StagesDesk::stage(u"Bühne"_s, {{u"show"_s, u"evening"_s}}),
                                         StagesDesk::stage(u"archive"_s)});
        StagesDesk::bind(source, u"cam-1"_s, arn(u"main-2"_s), true);
        StagesDesk::bind(source, u"cam-2"_s, arn(u"main-2"_s));
        StagesDesk::bind(source, u"cam-3"_s, arn(u"archive"_s));
        model.show({source.id()});
    }

    static QString arn(const QString &name) { return StagesDesk::stage(name).arn; }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += text(row, Column::Name);
        return names;
    }
    QString text(int row, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    int row(const QString &name) const { return int(names().indexOf(name)); }

    StagesDesk sources;
    patchbay::Source &source;
    ui::StageReader reader{sources.said};
    ui::StagesModel model{sources.said, reader};
    QAbstractItemModelTester tester{&model, fatal};
};

} // namespace

class TestStagesModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEachWithWhatIsOnIt();
    void sortsByAColumn();
    void findsNamesMarksAndTags();
    void followsThePlant();
    void keepsWhatIsHeldWithItsStage();
    void showsMarks();
    void listsOnceWhatTwoAccountsReach();
    void saysInFullWhatIsShort();
    void saysHowManyAreAsPlanned();
    void marksWhatIsAmiss();
    void typingGoesToAName();
    void theNextShowFollowsTheEnding();
    void theNextShowSaysWhatIsWrong();
};

void TestStagesModel::listsEachWithWhatIsOnIt()
{
    Desk desk;
    QCOMPARE(desk.names(), QStringList({u"archive"_s, u"Bühne"_s, u"main-2"_s, u"main-10"_s}));
    const int main = desk.row(u"main-2"_s);
    QCOMPARE(desk.text(main, Column::Encoders), u"2"_s);
    QCOMPARE(desk.text(main, Column::Live), u"1"_s);
    QCOMPARE(desk.text(main, Column::Places), u"2 of 12"_s); // nobody is on it
    QCOMPARE(desk.text(main, Column::Account), u"Live Events"_s);
    QCOMPARE(desk.text(main, Column::Region), u"eu-west-1"_s);
    QCOMPARE(desk.text(main, Column::Recording), u"?"_s);
    QCOMPARE(desk.model.total(), 4);
}

void TestStagesModel::sortsByAColumn()
{
    Desk desk;
    desk.model.sort(Column::Encoders, Qt::DescendingOrder);
    QCOMPARE(desk.names(), QStringList({u"main-2"_s, u"archive"_s, u"Bühne"_s, u"main-10"_s}));
    desk.model.sort(Column::Encoders, Qt::AscendingOrder);
    QCOMPARE(desk.names(), QStringList({u"Bühne"_s, u"main-10"_s, u"archive"_s, u"main-2"_s}));
    desk.model.sort(Column::Name, Qt::DescendingOrder);
    QCOMPARE(desk.names(), QStringList({u"main-10"_s, u"main-2"_s, u"Bühne"_s, u"archive"_s}));
}

void TestStagesModel::findsNamesMarksAndTags()
{
    Desk desk;
    desk.model.setFilter(u"main-*"_s);
    QCOMPARE(desk.names(), QStringList({u"main-2"_s, u"main-10"_s}));
    desk.model.setFilter(u"buhne"_s);
    QCOMPARE(desk.names(), QStringList{u"Bühne"_s});
    for (const QString &tag : {u"tag:show=evening"_s, u"TAG:show"_s, u"buh tag:show"_s}) {
        desk.model.setFilter(tag);
        QCOMPARE(desk.names(), QStringList{u"Bühne"_s});
    }
    desk.model.setFilter(u"show=evening"_s); // as in the list of encoders
    QCOMPARE(desk.names(), QStringList());
    QVERIFY(desk.sources.labels.set(Desk::arn(u"archive"_s), patchbay::StageMark::Backup));
    desk.model.setFilter(u"backup"_s);
    QTRY_COMPARE(desk.names(), QStringList{u"archive"_s});
    desk.model.setFilter(Desk::arn(u"main-10"_s));
    QCOMPARE(desk.names(), QStringList{u"main-10"_s});
    QCOMPARE(desk.model.total(), 4);
    desk.model.setFilter({});
    QCOMPARE(desk.model.rowCount(), 4);
}

void TestStagesModel::followsThePlant()
{
    Desk desk;
    StagesDesk::bind(desk.source, u"cam-3"_s, Desk::arn(u"main-2"_s), true);
    QTRY_COMPARE(desk.text(desk.row(u"main-2"_s), Column::Live), u"2"_s);
    QCOMPARE(desk.text(desk.row(u"main-2"_s), Column::Encoders), u"3"_s);
    QCOMPARE(desk.text(desk.row(u"archive"_s), Column::Encoders), u"0"_s);
    desk.source.inventory().stages().set({StagesDesk::stage(u"main-2"_s), StagesDesk::stage(u"new"_s)});
    QTRY_COMPARE(desk.names(), QStringList({u"main-2"_s, u"new"_s}));
}

/// A list that is sorted anew under somebody's eyes must not have them delete another one.
void TestStagesModel::keepsWhatIsHeldWithItsStage()
{
    Desk desk;
    desk.model.sort(Column::Encoders, Qt::AscendingOrder);
    const QPersistentModelIndex held = desk.model.index(desk.row(u"main-2"_s), Column::Name);
    const QPersistentModelIndex gone = desk.model.index(desk.row(u"Bühne"_s), Column::Name);
    QCOMPARE(held.row(), 3);
    StagesDesk::bind(desk.source, u"cam-1"_s, {});
    StagesDesk::bind(desk.source, u"cam-2"_s, {});
    desk.source.inventory().stages().set(
        {StagesDesk::stage(u"main-2"_s), StagesDesk::stage(u"main-10"_s), StagesDesk::stage(u"archive"_s)});
    QTRY_COMPARE(desk.model.rowCount(), 3);
    QCOMPARE(held.data().toString(), u"main-2"_s);
    QCOMPARE(held.row(), 0);
    QVERIFY(!gone.isValid());
}

void TestStagesModel::showsMarks()
{
    Desk desk;
    QVERIFY(desk.sources.labels.set(Desk::arn(u"main-2"_s), patchbay::StageMark::OnAir));
    QTRY_COMPARE(desk.text(desk.row(u"main-2"_s), Column::Mark), u"ON AIR"_s);
    QCOMPARE(desk.model.index(desk.row(u"main-2"_s), Column::Mark).data(ui::StagesModel::TallyRole).toInt(),
             int(ui::Tally::OnAir));
    QVERIFY(!desk.model.index(0, Column::Mark).data(ui::StagesModel::TallyRole).isValid());
    desk.model.sort(Column::Mark, Qt::AscendingOrder);
    QCOMPARE(desk.names().constFirst(), u"main-2"_s);
}

void TestStagesModel::listsOnceWhatTwoAccountsReach()
{
    Desk desk;
    patchbay::Source &twin = desk.sources.open(u"Live Events, read-only"_s, u"eu-west-1"_s);
    twin.inventory().stages().set({StagesDesk::stage(u"main-2"_s), StagesDesk::stage(u"other"_s)});
    desk.model.show({desk.source.id(), twin.id()});
    QStringList names;
    for (int row = 0; row < desk.model.rowCount(); ++row)
        names += desk.model.at(row).realName;
    QCOMPARE(names.count(u"main-2"_s), 1);
    QVERIFY(names.contains(u"other"_s));
    QCOMPARE(desk.model.total(), 5);
}

void TestStagesModel::saysInFullWhatIsShort()
{
    Desk desk;
    ivs::StageSummary busy = StagesDesk::stage(u"main-2"_s);
    busy.activeSessionId = u"st-0123456789abc"_s;
    desk.source.inventory().stages().set({busy});
    QTRY_COMPARE(desk.model.rowCount(), 1);
    QTRY_COMPARE(desk.text(0, Column::Places), u"≥2 of 12"_s);
    QCOMPARE(desk.text(0, Column::Places, Qt::AccessibleTextRole), u"at least 2 of 12 places used"_s);
    QCOMPARE(desk.text(0, Column::Recording, Qt::AccessibleTextRole), u"not read yet"_s);
}

void TestStagesModel::saysHowManyAreAsPlanned()
{
    Desk desk;
    patchbay::Plan plan(desk.sources.said);
    desk.model.follow(plan);
    QVERIFY(!desk.model.isPlanChosen());
    patchbay::Scene scene{u"Show open"_s, QDateTime::currentDateTimeUtc(), {}};
    for (int row = 0; row < desk.sources.said.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &encoder = desk.sources.said.at(row).summary;
        scene.bindings.push_back({encoder.arn, encoder.name, encoder.stageArn});
    }
    plan.choose(scene);
    QTRY_COMPARE(desk.text(desk.row(u"main-2"_s), Column::Planned), u"1 of 2"_s);
    QCOMPARE(desk.text(desk.row(u"main-2"_s), Column::Planned, Qt::AccessibleTextRole).section(u'\n', 0, 0),
             u"1 of 2 as planned"_s);
    QCOMPARE(desk.text(desk.row(u"archive"_s), Column::Planned), u"0 of 1"_s);
    QVERIFY(desk.text(desk.row(u"main-10"_s), Column::Planned).isEmpty());
    desk.model.sort(Column::Planned, Qt::DescendingOrder);
    StagesDesk::bind(desk.source, u"cam-2"_s, Desk::arn(u"main-2"_s), true);
    QTRY_COMPARE(desk.text(desk.row(u"main-2"_s), Column::Planned), u"2 of 2"_s);
}

/// Also where nothing is planned, and somebody is who belongs elsewhere.
void TestStagesModel::marksWhatIsAmiss()
{
    Desk desk;
    StagesDesk::bind(desk.source, u"cam-2"_s, Desk::arn(u"main-2"_s), true);
    patchbay::Plan plan(desk.sources.said);
    desk.model.follow(plan);
    patchbay::Scene scene{u"Show open"_s, QDateTime::currentDateTimeUtc(), {}};
    for (int row = 0; row < desk.sources.said.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &encoder = desk.sources.said.at(row).summary;
        if (encoder.stageArn == Desk::arn(u"main-2"_s))
            scene.bindings.push_back({encoder.arn, encoder.name, encoder.stageArn});
    }
    plan.choose(scene);
    const auto tally = [&desk](const QString &stage) {
        return desk.model.index(desk.row(stage), Column::Planned).data(ui::StagesModel::TallyRole);
    };
    QTRY_COMPARE(desk.text(desk.row(u"main-2"_s), Column::Planned), u"2 of 2"_s);
    QVERIFY(!tally(u"main-2"_s).isValid());
    StagesDesk::bind(desk.source, u"cam-2"_s, Desk::arn(u"main-10"_s), true);
    QTRY_COMPARE(desk.text(desk.row(u"main-10"_s), Column::Planned), u"1 wrong"_s);
    QCOMPARE(tally(u"main-2"_s).toInt(), int(ui::Tally::Missing));
    QCOMPARE(tally(u"main-10"_s).toInt(), int(ui::Tally::Missing));
    const auto told = [&desk](const QString &stage) {
        return text::withoutIsolates(desk.text(desk.row(stage), Column::Planned, Qt::AccessibleTextRole));
    };
    QCOMPARE(told(u"main-2"_s), u"1 of 2 as planned\ncam-2 is on main-10"_s);
    QCOMPARE(told(u"main-10"_s), u"cam-2 is planned on main-2"_s);
    QVERIFY(!tally(u"archive"_s).isValid());
    StagesDesk::bind(desk.source, u"cam-2"_s, Desk::arn(u"main-2"_s));
    QTRY_COMPARE(told(u"main-2"_s), u"1 of 2 as planned\ncam-2 is missing"_s);
    StagesDesk::bind(desk.source, u"new"_s, Desk::arn(u"main-2"_s), true);
    QTRY_VERIFY(told(u"main-2"_s).contains(u"new is not planned"_s));
}

void TestStagesModel::typingGoesToAName()
{
    Desk desk;
    const auto found = desk.model.match(desk.model.index(0, Column::Mark), Qt::DisplayRole, u"buh"_s, 1,
                                        Qt::MatchStartsWith | Qt::MatchWrap);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().row(), desk.row(u"Bühne"_s));
}

void TestStagesModel::theNextShowFollowsTheEnding()
{
    Desk desk;
    const patchbay::SourceId source = desk.source.id();
    ui::NextShowModel model(desk.sources.said, desk.reader,
                            {{source, Desk::arn(u"main-2"_s)}, {source, Desk::arn(u"archive"_s)}});
    const QAbstractItemModelTester tester(&model, fatal);
    model.setEnding({}, u"b"_s);
    QCOMPARE(model.newName(0), u"main-2-b"_s);
    QCOMPARE(model.newName(1), u"archive-b"_s);
    const QModelIndex name = model.index(1, ui::NextShowModel::NewName);
    QVERIFY(name.flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(1, ui::NextShowModel::Stage).flags() & Qt::ItemIsEditable));
    QVERIFY(model.setData(name, u" tape "_s));
    model.setEnding(u"2"_s, u"3"_s);
    QCOMPARE(model.newName(0), u"main-3"_s);
    QCOMPARE(model.newName(1), u"tape"_s); // somebody's own
    QVERIFY(!model.isRead()); // nobody answers here
}

void TestStagesModel::theNextShowSaysWhatIsWrong()
{
    Desk desk;
    const patchbay::SourceId source = desk.source.id();
    ui::NextShowModel model(desk.sources.said, desk.reader,
                            {{source, Desk::arn(u"main-2"_s)}, {source, Desk::arn(u"archive"_s)}});
    model.setEnding({}, u"b"_s);
    QVERIFY(model.problem().isEmpty());
    const QModelIndex name = model.index(0, ui::NextShowModel::NewName);
    QVERIFY(model.setData(name, u"archive-b"_s));
    QCOMPARE(model.problem(), u"Two of them would be called that."_s);
    QVERIFY(model.setData(name, u"a stage"_s));
    QVERIFY(model.problem().startsWith(u"A name has only letters"_s));
    QVERIFY(model.setData(name, QString()));
    QCOMPARE(model.problem(), u"It needs a name."_s);
    QVERIFY(model.setData(name, u"main-10"_s)); // there is one, which AWS allows
    QVERIFY(model.problem().isEmpty());
    QCOMPARE(model.index(0, ui::NextShowModel::Remark).data().toString(), u"A stage is called that already."_s);
}

QTEST_MAIN(TestStagesModel)
#include "tst_stagesmodel.moc"
