// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a line-up check says of one encoder: never that it was seen when nobody could have seen it.

#include "patchbay/plan/LineUp.h"
#include "patchbay/plan/PlanDesk.h"
#include "support/SimulatedTime.h"
#include "text/Isolate.h"
#include "ui/lineup/LineUpDialog.h"
#include "ui/lineup/LineUpRow.h"
#include "ui/words/TimeWords.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::LineUpRow;

namespace {

/// Two encoders that are planned on main-a; the first is live.
struct Desk : tests::PlanDesk {
    support::SimulatedTime time;
    patchbay::LineUp check{desk.plant};

    Desk()
    {
        put(1, mainA, true);
        put(2, mainA, false);
        plan.choose(scene({planned(1, mainA), planned(2, mainA)}));
        check.begin(plan);
    }
    QString cell(std::size_t item, LineUpRow::Column column)
    {
        return LineUpRow::of(check.items()[item], desk.plant, std::nullopt).cells[column];
    }
};

} // namespace

class TestLineUpRow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsLiveIsSeenNow();
    void inASilenceItIsTheLastAnswer();
    void ofOneThatIsGoneToo();
    void onlyWhoIsLeftCanBeShown();
    void whoIsNotLiveAnyMoreComesFirst();
};

void TestLineUpRow::whoIsLiveIsSeenNow()
{
    Desk desk;
    QCOMPARE(desk.cell(0, LineUpRow::LastSeen), u"now"_s);
    QCOMPARE(desk.cell(1, LineUpRow::LastSeen), QString());
    QCOMPARE(desk.cell(1, LineUpRow::Seen), u"not yet"_s);
}

void TestLineUpRow::inASilenceItIsTheLastAnswer()
{
    Desk desk;
    desk.time.passOn(2min);
    desk.put(1, desk.mainA, true);
    const QDateTime last = desk.time.utc();
    desk.time.passOn(45s);
    desk.source.silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(desk.cell(0, LineUpRow::LastSeen), ui::timeText(last));
}

void TestLineUpRow::ofOneThatIsGoneToo()
{
    Desk desk;
    desk.time.passOn(2min);
    desk.put(1, desk.mainA, true);
    const QDateTime last = desk.time.utc();
    desk.time.passOn(1min);
    desk.source.inventory().remove(desk.encoder(1));
    QCOMPARE(desk.cell(0, LineUpRow::State), u"not listed"_s);
    QCOMPARE(desk.cell(0, LineUpRow::LastSeen), ui::timeText(last));
    const QString count = text::withoutIsolates(ui::lineUpCount(desk.check));
    QVERIFY2(count.contains(u"not listed now: cam-01."_s) && !count.contains(u"not live"_s), qPrintable(count));
}

void TestLineUpRow::onlyWhoIsLeftCanBeShown()
{
    Desk desk;
    ui::LineUpDialog dialog(desk.check, desk.desk.lists.plant, {});
    QCOMPARE(dialog.rows().size(), 3U); // the headings, too
    dialog.findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(dialog.rows().size(), 2U);
    QCOMPARE(dialog.rows()[1][LineUpRow::Seen], u"not yet"_s);
    desk.put(2, desk.mainA, true); // it ticks itself, and is not left any more
    QCOMPARE(dialog.rows().size(), 1U);
    dialog.findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(dialog.rows().size(), 3U);
}

/// All were seen once, and one is missing: that is the one to look after.
void TestLineUpRow::whoIsNotLiveAnyMoreComesFirst()
{
    Desk desk;
    desk.put(2, desk.mainA, true);
    ui::LineUpDialog dialog(desk.check, desk.desk.lists.plant, {});
    const auto says = [&dialog](const QString &wanted) {
        return std::ranges::any_of(dialog.findChildren<QLabel *>(), [&wanted](const QLabel *each) {
            return text::withoutIsolates(each->text()).contains(wanted);
        });
    };
    QCOMPARE(ui::lineUpCount(desk.check), u"2 of 2 seen live"_s);
    QVERIFY(says(u"All were seen."_s));
    desk.put(2, desk.mainA, false);
    QVERIFY(says(u"2 of 2 seen live. 1 "_s) && says(u"not live now: cam-02."_s));
    QVERIFY(!says(u"All were seen."_s));
    QVERIFY(dialog.rows()[1][LineUpRow::Encoder].contains(u"cam-02"_s));
    dialog.findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(dialog.rows().size(), 2U);
    desk.put(2, desk.mainA, true);
    QVERIFY(says(u"2 of 2 seen live"_s) && !says(u"not live now"_s));
    QCOMPARE(dialog.rows().size(), 1U);
}

QTEST_MAIN(TestLineUpRow)
#include "tst_lineuprow.moc"
