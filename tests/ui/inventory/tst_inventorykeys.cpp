// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/Folding.h"
#include "ui/inventory/Ranks.h"
#include "ui/inventory/RowFilter.h"
#include "ui/inventory/SearchIndex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

/// The keys that the list is searched and sorted by.
class TestInventoryKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndAccents_data();
    void foldsCaseAndAccents();
    void tellsLettersApart();
    void naturalOrder_data();
    void naturalOrder();
    void emptyTextHasEmptyKey();
    void ranksFollowTheOrder();
    void ranksOfRandomTexts();
    void searchIndexFindsWhatStringsContain();
    void searchIndexKnowsRareBytesAfterRemovals();
    void filterOnlyLooksAgainAtWhatMatches();
    void filterRemovesRows();
};

void TestInventoryKeys::foldsCaseAndAccents_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("ASCII") << u"CAM-03"_s << u"cam-03"_s;
    QTest::newRow("accent") << u"KÄTHE"_s << u"kathe"_s;
    QTest::newRow("composed and not") << u"K\u00e4the"_s << u"Ka\u0308the"_s;
    QTest::newRow("two marks in another order") << u"\u05d1\u05bc\u05b0"_s << u"\u05d1\u05b0\u05bc"_s;
    QTest::newRow("composed kana and not") << u"\u30ac"_s << u"\u30ab\u3099"_s;
    QTest::newRow("composed Hangul and not") << u"\uac00"_s << u"\u1100\u1161"_s;
    QTest::newRow("beyond the first plane") << u"\U00010400 Ä"_s << u"\U00010428 a"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s;
    QTest::newRow("dotted capital I") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("final sigma") << u"ΟΔΟΣ"_s << u"οδος"_s;
    QTest::newRow("full width") << u"ＣＡＭ"_s << u"cam"_s;
    QTest::newRow("Cyrillic") << u"КАМЕРА"_s << u"камера"_s;
}

void TestInventoryKeys::foldsCaseAndAccents()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(ui::folded(one), ui::folded(other));
    QVERIFY(!ui::folded(one).empty());
}

void TestInventoryKeys::tellsLettersApart()
{
    QVERIFY(ui::folded(u"\U00010400"_s) != ui::folded(u"\U00010401"_s));
    QVERIFY(ui::folded(u"東"_s) != ui::folded(u"京"_s));
}

void TestInventoryKeys::naturalOrder_data()
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
    QTest::newRow("long number") << QString(90, u'8') << u"9"_s + QString(90, u'8');
}

void TestInventoryKeys::naturalOrder()
{
    QFETCH(QString, smaller);
    QFETCH(QString, larger);
    QCOMPARE_LT(ui::naturalKey(smaller), ui::naturalKey(larger));
}

void TestInventoryKeys::emptyTextHasEmptyKey()
{
    QVERIFY(ui::naturalKey({}).empty());
    QVERIFY(!ui::naturalKey(u"\u0301").empty());
}

void TestInventoryKeys::ranksFollowTheOrder()
{
    const auto ranks = ui::ranksOf({"b", "", "a", "b", "abcdefghij", "abcdefghii"});
    QCOMPARE(ranks, (std::vector<std::uint32_t>{3, ui::emptyRank, 0, 3, 2, 1}));
    QVERIFY(ui::ranksOf({}).empty());
    QCOMPARE(ui::ranksOf({"same", "same"}), (std::vector<std::uint32_t>{0, 0}));
}

void TestInventoryKeys::ranksOfRandomTexts()
{
    QRandomGenerator random(7);
    std::vector<std::string> texts;
    for (int i = 0; i < 500; ++i) {
        std::string text = "common-start-";
        for (int n = random.bounded(12); n > 0; --n)
            text += char('a' + char(random.bounded(3)));
        texts.push_back(text);
    }
    const auto ranks = ui::ranksOf(texts);
    for (std::size_t i = 1; i < texts.size(); ++i) {
        QCOMPARE(ranks[i - 1] < ranks[i], texts[i - 1] < texts[i]);
        QCOMPARE(ranks[i - 1] == ranks[i], texts[i - 1] == texts[i]);
    }
}

void TestInventoryKeys::searchIndexFindsWhatStringsContain()
{
    QRandomGenerator random(42);
    const auto word = [&random](int longest) {
        std::string text;
        for (int n = random.bounded(longest + 1); n > 0; --n)
            text += char('a' + char(random.bounded(3)));
        return text;
    };
    ui::SearchIndex index;
    std::vector<std::string> texts;
    for (int i = 0; i < 2000; ++i) {
        const int act = random.bounded(10);
        if (act < 5 || texts.empty()) {
            texts.push_back(word(20));
            index.append(texts.back());
        } else if (act < 9) {
            const int row = random.bounded(int(texts.size()));
            texts[std::size_t(row)] = word(20);
            index.replace(row, texts[std::size_t(row)]);
        } else {
            const int row = random.bounded(int(texts.size()));
            texts.erase(texts.begin() + row);
            index.remove({row});
        }
        QCOMPARE(index.size(), int(texts.size()));
        const auto wanted = index.prepared(word(4));
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (index.contains(int(row), wanted) != (texts[row].find(wanted.text) != std::string::npos))
                QFAIL(qPrintable(
                    u"“%1” in “%2”"_s.arg(QString::fromStdString(wanted.text), QString::fromStdString(texts[row]))));
        }
    }
}

/// The rarest byte of a word leads the search.
void TestInventoryKeys::searchIndexKnowsRareBytesAfterRemovals()
{
    ui::SearchIndex index;
    for (int i = 0; i < 40; ++i)
        index.append("aaaaz");
    QCOMPARE(index.prepared("az").rarest, 1U);
    std::vector<int> removed(21);
    std::iota(removed.begin(), removed.end(), 0);
    index.remove(removed); // and what is left is moved together
    QCOMPARE(index.prepared("az").rarest, 1U);
}

void TestInventoryKeys::filterOnlyLooksAgainAtWhatMatches()
{
    ui::SearchIndex index;
    for (const char *text : {"alpha one", "alpha two", "beta one", "beta two"})
        index.append(text);
    ui::RowFilter filter(index);
    filter.appendRows(index.size());
    QCOMPARE(filter.rowsTested(), 0u);

    QVERIFY(filter.setText(u"al"_s));
    QCOMPARE(filter.rowsTested(), 4u);
    QVERIFY(!filter.setText(u"alp"_s));
    QCOMPARE(filter.rowsTested(), 6u);
    QVERIFY(!filter.setText(u"alp "_s));
    QCOMPARE(filter.rowsTested(), 6u);
    QVERIFY(filter.setText(u"alp TWO"_s));
    QCOMPARE(filter.rowsTested(), 8u);
    QVERIFY(!filter.accepts(0) && filter.accepts(1) && !filter.accepts(2) && !filter.accepts(3));
    QVERIFY(filter.setText(u""_s));
    QCOMPARE(filter.rowsTested(), 8u);
    QVERIFY(filter.accepts(0) && filter.accepts(3));
}

void TestInventoryKeys::filterRemovesRows()
{
    ui::SearchIndex index;
    for (const char *text : {"a", "b", "a", "b"})
        index.append(text);
    ui::RowFilter filter(index);
    filter.appendRows(index.size());
    filter.setText(u"b"_s);
    index.remove({0, 1});
    filter.removeRows({0, 1});
    QCOMPARE(filter.size(), 2);
    QVERIFY(!filter.accepts(0) && filter.accepts(1));
}

QTEST_APPLESS_MAIN(TestInventoryKeys)
#include "tst_inventorykeys.moc"
