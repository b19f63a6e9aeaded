// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/TabSeparated.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTabSeparated final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void aRowIsALine();
};

void TestTabSeparated::cells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");

    for (const QString &plain : {u""_s, u"cam-01"_s, u"a=b"_s, u"Bühne 2"_s, u"it's"_s, u" blank "_s, u"אבג"_s})
        QTest::addRow("plain: %s", qPrintable(plain)) << plain << plain;
    QTest::newRow("tab") << u"a\tb"_s << u"\"a\tb\""_s;
    QTest::newRow("line") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("quotes") << u"say \"hi\""_s << u"\"say \"\"hi\"\"\""_s;
    QTest::newRow("one quote") << u"\""_s << u"\"\"\"\""_s;
    for (const QString &formula :
         {u"=1+1"_s, u"+1"_s, u"-cam"_s, u"@SUM(A1)"_s, u"＝1+1"_s, u"＋1"_s, u"－1"_s, u"＠a"_s, u" =1"_s,
          u"\u00a0=1"_s, u"\u200b=1"_s, u"\u202e=1"_s, u"\u0001=1"_s, u"-"_s})
        QTest::addRow("formula: %s", qPrintable(formula)) << formula << u'\'' + formula;
    QTest::newRow("formula after a tab") << u"\t=1"_s << u"\"'\t=1\""_s;
    QTest::newRow("formula after a carriage return") << u"\r+1"_s << u"\"'\r+1\""_s;
    QTest::newRow("formula with quotes") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
}

void TestTabSeparated::cells()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, written);
    QCOMPARE(text::tabSeparated({cell, u"next"_s}), written + u"\tnext\n"_s);
}

void TestTabSeparated::aRowIsALine()
{
    QCOMPARE(text::tabSeparated({u"a"_s, {}, u"b"_s}), u"a\t\tb\n"_s);
}

QTEST_APPLESS_MAIN(TestTabSeparated)
#include "tst_tabseparated.moc"
