// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CrosspointDesk.h"

#include "ui/crosspoint/CrosspointModel.h"
#include "ui/words/TimeWords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::CrosspointDesk;

namespace {

struct Desk {
    Desk()
    {
        model.show({desk.source->id()}, [](int) { return true; });
    }

    QString text(int number, const QString &stage) const { return at(number, stage).data().toString(); }
    QString spoken(int number, const QString &stage) const
    {
        return at(number, stage).data(Qt::AccessibleTextRole).toString();
    }
    QString sentence(int number, const QString &stage) const { return model.sentenceAt(at(number, stage)); }
    QModelIndex at(int number, const QString &stage) const
    {
        return model.index(model.rows().rowOf(CrosspointDesk::camera(number)),
                           model.columnOf(CrosspointDesk::stage(stage)));
    }
    QStringList rows() const
    {
        QStringList titles;
        for (const ui::GridRow &row : model.rows().all())
            titles += row.isGroup() ? u"[%1]"_s.arg(row.title) : row.title;
        return titles;
    }
    QStringList columns() const
    {
        QStringList names;
        for (int column = 0; column < model.columnCount(); ++column)
            names += model.stage(column).name;
        return names;
    }

    CrosspointDesk desk;
    ui::CrosspointModel model{{desk.said, desk.armed, desk.plan, desk.moves}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestCrosspointModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachWhereItIs();
    void saysWhatIsAndWhatWouldBe();
    void whatIsArmedIsNext();
    void whatWaitsIsWhereItGoes();
    void whatIsMissingIsWhereItIsPlanned();
    void headsSayWhatTheListSays();
    void whatSpeaksAgainstTakingItIsShown();
    void whatIsNotPossibleSaysWhy();
    void nobodyIsMovedInAReadOnlyAccount();
    void whoIsBoundToOneAndLiveOnAnotherIsShownOnBoth();
    void whoIsLiveWithoutAStageIsShownThere();
    void whatNobodyConfirmsIsUnknown();
    void groupsAreHeadedAndFold();
    void isNarrowedByWordsAndGroups();
    void columnsAreChosenAndOrdered();
    void whatIsHeldStaysWithItsStage();
    void countsPlaces();
    void typingGoesToAName();
};

void TestCrosspointModel::showsEachWhereItIs()
{
    Desk desk;
    QCOMPARE(desk.columns(), QStringList({u"main-a"_s, u"main-b"_s, u"rehearsal"_s, u"no stage"_s}));
    QCOMPARE(desk.rows(), QStringList({u"cam-1"_s, u"cam-2"_s, u"cam-3"_s, u"cam-4"_s, u"cam-5"_s}));
    QCOMPARE(desk.text(1, u"rehearsal"_s), u"idle"_s);
    QCOMPARE(desk.text(1, u"main-a"_s), QString());
    QCOMPARE(desk.text(2, u"rehearsal"_s), u"LIVE"_s);
    QCOMPARE(desk.text(4, u"main-a"_s), u"ON AIR"_s);
    QCOMPARE(desk.text(5, {}), u"idle"_s);
    QCOMPARE(desk.spoken(4, u"main-a"_s), u"cam-4, main-a, ON AIR"_s);
    QCOMPARE(desk.spoken(4, u"main-b"_s), u"cam-4, main-b"_s);
    desk.desk.tell(5, {}, true); // publishes, and is bound to nothing
    QCOMPARE(desk.text(5, {}), u"LIVE"_s);
    desk.desk.tell(5, u"main-b"_s, true);
    QCOMPARE(desk.text(5, u"main-b"_s), u"LIVE"_s);
    QCOMPARE(desk.text(5, {}), QString());
}

void TestCrosspointModel::saysWhatIsAndWhatWouldBe()
{
    Desk desk;
    QCOMPARE(desk.sentence(1, u"main-a"_s), u"cam-1: rehearsal → main-a, idle."_s);
    QCOMPARE(desk.sentence(1, u"rehearsal"_s), u"cam-1 is on rehearsal, idle."_s);
    QCOMPARE(desk.sentence(1, {}), u"cam-1: rehearsal → no stage, idle."_s);
    QCOMPARE(desk.sentence(5, {}), u"cam-5 has no stage, idle."_s);
    QCOMPARE(desk.sentence(5, u"main-b"_s), u"cam-5: no stage → main-b, idle."_s);
    desk.desk.armed.arm({desk.desk.id(1)}, CrosspointDesk::stage(u"main-a"_s));
    QCOMPARE(desk.sentence(1, u"main-a"_s), u"cam-1: rehearsal → main-a, idle. It is armed."_s);
}

void TestCrosspointModel::whatIsArmedIsNext()
{
    Desk desk;
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.desk.armed.arm({desk.desk.id(1)}, CrosspointDesk::stage(u"main-b"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).value<QModelIndex>().row(), 0);
    QCOMPARE(desk.spoken(1, u"main-b"_s), u"cam-1, main-b, next"_s);
    QCOMPARE(desk.text(1, u"rehearsal"_s), u"idle"_s); // where it is until then
    desk.desk.armed.arm({desk.desk.id(1)}, {});
    QCOMPARE(desk.text(1, u"main-b"_s), QString());
    QCOMPARE(desk.text(1, {}), u"next"_s);
}

void TestCrosspointModel::whatWaitsIsWhereItGoes()
{
    Desk desk;
    patchbay::LiveMove move;
    move.encoder = desk.desk.id(2);
    move.from = {desk.desk.source->id(), CrosspointDesk::stage(u"rehearsal"_s)};
    move.to = {desk.desk.source->id(), CrosspointDesk::stage(u"main-b"_s)};
    desk.desk.moves.set(move);
    QCOMPARE(desk.text(2, u"main-b"_s), u"waits"_s);
    QCOMPARE(desk.text(2, u"rehearsal"_s), u"LIVE, waits"_s);
    move.phase = patchbay::LiveMove::Phase::Cut;
    desk.desk.moves.set(move);
    QCOMPARE(desk.text(2, u"main-b"_s), u"moving"_s);
    desk.desk.moves.remove(move.encoder.arn);
    QCOMPARE(desk.text(2, u"main-b"_s), QString());
}

void TestCrosspointModel::whatIsMissingIsWhereItIsPlanned()
{
    Desk desk;
    desk.desk.choosePlan({{1, u"rehearsal"_s}, {3, u"main-b"_s}, {4, u"main-a"_s}});
    QTRY_COMPARE(desk.text(1, u"rehearsal"_s), u"missing"_s);
    QCOMPARE(desk.sentence(1, u"rehearsal"_s), u"cam-1 is on rehearsal, missing. It is planned live here."_s);
    QCOMPARE(desk.text(3, u"main-b"_s), u"missing"_s);
    QCOMPARE(desk.text(4, u"main-a"_s), u"ON AIR"_s);
    desk.desk.armed.arm({desk.desk.id(3)}, CrosspointDesk::stage(u"main-b"_s));
    QCOMPARE(desk.text(3, u"main-b"_s), u"next"_s);
}

void TestCrosspointModel::headsSayWhatTheListSays()
{
    Desk desk;
    desk.desk.tell(6, u"rehearsal"_s, true); // of which the plan says nothing
    desk.desk.choosePlan({{1, u"rehearsal"_s}, {2, u"main-b"_s}, {4, u"main-a"_s}});
    const auto head = [&](int number) {
        return desk.model
            .headerData(desk.model.rows().rowOf(CrosspointDesk::camera(number)), Qt::Vertical, Qt::AccessibleTextRole)
            .toString();
    };
    QTRY_COMPARE(head(1), u"cam-1, missing"_s);
    QCOMPARE(head(2), u"cam-2, LIVE, wrong stage"_s);
    QCOMPARE(head(4), u"cam-4, ON AIR"_s);
    QTRY_COMPARE(head(6), u"cam-6, LIVE, unexpected"_s); // a row of its own a moment later
    QCOMPARE(desk.text(2, u"rehearsal"_s), u"LIVE, wrong stage"_s);
    QCOMPARE(desk.text(2, u"main-b"_s), u"missing"_s);
    QCOMPARE(desk.text(6, u"rehearsal"_s), u"LIVE, unexpected"_s);
    const QString sentence = desk.sentence(6, u"rehearsal"_s);
    QVERIFY2(sentence.contains(u"The plan says nothing of it."_s), qPrintable(sentence));
    desk.desk.source->silence().assume(patchbay::Silence::Level::Stale);
    QTRY_COMPARE(head(6), u"cam-6, was LIVE"_s); // nobody knows
}

void TestCrosspointModel::whatSpeaksAgainstTakingItIsShown()
{
    Desk desk;
    desk.desk.armed.arm({desk.desk.id(1), desk.desk.id(2)}, CrosspointDesk::stage(u"main-b"_s));
    const auto cell = [&](int number) {
        return ui::GridCells::cellOf(desk.model.cells().encoderOf(desk.desk.id(number)),
                                     desk.model.stage(desk.model.columnOf(CrosspointDesk::stage(u"main-b"_s))));
    };
    QVERIFY(cell(1).isArmed && !cell(1).isAsked);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.model.setHindrances({{CrosspointDesk::camera(1), ui::TakeHindrance::Protected},
                              {CrosspointDesk::camera(2), ui::TakeHindrance::Live}});
    QCOMPARE(changed.size(), 1);
    QVERIFY(cell(1).isArmed && cell(1).isAsked);
    QCOMPARE(cell(1).sign, ui::Tally::Next);
    QCOMPARE(cell(2).sign, ui::Tally::Waits);
    QCOMPARE(desk.text(1, u"main-b"_s), u"next, leaves or joins a protected stage"_s);
    QCOMPARE(desk.text(2, u"main-b"_s), u"next, waits until it stops"_s);
    const QString sentence = desk.sentence(2, u"main-b"_s);
    QCOMPARE(sentence, u"cam-2: rehearsal → main-b, LIVE. It is armed, and waits until it stops."_s);
    desk.model.setHindrances({});
    QVERIFY(cell(1).isArmed && !cell(1).isAsked);
}

void TestCrosspointModel::whatIsNotPossibleSaysWhy()
{
    Desk desk;
    patchbay::Source &elsewhere = desk.desk.open(u"Live Events"_s, u"us-east-1"_s);
    ivs::StageSummary far;
    far.arn = u"arn:aws:ivs:us-east-1:123456789012:stage/farfarfarfar"_s;
    far.name = u"far"_s;
    elsewhere.inventory().stages().set({far});
    desk.model.show({desk.desk.source->id(), elsewhere.id()}, [](int) { return true; });
    QCOMPARE(desk.columns().size(), 5);
    const QModelIndex index = desk.model.index(0, desk.model.columnOf(far.arn));
    QCOMPARE(index.data().toString(), u"not possible"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"cam-1, far, not possible"_s);
    const QString why = desk.model.sentenceAt(index);
    QVERIFY2(why.contains(u"us-east-1"_s) && why.contains(u"eu-west-1"_s), qPrintable(why));
    QVERIFY(desk.text(1, {}).isEmpty()); // to no stage it can go from everywhere
}

void TestCrosspointModel::nobodyIsMovedInAReadOnlyAccount()
{
    Desk desk;
    desk.desk.readOnly += u"Archive"_s;
    patchbay::Source &archive = desk.desk.open(u"Archive"_s, u"eu-west-1"_s);
    desk.desk.sources.close(desk.desk.source->id());
    desk.desk.source = &archive;
    ivs::StageSummary main;
    main.arn = CrosspointDesk::stage(u"main-b"_s);
    main.name = u"main-b"_s;
    archive.inventory().stages().set({main});
    desk.desk.tell(7, u"main-b"_s);
    desk.model.show({archive.id()}, [](int) { return true; });
    QCOMPARE(desk.text(7, u"main-b"_s), u"idle"_s);
    QCOMPARE(desk.text(7, {}), u"not possible"_s);
    QVERIFY(desk.sentence(7, {}).contains(u"read-only"_s));
}

void TestCrosspointModel::whoIsBoundToOneAndLiveOnAnotherIsShownOnBoth()
{
    Desk desk;
    const QDateTime at = patchbay::Inventory::clock();
    desk.desk.source->inventory().setElsewhere(CrosspointDesk::camera(2), {CrosspointDesk::stage(u"main-a"_s), at});
    QCOMPARE(desk.text(2, u"main-a"_s), u"ON AIR, bound to rehearsal"_s); // as that stage is marked
    QCOMPARE(desk.text(2, u"rehearsal"_s), u"bound, live on main-a"_s);
    QCOMPARE(desk.text(2, u"main-b"_s), QString());
    QCOMPARE(desk.spoken(2, u"main-a"_s), u"cam-2, main-a, ON AIR, bound to rehearsal"_s);
    const QString sentence =
        u"cam-2 is bound to rehearsal and publishes on main-a, seen at %1."_s.arg(ui::timeText(at));
    QCOMPARE(desk.sentence(2, u"main-a"_s), sentence);
    QCOMPARE(desk.sentence(2, u"rehearsal"_s), sentence);
    const ui::GridEncoder encoder = desk.model.cells().encoderOf(desk.desk.id(2));
    const auto cell = [&](const QString &stage) {
        return ui::GridCells::cellOf(encoder, desk.model.stage(desk.at(2, stage).column()));
    };
    QCOMPARE(cell(u"main-a"_s).sign, std::optional(ui::Tally::OnAir));
    QVERIFY(cell(u"main-a"_s).isStray);
    QCOMPARE(cell(u"rehearsal"_s).sign, std::optional(ui::Tally::Idle));
    desk.desk.tell(2, u"main-a"_s, true); // it is bound there by now
    QCOMPARE(desk.text(2, u"main-a"_s), u"ON AIR"_s);
    QCOMPARE(desk.text(2, u"rehearsal"_s), QString());
}

void TestCrosspointModel::whoIsLiveWithoutAStageIsShownThere()
{
    Desk desk;
    desk.desk.tell(5, {}, true);
    QCOMPARE(desk.text(5, {}), u"LIVE"_s); // where, nobody has told
    desk.desk.source->inventory().setElsewhere(CrosspointDesk::camera(5),
                                               {CrosspointDesk::stage(u"main-b"_s), patchbay::Inventory::clock()});
    QCOMPARE(desk.text(5, u"main-b"_s), u"LIVE, has no stage"_s);
    QCOMPARE(desk.text(5, {}), u"no stage, live on main-b"_s);
    QVERIFY2(desk.sentence(5, u"main-b"_s).startsWith(u"cam-5 has no stage and publishes on main-b, seen at "_s),
             qPrintable(desk.sentence(5, u"main-b"_s)));
    desk.desk.tell(5, {}); // idle
    QCOMPARE(desk.text(5, u"main-b"_s), QString());
    QCOMPARE(desk.text(5, {}), u"idle"_s);
}

void TestCrosspointModel::whatNobodyConfirmsIsUnknown()
{
    Desk desk;
    desk.desk.source->silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(desk.text(2, u"rehearsal"_s), u"was LIVE"_s);
    QCOMPARE(desk.model.cells().encoderOf(desk.desk.id(2)).tally, ui::Tally::Unknown);
}

void TestCrosspointModel::groupsAreHeadedAndFold()
{
    Desk desk;
    desk.desk.group(1, u"Hall"_s);
    desk.desk.group(4, u"Hall"_s);
    desk.desk.group(2, u"Foyer"_s);
    const QStringList grouped{u"[Foyer]"_s, u"cam-2"_s,      u"[Hall]"_s, u"cam-1"_s,
                              u"cam-4"_s,   u"[No group]"_s, u"cam-3"_s,  u"cam-5"_s};
    QTRY_COMPARE(desk.rows(), grouped);
    const QPersistentModelIndex held = desk.at(3, u"main-b"_s);
    desk.model.setFolded(u"Hall"_s, true);
    QCOMPARE(desk.rows(),
             QStringList({u"[Foyer]"_s, u"cam-2"_s, u"[Hall]"_s, u"[No group]"_s, u"cam-3"_s, u"cam-5"_s}));
    QCOMPARE(held, desk.at(3, u"main-b"_s));
    QCOMPARE(desk.model.index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Hall, 2 encoders, folded"_s);
    QCOMPARE(desk.model.rows().found(), 5);
    desk.model.setFilter(u"cam-4"_s); // what is looked for is in no fold
    QCOMPARE(desk.rows(), QStringList({u"[Hall]"_s, u"cam-4"_s}));
    desk.model.setFilter({});
    desk.model.setFolded(u"Hall"_s, false);
    QCOMPARE(desk.rows(), grouped);
}

void TestCrosspointModel::isNarrowedByWordsAndGroups()
{
    Desk desk;
    desk.model.setFilter(u"rehearsal idle"_s);
    QCOMPARE(desk.rows(), QStringList({u"cam-1"_s, u"cam-3"_s}));
    desk.desk.tell(3, u"main-b"_s);
    QTRY_COMPARE(desk.rows(), QStringList{u"cam-1"_s});
    desk.model.setFilter({});
    desk.desk.group(4, u"Hall"_s);
    QTRY_COMPARE(desk.model.rows().groups(), QStringList{u"Hall"_s});
    desk.model.setGroup(u"Hall"_s);
    QCOMPARE(desk.rows(), QStringList({u"[Hall]"_s, u"cam-4"_s}));
    desk.model.setGroup(QString());
    QCOMPARE(desk.model.rows().found(), 4);
    desk.model.setGroup(std::nullopt);
    QCOMPARE(desk.model.rows().found(), 5);
}

void TestCrosspointModel::columnsAreChosenAndOrdered()
{
    Desk desk;
    ui::StageSet set;
    set.order = QStringList{CrosspointDesk::stage(u"rehearsal"_s), CrosspointDesk::stage(u"main-b"_s)};
    set.hidden = {CrosspointDesk::stage(u"main-a"_s)};
    desk.model.setStageSet(set);
    QCOMPARE(desk.columns(), QStringList({u"rehearsal"_s, u"main-b"_s, u"no stage"_s}));
    QCOMPARE(desk.model.allStages().size(), 3U);
    QCOMPARE(ui::StageSet::fromJson(set.json()), set);
    QCOMPARE(ui::StageSet::fromJson("no json"), ui::StageSet());
}

void TestCrosspointModel::whatIsHeldStaysWithItsStage()
{
    Desk desk;
    const QPersistentModelIndex held = desk.at(3, u"rehearsal"_s);
    const QPersistentModelIndex hidden = desk.at(3, u"main-a"_s);
    QSignalSpy layout(&desk.model, &QAbstractItemModel::layoutChanged);
    ui::StageSet set;
    set.hidden = {CrosspointDesk::stage(u"main-a"_s)};
    desk.model.setStageSet(set);
    QVERIFY(!layout.isEmpty());
    QCOMPARE(held, desk.at(3, u"rehearsal"_s));
    QVERIFY(!hidden.isValid());
}

void TestCrosspointModel::countsPlaces()
{
    Desk desk;
    const auto head = [&](const QString &stage) {
        return ui::placesText(desk.model.stage(desk.model.columnOf(CrosspointDesk::stage(stage))));
    };
    QCOMPARE(head(u"rehearsal"_s).left(1), u"3"_s);
    QVERIFY(head(u"rehearsal"_s).endsWith(u"/12"_s));
    QCOMPARE(head({}), u"1"_s);
    desk.desk.tell(5, u"rehearsal"_s);
    QTRY_COMPARE(head({}), u"0"_s);
    QCOMPARE(head(u"rehearsal"_s).left(1), u"4"_s);
    const ui::GridStage &stage = desk.model.stage(0);
    QCOMPARE(stage.name, u"main-a"_s);
    QVERIFY(ui::spokenText(stage).startsWith(u"main-a, On air, "_s));
    QVERIFY(ui::placesText(stage, 13).endsWith(u"→13/12"_s));
}

void TestCrosspointModel::typingGoesToAName()
{
    Desk desk;
    static_cast<void>(desk.desk.labels.set(CrosspointDesk::camera(3), patchbay::EncoderLabel{.label = u"Tor 1"_s}));
    QTRY_VERIFY(desk.rows().join(u'|').contains(u"Tor 1"_s));
    const auto found = [&](const QString &typed) {
        const auto hits =
            desk.model.match(desk.model.index(0, 1), Qt::DisplayRole, typed, 1, Qt::MatchStartsWith | Qt::MatchWrap);
        return hits.isEmpty() ? QString() : desk.model.row(hits.first().row()).title;
    };
    QCOMPARE(found(u"CAM-2"_s), u"cam-2"_s);
    QVERIFY(found(u"tor"_s).contains(u"cam-3"_s));
    QVERIFY(found(u"cam-3"_s).contains(u"Tor 1"_s)); // by the name behind the label
    QCOMPARE(found(u"nobody"_s), QString());
}

QTEST_MAIN(TestCrosspointModel)
#include "tst_crosspointmodel.moc"
