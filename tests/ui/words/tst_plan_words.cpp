// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/words/PlanWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::PlanStanding;

class TestPlanWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void counts();
    void cells();
};

void TestPlanWords::sentences_data()
{
    QTest::addColumn<PlanStanding>("standing");
    QTest::addColumn<QString>("planned");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("sentence");
    const QString a = u"main-a"_s;
    QTest::newRow("not planned") << PlanStanding::NotPlanned << QString() << a << QString();
    QTest::newRow("as planned") << PlanStanding::AsPlanned << a << a << u"Planned on main-a. It is live there."_s;
    QTest::newRow("on none") << PlanStanding::AsPlanned << QString() << QString()
                             << u"Planned on no stage. It has none."_s;
    QTest::newRow("missing") << PlanStanding::Missing << a << a << u"Planned on main-a. Missing for 29 s."_s;
    QTest::newRow("wrong stage") << PlanStanding::WrongStage << a << u"rehearsal"_s
                                 << u"Planned on main-a. On rehearsal for 29 s."_s;
    QTest::newRow("no stage") << PlanStanding::WrongStage << a << QString()
                              << u"Planned on main-a. Without a stage for 29 s."_s;
    QTest::newRow("one leg") << PlanStanding::OneLeg << a << a
                             << u"Planned on main-a. One of its two legs is missing for 29 s."_s;
    QTest::newRow("unexpected") << PlanStanding::Unexpected << QString() << a
                                << u"The plan says nothing of it. Live on main-a for 29 s."_s;
    QTest::newRow("gone") << PlanStanding::Gone << a << QString() << u"Planned on main-a. It no longer exists."_s;
    QTest::newRow("not known") << PlanStanding::Unknown << a << a
                               << u"Planned on main-a. How it is now is not known."_s;
}

void TestPlanWords::sentences()
{
    QFETCH(const PlanStanding, standing);
    QFETCH(const QString, planned);
    QFETCH(const QString, stage);
    QFETCH(const QString, sentence);
    QCOMPARE(text::withoutIsolates(ui::planSentence(standing, {planned, stage}, std::chrono::seconds(29))), sentence);
}

void TestPlanWords::counts()
{
    const auto count = [](int planned, int asPlanned, int unknown) {
        return text::withoutIsolates(ui::planCount({planned, asPlanned, unknown}));
    };
    QCOMPARE(count(60, 58, 0), u"58 of 60 as planned"_s);
    QCOMPARE(count(60, 60, 0), u"All 60 as planned"_s);
    QCOMPARE(count(60, 40, 20), u"40 of 60 as planned, 20 not known"_s);
    QCOMPARE(count(0, 0, 0), u"0 of 0 as planned"_s);
    QCOMPARE(text::withoutIsolates(ui::planCountShort({12, 11, 0})), u"11 of 12"_s);
    QVERIFY(ui::planCountShort({}).isEmpty());
    const auto problem = [](PlanStanding standing) {
        patchbay::PlanProblem one;
        one.standing = standing;
        return one;
    };
    QCOMPARE(ui::planProblemCounts(
                 {problem(PlanStanding::Gone), problem(PlanStanding::Missing), problem(PlanStanding::Missing)}),
             u"2 missing · 1 gone"_s);
    QVERIFY(ui::planProblemCounts({}).isEmpty());
}

/// A cell beside that of the stage says only what that does not.
void TestPlanWords::cells()
{
    QCOMPARE(ui::planCell(PlanStanding::Missing, u"main-a"_s), u"missing"_s);
    QCOMPARE(text::withoutIsolates(ui::planCell(PlanStanding::WrongStage, u"main-a"_s)), u"planned on main-a"_s);
    QCOMPARE(ui::planCell(PlanStanding::WrongStage, {}), u"planned on no stage"_s);
    QVERIFY(ui::planCell(PlanStanding::NotPlanned, {}).isEmpty());
}

QTEST_MAIN(TestPlanWords)
#include "tst_plan_words.moc"
