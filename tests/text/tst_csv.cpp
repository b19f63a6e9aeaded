// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Csv.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using text::CsvLimits;
using text::CsvProblem;
using text::CsvRow;
using Kind = CsvProblem::Kind;
using Rows = std::vector<QStringList>;

Q_DECLARE_METATYPE(Rows)
Q_DECLARE_METATYPE(CsvProblem)

namespace {

Rows cellsOf(const QByteArray &content)
{
    Rows cells;
    const auto rows = text::readCsv(content);
    if (!rows)
        return {{u"refused in line %1"_s.arg(rows.error().line)}};
    for (const CsvRow &row : *rows)
        cells.push_back(row.cells);
    return cells;
}

QByteArray utf16(const QString &text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

class TestCsv final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void linesAreThoseOfTheFile();
    void refuses_data();
    void refuses();
    void hasLimits();
    void readsBackWhatWasWritten_data();
    void readsBackWhatWasWritten();
    void isWrittenForSpreadsheets();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Rows>("rows");

    const Rows plain{{u"cam-01"_s, u"main"_s}, {u"cam-02"_s, u""_s}};
    QTest::newRow("commas") << QByteArray("cam-01,main\ncam-02,\n") << plain;
    QTest::newRow("semicolons") << QByteArray("cam-01;main\ncam-02;\n") << plain;
    QTest::newRow("tabs") << QByteArray("cam-01\tmain\ncam-02\t\n") << plain;
    QTest::newRow("CR LF") << QByteArray("cam-01,main\r\ncam-02,\r\n") << plain;
    QTest::newRow("CR") << QByteArray("cam-01,main\rcam-02,\r") << plain;
    QTest::newRow("no end of the last line") << QByteArray("cam-01,main\ncam-02,") << plain;
    QTest::newRow("blank lines") << QByteArray("\n\r\ncam-01,main\n\n\ncam-02,\n\n") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf\"cam-01\",main\ncam-02,") << plain;
    QTest::newRow("UTF-16") << utf16(u"cam-01\tmain\r\ncam-02\t"_s) << plain;
    QTest::newRow("nothing") << QByteArray() << Rows();
    QTest::newRow("one column") << QByteArray("a b\nc") << Rows{{u"a b"_s}, {u"c"_s}};
    QTest::newRow("one empty cell in quotes") << QByteArray("\"\"\n") << Rows{{u""_s}};
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"say \"\"hi\"\"\"\n\"\",\"c\nd\"\n")
                            << Rows{{u"a,b"_s, u"say \"hi\""_s}, {u""_s, u"c\nd"_s}};
    QTest::newRow("quotes that are letters") << QByteArray("5\" screen,7\"\n") << Rows{{u"5\" screen"_s, u"7\""_s}};
    QTest::newRow("blanks are kept") << QByteArray(" a , b\n") << Rows{{u" a "_s, u" b"_s}};
    QTest::newRow("commas in a semicolons' cell")
        << QByteArray("x;\"a,b\"\ny;c,d\n") << Rows{{u"x"_s, u"a,b"_s}, {u"y"_s, u"c,d"_s}};
    QTest::newRow("semicolons in a commas' cell") << QByteArray("x,\"a;b\"\n") << Rows{{u"x"_s, u"a;b"_s}};
    QTest::newRow("rows of other lengths")
        << QByteArray("a;b\nc\nd;e;f\ng;h\n")
        << Rows{{u"a"_s, u"b"_s}, {u"c"_s}, {u"d"_s, u"e"_s, u"f"_s}, {u"g"_s, u"h"_s}};
    QTest::newRow("UTF-8") << QByteArray("K\xc3\xa4the,B\xc3\xbchne\n") << Rows{{u"Käthe"_s, u"Bühne"_s}};
    QTest::newRow("Windows-1252") << QByteArray("K\xe4the,\x80\x93\x99\n") << Rows{{u"Käthe"_s, u"€“™"_s}};
    QTest::newRow("Windows-1252 at the end") << QByteArray("a,B\xe4") << Rows{{u"a"_s, u"Bä"_s}};
    QTest::newRow("a marked formula") << QByteArray("'=1+1,'-cam,it's,'tis,'\n")
                                      << Rows{{u"=1+1"_s, u"-cam"_s, u"it's"_s, u"'tis"_s, u"'"_s}};
    QTest::newRow("a formula as it is") << QByteArray("=1+1,-cam\n") << Rows{{u"=1+1"_s, u"-cam"_s}};
}

void TestCsv::reads()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Rows, rows);
    QCOMPARE(cellsOf(content), rows);
}

