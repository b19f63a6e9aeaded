// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/Tally.h"
#include "ui/tally/TallyLabel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::Tally;

class TestTally final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasOneWordAndSign_data();
    void everyStateHasOneWordAndSign();
    void theLabelSaysWhatIsShown();
};

void TestTally::everyStateHasOneWordAndSign_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("moving");
    QTest::addColumn<bool>("stale");
    QTest::addColumn<Tally>("tally");
    QTest::addColumn<QString>("word");
    QTest::newRow("live") << u"ACTIVE"_s << false << false << Tally::Live << u"LIVE"_s;
    QTest::newRow("idle") << u"INACTIVE"_s << false << false << Tally::Idle << u"idle"_s;
    QTest::newRow("moving") << u"INACTIVE"_s << true << false << Tally::Moving << u"moving"_s;
    QTest::newRow("moving, and no answer") << u"INACTIVE"_s << true << true << Tally::Moving << u"moving"_s;
    QTest::newRow("live, and no answer") << u"ACTIVE"_s << false << true << Tally::Unknown << u"unknown, was LIVE"_s;
    QTest::newRow("idle, and no answer") << u"INACTIVE"_s << false << true << Tally::Unknown << u"unknown, was idle"_s;
    QTest::newRow("of another day") << u"PAUSED"_s << false << false << Tally::Unknown << u"PAUSED"_s;
    QTest::newRow("that, and no answer") << u"PAUSED"_s << false << true << Tally::Unknown << u"unknown, was PAUSED"_s;
    QTest::newRow("none") << QString() << false << false << Tally::Unknown << u"unknown"_s;
}

void TestTally::everyStateHasOneWordAndSign()
{
    QFETCH(const QString, state);
    QFETCH(const bool, moving);
    QFETCH(const bool, stale);
    QFETCH(const Tally, tally);
    ivs::IngestConfigurationSummary summary;
    summary.state = ivs::Open<ivs::IngestState>::parse(state.toUtf8());
    const ui::ShownState shown = ui::shownState(summary, moving, stale);
    QVERIFY(shown.tally == tally);
    QString word = shown.word;
    QTEST(word.remove(QChar(0x2068)).remove(QChar(0x2069)), "word"); // what isolates a name in a sentence
}

void TestTally::theLabelSaysWhatIsShown()
{
    ui::TallyLabel label;
    label.setState({Tally::Live, u"LIVE"_s});
    QCOMPARE(label.accessibleName(), u"LIVE"_s);
    QVERIFY(label.text().contains(u"LIVE"_s));
    const int width = label.sizeHint().width();
    label.setState({Tally::Unknown, u"unknown, was LIVE"_s});
    QVERIFY(label.sizeHint().width() > width);
}

QTEST_MAIN(TestTally)
#include "tst_tally.moc"
