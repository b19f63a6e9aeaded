// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Folding.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The plain form that searches and orders compare.
class TestFolding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOne_data();
    void isOne();
    void tellsApart_data();
    void tellsApart();
    void aLoneAccentStays();
    void formsArePlain();
    void whatIsNotSeenIsLeftOut();
};

void TestFolding::isOne_data()
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
    QTest::newRow("stroke") << u"Łukasz"_s << u"lukasz"_s;
    QTest::newRow("Scandinavian") << u"Søren Ærø"_s << u"soren aero"_s;
    QTest::newRow("slash and accent") << u"Ǿ"_s << u"o"_s;
    QTest::newRow("Croatian") << u"Đorđe"_s << u"dorde"_s;
    QTest::newRow("Icelandic") << u"Þórður"_s << u"thordur"_s;
    QTest::newRow("ligature") << u"Œuvre"_s << u"OEUVRE"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"straße"_s;
    QTest::newRow("dotless i") << u"Işık"_s << u"isik"_s;
    QTest::newRow("Maltese") << u"Ħaż-Żebbuġ"_s << u"haz-zebbug"_s;
    QTest::newRow("small capitals") << u"ꜱᴛᴜᴅɪᴏ"_s << u"studio"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Văn Đức"_s << u"nguyen van duc"_s;
    QTest::newRow("apostrophe") << u"O’Neill"_s << u"o'neill"_s;
    QTest::newRow("accents for apostrophes") << u"O´Neill"_s << u"o`neill"_s;
    QTest::newRow("modifier apostrophe") << u"Oʼzbek"_s << u"o‘zbek"_s;
    QTest::newRow("quotation marks") << u"„north“"_s << u"\"north\""_s;
    QTest::newRow("dashes") << u"a‐b‑c‒d–e—f―g－h"_s << u"a-b-c-d-e-f-g-h"_s;
    QTest::newRow("minus") << u"cam−3"_s << u"cam-3"_s;
    QTest::newRow("soft hyphen") << u"re\u00adhearsal"_s << u"rehearsal"_s;
    QTest::newRow("isolated") << u"\u2068cam-03\u2069"_s << u"cam-03"_s;
    QTest::newRow("directions") << u"\u200ecam\u202e-03\u202c\u061c"_s << u"cam-03"_s;
    QTest::newRow("zero width") << u"c\u200ba\u200cm\u200d-\u206003\ufeff"_s << u"cam-03"_s;
    QTest::newRow("variation") << u"☎\ufe0f"_s << u"☎"_s;
    QTest::newRow("variation, supplementary") << u"葛\U000E0100"_s << u"葛"_s;
    QTest::newRow("ignorable before an accent") << u"a\u200d\u0308"_s << u"a"_s;
    QTest::newRow("Arabic digits") << u"cam-٠٣"_s << u"cam-03"_s;
    QTest::newRow("Persian digits") << u"۱۲۳"_s << u"123"_s;
    QTest::newRow("Devanagari digits") << u"०४"_s << u"04"_s;
    QTest::newRow("digits beyond the first plane") << u"\U0001D7D9\U00011066"_s << u"10"_s;
    QTest::newRow("blanks") << u"a\u00a0b\u2003c\u3000d\te\nf"_s << u"a b c d e f"_s;
    QTest::newRow("vowel points") << u"דָּנָה"_s << u"דנה"_s;
    QTest::newRow("Arabic vowel signs") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Greek accent") << u"Ελένη"_s << u"ΕΛΕΝΗ"_s;
    QTest::newRow("a letter above") << u"Михаи\u0306л"_s << u"Михайл"_s;
}

void TestFolding::isOne()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(text::folded(one), text::folded(other));
    QVERIFY(!text::folded(one).empty());
}

void TestFolding::tellsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("beyond the first plane") << u"\U00010400"_s << u"\U00010401"_s;
    QTest::newRow("Chinese") << u"東"_s << u"京"_s;
    QTest::newRow("kana by their mark") << u"が"_s << u"か"_s;
    QTest::newRow("Devanagari by its vowels") << u"कि"_s << u"के"_s;
    QTest::newRow("Thai by its vowels") << u"กิ"_s << u"กี"_s;
    QTest::newRow("hyphen and none") << u"cam-3"_s << u"cam3"_s;
    QTest::newRow("apostrophe and none") << u"o'neill"_s << u"oneill"_s;
}

void TestFolding::tellsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(text::folded(one) != text::folded(other));
}

/// Without anything to stand on it would be nothing, and nothing is in every text.
void TestFolding::aLoneAccentStays()
{
    for (const QString &accent : {u"´"_s, u"`"_s, u"¨"_s, u"^"_s, u"~"_s, u"¸"_s, u"\u0301"_s, u" \u0308"_s})
        QVERIFY2(!QString::fromStdString(text::folded(accent)).trimmed().isEmpty(), qPrintable(accent));
}

/// What is plain is not changed again: a name that is found by its plain form, too.
void TestFolding::formsArePlain()
{
    for (char32_t c = 0x20; c < 0x30000; ++c) {
        const std::string once = text::folded(QString::fromUcs4(&c, 1));
        const std::string twice = text::folded(QString::fromStdString(once));
        if (once != twice)
            QFAIL(qPrintable(u"U+%1: %2, %3"_s.arg(uint(c), 4, 16, QLatin1Char('0'))
                                 .arg(QString::fromStdString(once), QString::fromStdString(twice))));
    }
}

void TestFolding::whatIsNotSeenIsLeftOut()
{
    QCOMPARE(text::unquoted(u" “\u2068Käthe’s „A“\u2069”\u00a0"_s), u"Käthe’s „A"_s);
    QCOMPARE(text::unquoted(u"´"_s), u"´"_s); // an accent, not a mark
    QCOMPARE(text::unquoted(u"“”"_s), QString());
    QCOMPARE(text::visible(u"\u2068Käthe\u2069\u200b’s \U0001F3A5"), u"Käthe’s \U0001F3A5"_s);
}

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_folding.moc"
