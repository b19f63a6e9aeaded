// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Folding.h"
#include "text/Pattern.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is looked for, with and without asterisks.
class TestPattern final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isIn_data();
    void isIn();
    void words_data();
    void words();
};

void TestPattern::isIn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIn");
    const auto row = [](const char *name, const QString &typed, const QString &text, bool isIn) {
        QTest::newRow(name) << typed << text << isIn;
    };
    row("anywhere", u"am-0"_s, u"cam-03"_s, true);
    row("with blanks around and within", u"  main   show "_s, u"The main show"_s, true);
    row("plain forms", u"o'neill"_s, u"Siobhán O’Neill"_s, true);
    row("in another order", u"show main"_s, u"The main show"_s, true);
    row("in quotation marks", u"„Bühne Süd“"_s, u"buhne sud"_s, true);
    row("in isolates and quotation marks", u"“\u2068Bühne\u2069”"_s, u"buhne"_s, true);
    row("in quotation marks with narrow blanks", u"«\u202fcam-03\u202f»"_s, u"cam-03"_s, true);
    row("half in quotation marks, while it is typed", u"\"cam"_s, u"cam-03"_s, true);
    row("with a blank that doesn't break", u"main\u00a0show"_s, u"main show"_s, true);
    row("quotation marks within", u"5\"x"_s, u"5x"_s, false);
    row("only quotation marks", u"“”"_s, u"cam-03"_s, true);
    row("nothing", u""_s, u"cam-03"_s, true);
    row("what is not seen", u"\u200b\u2068"_s, u"cam-03"_s, true);
    row("a lone accent", u"\u0301"_s, u"Käthe"_s, false);
    row("begins with", u"cam-*"_s, u"cam-03"_s, true);
    row("begins with, in another field", u"cam-*"_s, u"foyer\ncam-03\n"_s, true);
    row("begins with, in a later word", u"cam-*"_s, u"hall cam-03"_s, true);
    row("does not begin with", u"cam-*"_s, u"hall-cam-03"_s, false);
    row("nothing after it", u"cam-03*"_s, u"cam-03"_s, true);
    row("ends with", u"*-03"_s, u"hall-cam-03 (8faHz1)"_s, true);
    row("ends with, the second time", u"*-03"_s, u"cam-030-03"_s, true);
    row("does not end with", u"*-03"_s, u"cam-031"_s, false);
    row("both", u"cam*3"_s, u"cam-113"_s, true);
    row("both, the end later", u"cam*1"_s, u"cam-113-1"_s, true);
    row("both, once only", u"cam*cam"_s, u"cam"_s, false);
    row("both, begins later", u"cam*3"_s, u"xcam-3 cam-3"_s, true);
    row("within", u"*am*"_s, u"cam-03"_s, true);
    row("several", u"h*cam*0*"_s, u"hall-cam-03"_s, true);
    row("several, in another order", u"cam*hall*"_s, u"hall-cam"_s, false);
    row("not across fields", u"foyer*cam"_s, u"foyer\ncam"_s, false);
    row("only asterisks", u"**"_s, u"cam"_s, true);
    row("full width", u"ｃａｍ＊"_s, u"cam-03"_s, true);
    row("itself", u"a*b"_s, u"a*b"_s, true);
}

void TestPattern::isIn()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    std::string fields;
    for (const QString &field : text.split(u'\n'))
        fields += text::folded(field) + '\n';
    QTEST(text::areIn(text::wordsOf(typed), fields), "isIn");
}

void TestPattern::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("areIn");
    QTest::newRow("all") << u"käthe cam-*"_s << true;
    QTest::newRow("one misses") << u"käthe xyz"_s << false;
    QTest::newRow("none") << u" \u3000 "_s << true;
    QTest::newRow("apart by any blank") << u"kathe\u00a0hall"_s << true;
}

void TestPattern::words()
{
    QFETCH(QString, typed);
    QTEST(text::areIn(text::wordsOf(typed), text::folded(u"hall cam-03 KÄTHE")), "areIn");
}

QTEST_APPLESS_MAIN(TestPattern)
#include "tst_pattern.moc"