void TestCsv::linesAreThoseOfTheFile()
{
    const auto rows = text::readCsv("a,b\r\n\r\n\"c\r\n\r\nd\",e\r\nf,g\r\n");
    QVERIFY(rows);
    std::vector<int> lines;
    for (const CsvRow &row : *rows)
        lines.push_back(row.line);
    QCOMPARE(lines, (std::vector<int>{1, 3, 6}));
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<CsvProblem>("problem");

    QTest::newRow("a quote that isn't closed")
        << QByteArray("a,b\nc,\"d\ne,f\n") << CsvProblem{Kind::QuoteNotClosed, 2};
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"c\nd\"x,e\n") << CsvProblem{Kind::TextAfterQuote, 3};
    QTest::newRow("a NUL") << QByteArray("a,b\nc\0,d\n", 9) << CsvProblem{Kind::NotText, 2};
    QTest::newRow("UTF-16 that is none") << QByteArray("\xff\xfe"
                                                       "a\0,\0\0\xdd\n\0",
                                                       10)
                                         << CsvProblem{Kind::NotText, 1};
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << CsvProblem{Kind::NotText, 3};
}

void TestCsv::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const CsvProblem, problem);
    const auto rows = text::readCsv(content);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, problem.kind);
    QCOMPARE(rows.error().line, problem.line);
}

void TestCsv::hasLimits()
{
    const CsvLimits limits{20, 2, 3, 5};
    QVERIFY(text::readCsv("a,b,c\n12345,e\n", limits));
    const auto problemOf = [&limits](const QByteArray &content) {
        const auto rows = text::readCsv(content, limits);
        return rows ? CsvProblem{} : rows.error();
    };
    QCOMPARE(problemOf(QByteArray(21, 'a')), (CsvProblem{Kind::TooLarge, 0}));
    QCOMPARE(problemOf("a\nb\n\nc\n"), (CsvProblem{Kind::TooManyRows, 4}));
    QCOMPARE(problemOf("a\na,b,c,d\n"), (CsvProblem{Kind::TooManyCells, 2}));
    QCOMPARE(problemOf("a\n123456\n"), (CsvProblem{Kind::CellTooLong, 2}));
    QCOMPARE(problemOf("a\n\"123\n56\"\n"), (CsvProblem{Kind::CellTooLong, 2}));
}

void TestCsv::readsBackWhatWasWritten_data()
{
    QTest::addColumn<QString>("cell");
    for (const QString &cell : {u""_s,          u"cam-01"_s, u"a,b"_s,
                                u"a;b"_s,       u"a\tb"_s,   u"a\nb"_s,
                                u"a\rb"_s,      u"a\r\nb"_s, u"a;b;c\nd;e;f\ng"_s,
                                u"a,b\nc,d"_s,  u"\"a"_s,    u"a\"b"_s,
                                u"\""_s,        u"Käthe"_s,  u"東京 🎥"_s,
                                u"\ufeffa"_s,   u" a "_s,    u"="_s,
                                u"=1+1"_s,      u"'=1+1"_s,  u"''=1"_s,
                                u"+1"_s,        u"-cam"_s,   u"@SUM(A1)"_s,
                                u"＝1"_s,       u" =1"_s,    u"\t=1"_s,
                                u"\ttext"_s,    u"\r1"_s,    u"\n1"_s,
                                u"'"_s,         u"'tis"_s,   u"'\ttext"_s,
                                u"\u200b=1"_s,  u"it's"_s,   u"'"_s,
                                u"(no stage)"_s})
        QTest::addRow("%s", qPrintable(cell.toHtmlEscaped())) << cell;
}

void TestCsv::readsBackWhatWasWritten()
{
    QFETCH(const QString, cell);
    for (const Rows &rows : {Rows{{cell}}, Rows{{cell, u"next"_s}, {u"a"_s, cell}}, Rows{{cell, cell, cell}},
                             Rows{{u"one"_s}, {cell, cell}}, Rows{{u""_s, cell}}}) {
        for (const QChar separator : {u',', u';', u'\t'})
            QCOMPARE(cellsOf(text::csv(rows, separator)), rows);
    }
}

void TestCsv::isWrittenForSpreadsheets()
{
    QCOMPARE(text::csv({{u"Name"_s, u"Stage"_s}, {u"=cmd|' /C calc'!A0"_s, u"a,b"_s}, {u"\tx"_s, u""_s}}),
             QByteArray("\xef\xbb\xbfName,Stage\r\n'=cmd|' /C calc'!A0,\"a,b\"\r\n\"'\tx\",\r\n"));
    QCOMPARE(text::csv({{u"a"_s, u"b"_s}}, u';'),
             QByteArray("\xef\xbb\xbf"
                        "a;b\r\n"));
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
