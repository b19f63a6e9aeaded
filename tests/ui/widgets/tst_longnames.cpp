// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/LongNames.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLongNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usualOnesStay_data();
    void usualOnesStay();
    void longOnesGoOnInTheNextLine_data();
    void longOnesGoOnInTheNextLine();
    void charactersStayWhole_data();
    void charactersStayWhole();
};

void TestLongNames::usualOnesStay_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QString();
    QTest::newRow("names") << u"cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s;
    QTest::newRow("ARN") << u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/W7t4PBBHSwU4"_s;
    QTest::newRow("URL") << u"rtmps://a1b2c3d4e5f6.global-contribute.live-video.net:443/app/"_s;
}

void TestLongNames::usualOnesStay()
{
    QFETCH(const QString, sentence);
    QCOMPARE(ui::breakable(sentence), sentence);
}

void TestLongNames::longOnesGoOnInTheNextLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("letters") << QString(128, u'W');
    QTest::newRow("underscores") << u"a_long"_s.repeated(21);
    QTest::newRow("digits after hyphens") << u"20240101-"_s.repeated(14);
    QTest::newRow("digits after slashes") << u"1/"_s.repeated(64);
    QTest::newRow("after a short one") << u"tor-"_s + QString(124, u'W');
}

void TestLongNames::longOnesGoOnInTheNextLine()
{
    QFETCH(const QString, name);
    const QString sentence = u"%1 moves from rehearsal to %1."_s.arg(name);
    const QString shown = ui::breakable(sentence);
    QCOMPARE(QString(shown).remove(QChar(0x200b)), sentence);

    const QFontMetrics metrics{QFont()};
    const int width = metrics.horizontalAdvance(QString(40, u'W'));
    QCOMPARE_LE(metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, shown).width(), width);
}

void TestLongNames::charactersStayWhole_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("surrogates") << u"🎥"_s;
    QTest::newRow("a mark") << u"e\u0301"_s;
    QTest::newRow("joined") << u"👩🏽‍🎤"_s;
}

void TestLongNames::charactersStayWhole()
{
    QFETCH(const QString, character);
    for (qsizetype before = 0; before < 40; ++before) {
        const QString shown = ui::breakable(QString(before, u'x') + character + QString(40, u'x'));
        QVERIFY(shown.contains(QChar(0x200b)));
        QVERIFY(shown.contains(character));
    }
}

QTEST_MAIN(TestLongNames)
#include "tst_longnames.moc"
