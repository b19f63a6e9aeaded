// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString hebrew = u"\u05d0\u05d1\u05d2"_s;
const QString isolatedHebrew = u"\u2068\u05d0\u05d1\u05d2\u2069"_s;

} // namespace

class TestIsolate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTextStandsForItself_data();
    void eachTextStandsForItself();
    void isolatingTwiceIsIsolatingOnce_data() { eachTextStandsForItself_data(); }
    void isolatingTwiceIsIsolatingOnce();
    void nothingGetsOut_data() { eachTextStandsForItself_data(); }
    void nothingGetsOut();
    void fillsAllPlacesAtOnce();
    void aFilledSentenceIsFromLeftToRight();
};

void TestIsolate::eachTextStandsForItself_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"cam-01"_s << u"cam-01"_s;
    QTest::newRow("accents") << u"Bühne Łódź"_s << u"Bühne Łódź"_s;
    QTest::newRow("from left to right, far up") << u"舞台 🎥"_s << u"舞台 🎥"_s;
    QTest::newRow("joined by a zero-width joiner") << u"👩\u200d🎤"_s << u"👩\u200d🎤"_s;
    QTest::newRow("Hebrew") << hebrew << isolatedHebrew;
    QTest::newRow("Arabic") << u"علي 7"_s << u"\u2068علي 7\u2069"_s;
    QTest::newRow("Arabic digits alone") << u"٧"_s << u"\u2068٧\u2069"_s;
    QTest::newRow("beyond 16 bits") << u"\U0001e900"_s << u"\u2068\U0001e900\u2069"_s;
    QTest::newRow("override") << u"7-\u202ehtron"_s << u"7-htron"_s;
    QTest::newRow("override with its end") << u"\u202ecam\u202c-1"_s << u"cam-1"_s;
    QTest::newRow("embeddings and marks") << u"\u202aa\u202bb\u202cc\u200ed\u200fe\u061cf\u206ag"_s << u"abcdefg"_s;
    QTest::newRow("other isolates") << u"\u2066a\u2069\u2067b\u2069"_s << u"ab"_s;
    QTest::newRow("an end too many") << u"\u2069\u202ecam"_s << u"cam"_s;
    QTest::newRow("an end too many, Hebrew") << hebrew + u'\u2069' + hebrew << u"\u2068אבגאבג\u2069"_s;
    QTest::newRow("a beginning too many") << u"\u2068\u2068cam"_s << u"cam"_s;
    QTest::newRow("a beginning too many, Hebrew") << u'\u2068' + hebrew << isolatedHebrew;
    QTest::newRow("crossed") << u"\u2069\u2068cam\u2068"_s << u"\u2068cam"_s.mid(1);
    QTest::newRow("controls and lines") << u"a\nb\tc\u0085d\u2028e\u2029f\u0007"_s << u"a b c d e f "_s;
    QTest::newRow("isolated already") << u"7-north of "_s + isolatedHebrew << u"7-north of "_s + isolatedHebrew;
    QTest::newRow("half a character") << QString(QChar(0xd800)) + hebrew << u"\u2068\ufffdאבג\u2069"_s;
}

void TestIsolate::eachTextStandsForItself()
{
    QFETCH(const QString, foreign);
    QTEST(text::isolated(foreign), "shown");
}

void TestIsolate::isolatingTwiceIsIsolatingOnce()
{
    QFETCH(const QString, foreign);
    const QString once = text::isolated(foreign);
    QCOMPARE(text::isolated(once), once);
}

void TestIsolate::nothingGetsOut()
{
    QFETCH(const QString, foreign);
    int depth = 0;
    for (const QChar c : text::filled(u"%1"_s, foreign)) {
        const QChar::Direction direction = c.direction();
        const bool isStrong = direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
        QVERIFY(!isStrong || depth > 0);
        depth += direction == QChar::DirFSI ? 1 : direction == QChar::DirPDI ? -1 : 0;
        QVERIFY(depth >= 0);
    }
    QCOMPARE(depth, 0);
}

void TestIsolate::fillsAllPlacesAtOnce()
{
    QCOMPARE(text::withoutIsolates(text::filled(u"%1 is full."_s, hebrew)), hebrew + u" is full."_s);
    QCOMPARE(text::filled(u"%1 takes %2 of %3."_s, u"%2"_s, 12, hebrew), u"%2 takes 12 of "_s + isolatedHebrew + u'.');
}

void TestIsolate::aFilledSentenceIsFromLeftToRight()
{
    for (const QString &pattern : {u"%1 moves."_s, u"%1 · %2"_s, u"%1: %2"_s}) {
        QVERIFY2(!text::filled(pattern, hebrew, u"7-north"_s).isRightToLeft(), qPrintable(pattern));
    }
}

QTEST_GUILESS_MAIN(TestIsolate)
#include "tst_isolate.moc"
