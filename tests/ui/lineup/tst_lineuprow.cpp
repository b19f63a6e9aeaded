// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a line-up check says of one encoder: never that it was seen when nobody could have seen it.

#include "patchbay/plan/LineUp.h"
#include "patchbay/plan/PlanDesk.h"
#include "support/SimulatedTime.h"
#include "ui/lineup/LineUpDialog.h"
#include "ui/lineup/LineUpRow.h"
#include "ui/words/TimeWords.h"

#include <QCheckBox>
#include <QTest>

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

QTEST_MAIN(TestLineUpRow)
#include "tst_lineuprow.moc"
