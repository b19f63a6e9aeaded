// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What others read in the PDF.

#include "PdfText.h"
#include "ui/handover/HandoverPaper.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A key as long as AWS's.
QString key(int number)
{
    return u"rt_123456789012_eu-west-1_%1abcdefghijklmnopqrstuvwxyz012345"_s.arg(number, 2, 10, QChar(u'0'));
}

std::vector<ui::HandoverCard> cameras(int count, bool withKeys)
{
    std::vector<ui::HandoverCard> cards;
    for (int number = 1; number <= count; ++number) {
        ui::HandoverCard card;
        card.encoder = u"cam-%1"_s.arg(number, 2, 10, QChar(u'0'));
        card.stage = u"rehearsal"_s;
        card.legs = {ui::HandoverCard::Leg()};
        if (number == 2)
            card.legs = {{u"A"_s, {}}, {u"B"_s, {}}};
        if (withKeys) {
            for (std::size_t leg = 0; leg < card.legs.size(); ++leg)
                card.legs[leg].key = aws::Secret(key(number + 50 * int(leg)));
        }
        card.setUrl(u"rtmps://abcdef0123456789.global-contribute.live-video.net:443/app/"_s);
        cards.push_back(card);
    }
    return cards;
}

/// As a person copies it, whichever line it goes on in.
QString unbroken(const QString &page)
{
    return QString(page).remove(QRegularExpression(u"\\s"_s));
}

} // namespace

class TestHandoverPaper final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutKeysThereAreNone();
    void eachPageSaysThatThereAreKeys();
    void oneWithoutAKeySaysSoToo();
    void whatIsLongGoesOnOnTheNextPage();
};

void TestHandoverPaper::withoutKeysThereAreNone()
{
    const QByteArray pdf = ui::pdfOf(cameras(3, false));
    const QStringList pages = tests::pagesOf(pdf);
    QVERIFY2(!pages.isEmpty(), "pdftotext (poppler-utils) read nothing");
    QCOMPARE(pages.size(), 3);
    for (const QString &page : pages) {
        QVERIFY2(page.contains(u"H.264 Baseline"_s), qPrintable(page));
        QVERIFY(!page.contains(u"Contains stream keys"_s));
        QVERIFY(!unbroken(page).contains(u"rt_123"_s));
    }
    QVERIFY(pages.at(1).contains(u"leg B"_s));
}

void TestHandoverPaper::eachPageSaysThatThereAreKeys()
{
    const QStringList pages = tests::pagesOf(ui::pdfOf(cameras(12, true)));
    QCOMPARE(pages.size(), 12);
    for (int number = 1; number <= 12; ++number) {
        const QString page = unbroken(pages.at(number - 1));
        QVERIFY2(pages.at(number - 1).contains(u"Contains stream keys"_s), qPrintable(pages.at(number - 1)));
        QVERIFY2(page.contains(key(number)), qPrintable(page));
        QVERIFY(!page.contains(key(number % 12 + 1))); // of somebody else
    }
    QVERIFY(unbroken(pages.at(1)).contains(key(52))); // leg B
}

void TestHandoverPaper::oneWithoutAKeySaysSoToo()
{
    std::vector<ui::HandoverCard> cards = cameras(2, true);
    cards.front().dropKeys();
    for (const QString &page : tests::pagesOf(ui::pdfOf(cards)))
        QVERIFY(page.contains(u"Contains stream keys"_s));
    QVERIFY(!unbroken(tests::pagesOf(ui::pdfOf(cards)).at(0)).contains(u"rt_123"_s));
}

void TestHandoverPaper::whatIsLongGoesOnOnTheNextPage()
{
    std::vector<ui::HandoverCard> cards = cameras(1, true);
    cards.front().contact = u"somebody who has much to say "_s.repeated(150);
    const QStringList pages = tests::pagesOf(ui::pdfOf(cards));
    QVERIFY2(pages.size() > 1, qPrintable(QString::number(pages.size())));
    for (const QString &page : pages)
        QVERIFY(page.contains(u"Contains stream keys"_s));
    QVERIFY(pages.last().contains(u"ffmpeg"_s));
}

QTEST_MAIN(TestHandoverPaper)
#include "tst_handoverpaper.moc"
