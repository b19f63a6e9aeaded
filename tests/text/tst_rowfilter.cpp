// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/RowFilter.h"
#include "text/SearchIndex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

/// What a list is searched by: an index of its rows, and which of them have all words.
class TestRowFilter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchIndexFindsWhatStringsContain();
    void searchIndexKnowsRareBytesAfterRemovals();
    void filterOnlyLooksAgainAtWhatMatches();
    void asterisksLookAgain_data();
    void asterisksLookAgain();
    void filterRemovesRows();
};

void TestRowFilter::searchIndexFindsWhatStringsContain()
{
    QRandomGenerator random(42);
    const auto word = [&random](int longest) {
        std::string text;
        for (int n = random.bounded(longest + 1); n > 0; --n)
            text += char('a' + char(random.bounded(3)));
        return text;
    };
    text::SearchIndex index;
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
        const auto wanted = index.prepared(text::Pattern(std::string_view(word(4))));
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (index.contains(int(row), wanted)
                != (texts[row].find(wanted.pattern.longestPiece()) != std::string::npos))
                QFAIL(qPrintable(u"“%1” in “%2”"_s.arg(QString::fromStdString(wanted.pattern.longestPiece()),
                                                       QString::fromStdString(texts[row]))));
        }
    }
}

/// The rarest byte of a word leads the search.
void TestRowFilter::searchIndexKnowsRareBytesAfterRemovals()
{
    text::SearchIndex index;
    for (int i = 0; i < 40; ++i)
        index.append("aaaaz");
    QCOMPARE(index.prepared(text::Pattern(std::string_view("az"))).rarest, 1U);
    std::vector<int> removed(21);
    std::iota(removed.begin(), removed.end(), 0);
    index.remove(removed); // and what is left is moved together
    QCOMPARE(index.prepared(text::Pattern(std::string_view("az"))).rarest, 1U);
}

void TestRowFilter::filterOnlyLooksAgainAtWhatMatches()
{
    text::SearchIndex index;
    for (const char *text : {"alpha one", "alpha two", "beta one", "beta two"})
        index.append(text);
    text::RowFilter filter(index);
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

void TestRowFilter::asterisksLookAgain_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("another end") << QStringList{u"*-0"_s, u"*-03"_s} << u"03 hall-03"_s;
    QTest::newRow("an end within") << QStringList{u"cam*0"_s, u"cam*03"_s} << u"03"_s;
    QTest::newRow("by an asterisk") << QStringList{u"cam"_s, u"cam*"_s} << u"0 03 5*"_s;
    QTest::newRow("from asterisks only") << QStringList{u"**"_s, u"**5"_s} << u"hall5"_s;
    QTest::newRow("asterisks only") << QStringList{u"*"_s, u"* *"_s} << u"0 03 hall-03 hall5 5*"_s;
    QTest::newRow("words after") << QStringList{u"*3"_s, u"*3 hall"_s} << u"hall-03"_s;
}

/// Whatever was typed on the way, what is shown is what the text means.
void TestRowFilter::asterisksLookAgain()
{
    QFETCH(QStringList, typed);
    const std::vector<std::pair<QString, QString>> rows{{u"0"_s, u"cam-0"_s},
                                                        {u"03"_s, u"cam-03"_s},
                                                        {u"hall-03"_s, u"hall-cam-03"_s},
                                                        {u"hall5"_s, u"hall5"_s},
                                                        {u"5*"_s, u"cam5*"_s}};
    text::SearchIndex index;
    for (const auto &row : rows)
        index.append(row.second.toStdString());
    text::RowFilter filter(index);
    filter.appendRows(index.size());
    for (const QString &text : typed)
        filter.setText(text);
    QStringList shown;
    for (int row = 0; row < index.size(); ++row) {
        if (filter.accepts(row))
            shown += rows[std::size_t(row)].first;
    }
    QTEST(shown.join(u' '), "shown");
}

void TestRowFilter::filterRemovesRows()
{
    text::SearchIndex index;
    for (const char *text : {"a", "b", "a", "b"})
        index.append(text);
    text::RowFilter filter(index);
    filter.appendRows(index.size());
    filter.setText(u"b"_s);
    index.remove({0, 1});
    filter.removeRows({0, 1});
    QCOMPARE(filter.size(), 2);
    QVERIFY(!filter.accepts(0) && filter.accepts(1));
}

QTEST_APPLESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
