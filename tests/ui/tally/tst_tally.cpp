// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/Tally.h"
#include "ui/tally/TallyLabel.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::StageMark;
using ui::Tally;

class TestTally final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasOneWordAndSign_data();
    void everyStateHasOneWordAndSign();
    void theLabelSaysWhatIsShown();
    void whatIsOnAirIsABadge();
    void aBadgeHasRoomForItsWord();
};

void TestTally::everyStateHasOneWordAndSign_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("moving");
    QTest::addColumn<bool>("stale");
    QTest::addColumn<StageMark>("mark");
    QTest::addColumn<Tally>("tally");
    QTest::addColumn<QString>("word");
    QTest::newRow("live") << u"ACTIVE"_s << false << false << StageMark::None << Tally::Live << u"LIVE"_s;
    QTest::newRow("on air") << u"ACTIVE"_s << false << false << StageMark::OnAir << Tally::OnAir << u"ON AIR"_s;
    QTest::newRow("live on a backup") << u"ACTIVE"_s << false << false << StageMark::Backup << Tally::Live << u"LIVE"_s;
    QTest::newRow("idle on it") << u"INACTIVE"_s << false << false << StageMark::OnAir << Tally::Idle << u"idle"_s;
    QTest::newRow("moving on it") << u"ACTIVE"_s << true << false << StageMark::OnAir << Tally::Moving << u"moving"_s;
    QTest::newRow("on air, and no answer")
        << u"ACTIVE"_s << false << true << StageMark::OnAir << Tally::Unknown << u"unknown, was ON AIR"_s;
    QTest::newRow("idle") << u"INACTIVE"_s << false << false << StageMark::None << Tally::Idle << u"idle"_s;
    QTest::newRow("moving") << u"INACTIVE"_s << true << false << StageMark::None << Tally::Moving << u"moving"_s;
    QTest::newRow("moving, and no answer")
        << u"INACTIVE"_s << true << true << StageMark::None << Tally::Moving << u"moving"_s;
    QTest::newRow("live, and no answer") << u"ACTIVE"_s << false << true << StageMark::None << Tally::Unknown
                                         << u"unknown, was LIVE"_s;
    QTest::newRow("idle, and no answer") << u"INACTIVE"_s << false << true << StageMark::None << Tally::Unknown
                                         << u"unknown, was idle"_s;
    QTest::newRow("of another day") << u"PAUSED"_s << false << false << StageMark::None << Tally::Unknown
                                    << u"PAUSED"_s;
    QTest::newRow("that, and no answer") << u"PAUSED"_s << false << true << StageMark::None << Tally::Unknown
                                         << u"unknown, was PAUSED"_s;
    QTest::newRow("none") << QString() << false << false << StageMark::None << Tally::Unknown << u"unknown"_s;
}

void TestTally::everyStateHasOneWordAndSign()
{
    QFETCH(const QString, state);
    QFETCH(const bool, moving);
    QFETCH(const bool, stale);
    QFETCH(const StageMark, mark);
    QFETCH(const Tally, tally);
    ivs::IngestConfigurationSummary summary;
    summary.state = ivs::Open<ivs::IngestState>::parse(state.toUtf8());
    const ui::ShownState shown = ui::shownState(summary, moving, stale, mark);
    QVERIFY(shown.tally == tally);
    QString word = shown.word;
    QTEST(word.remove(QChar(0x2068)).remove(QChar(0x2069)), "word"); // what isolates a name in a sentence
}

void TestTally::theLabelSaysWhatIsShown()
{
    ui::TallyLabel label;
    label.setState({Tally::Live, u"LIVE"_s});
    QCOMPARE(label.accessibleName(), u"LIVE"_s);
    QVERIFY(label.text().contains(u"LIVE"_s));
    const int width = label.sizeHint().width();
    label.setState({Tally::Unknown, u"unknown, was LIVE"_s});
    QVERIFY(label.sizeHint().width() > width);
}

/// White on red, on whatever ground; not the word's colour alone.
void TestTally::whatIsOnAirIsABadge()
{
    for (const QColor &ground : {QColor(Qt::white), QColor(0x1e, 0x1e, 0x1e)}) {
        QImage picture(120, 30, QImage::Format_ARGB32_Premultiplied);
        picture.fill(ground);
        QPainter painter(&picture);
        ui::paintBadge(painter, picture.rect(), ui::tallyWord(Tally::OnAir), Qt::LeftToRight);
        painter.end();
        int red = 0;
        int white = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                const QColor color = picture.pixelColor(x, y);
                red += color.red() > 150 && color.green() < 60 && color.blue() < 60;
                white += color == Qt::white && ground != Qt::white;
            }
        }
        QVERIFY(red > 300);
        QVERIFY(ground == Qt::white || white > 10);
        QCOMPARE(picture.pixelColor(119, 15), ground); // it is as wide as its word
    }
    ui::TallyLabel label;
    label.setState({Tally::OnAir, u"ON AIR"_s});
    QCOMPARE(label.accessibleName(), u"ON AIR"_s);
}

/// A word that is cut ends in dots, which have nothing above them.
void TestTally::aBadgeHasRoomForItsWord()
{
    const QString word = ui::tallyWord(Tally::OnAir);
    for (int pixels = 10; pixels <= 120; ++pixels) {
        QFont font;
        font.setPixelSize(pixels);
        font.setWeight(QFont::DemiBold);
        const QSize size = ui::badgeSize(word, QFontMetrics(font));
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        painter.setFont(font);
        ui::paintBadge(painter, picture.rect(), word, Qt::LeftToRight);
        painter.end();
        const int margin = QFontMetrics(font).averageCharWidth() * 3 / 4;
        const QRect lastLetter(size.width() - margin - pixels / 2, 0, pixels / 2, size.height() / 2);
        bool isWritten = false;
        for (int x = lastLetter.left(); x <= lastLetter.right(); ++x) {
            for (int y = lastLetter.top(); y <= lastLetter.bottom(); ++y)
                isWritten = isWritten || qGreen(picture.pixel(x, y)) > 200;
        }
        QVERIFY2(isWritten, qPrintable(u"%1 pixels"_s.arg(pixels)));
    }
}

QTEST_MAIN(TestTally)
#include "tst_tally.moc"
