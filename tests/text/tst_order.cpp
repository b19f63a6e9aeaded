// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/NaturalKey.h"
#include "text/Ranks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// What names are sorted by.
class TestOrder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void naturalOrder_data();
    void naturalOrder();
    void emptyTextHasEmptyKey();
    void ranksFollowTheOrder();
    void ranksOfRandomTexts();
};

void TestOrder::naturalOrder_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    QTest::newRow("by value") << u"cam-2"_s << u"cam-10"_s;
    QTest::newRow("leading zeros") << u"cam-02"_s << u"cam-10"_s;
    QTest::newRow("zero") << u"cam-0"_s << u"cam-1"_s;
    QTest::newRow("many zeros") << u"cam-000"_s << u"cam-1"_s;
    QTest::newRow("in the middle") << u"hall2-cam1"_s << u"hall10-cam1"_s;
    QTest::newRow("prefix") << u"cam"_s << u"cam-1"_s;
    QTest::newRow("case") << u"cam-1"_s << u"CAM-2"_s;
    QTest::newRow("umlaut") << u"Käthe"_s << u"Kz"_s;
    QTest::newRow("stroke") << u"Łukasz"_s << u"Zoë"_s;
    QTest::newRow("stroke, after L") << u"Lena"_s << u"Łukasz"_s;
    QTest::newRow("Scandinavian") << u"Åse"_s << u"Bo"_s;
    QTest::newRow("other digits by value") << u"cam-٢"_s << u"cam-10"_s;
    QTest::newRow("other dashes") << u"cam–2"_s << u"cam-10"_s;
    QTest::newRow("what is not seen") << u"\u2068cam-2\u2069"_s << u"cam-10"_s;
    QTest::newRow("long number") << QString(90, u'8') << u"9"_s + QString(90, u'8');
}

void TestOrder::naturalOrder()
{
    QFETCH(QString, smaller);
    QFETCH(QString, larger);
    QCOMPARE_LT(text::naturalKey(smaller), text::naturalKey(larger));
}

void TestOrder::emptyTextHasEmptyKey()
{
    QVERIFY(text::naturalKey({}).empty());
    QVERIFY(!text::naturalKey(u"\u0301").empty());
}

void TestOrder::ranksFollowTheOrder()
{
    const auto ranks = text::ranksOf({"b", "", "a", "b", "abcdefghij", "abcdefghii"});
    QCOMPARE(ranks, (std::vector<std::uint32_t>{3, text::emptyRank, 0, 3, 2, 1}));
    QVERIFY(text::ranksOf({}).empty());
    QCOMPARE(text::ranksOf({"same", "same"}), (std::vector<std::uint32_t>{0, 0}));
}

void TestOrder::ranksOfRandomTexts()
{
    QRandomGenerator random(7);
    std::vector<std::string> texts;
    for (int i = 0; i < 500; ++i) {
        std::string text = "common-start-";
        for (int n = random.bounded(12); n > 0; --n)
            text += char('a' + char(random.bounded(3)));
        texts.push_back(text);
    }
    const auto ranks = text::ranksOf(texts);
    for (std::size_t i = 1; i < texts.size(); ++i) {
        QCOMPARE(ranks[i - 1] < ranks[i], texts[i - 1] < texts[i]);
        QCOMPARE(ranks[i - 1] == ranks[i], texts[i - 1] == texts[i]);
    }
}

QTEST_APPLESS_MAIN(TestOrder)
#include "tst_order.moc"
