// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Icon.h"
#include "ui/appearance/Palettes.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ui::IconName)
Q_DECLARE_METATYPE(QIcon::Mode)

namespace {

constexpr int side = 24;

// The colour of the most opaque pixel: the icon's, without the edges that are blended.
QColor ink(const QImage &image)
{
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > found.alpha())
                found = here;
        }
    }
    return found;
}

QImage drawn(const QIcon &icon, QIcon::Mode mode = QIcon::Normal, int pixels = side)
{
    return icon.pixmap(QSize(pixels, pixels), 1.0, mode).toImage();
}

bool isClose(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 8 && qAbs(a.green() - b.green()) < 8 && qAbs(a.blue() - b.blue()) < 8;
}

} // namespace

class TestIcons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::applyAppearance(*qApp, ui::Appearance::Light); }

    void everyIconIsDrawn_data()
    {
        QTest::addColumn<ui::IconName>("name");
        QTest::addColumn<QIcon::Mode>("mode");
        const std::pair<QIcon::Mode, const char *> modes[] = {{QIcon::Normal, "normal"},
                                                              {QIcon::Disabled, "disabled"},
                                                              {QIcon::Active, "active"},
                                                              {QIcon::Selected, "selected"}};
        for (int i = 0; i < static_cast<int>(ui::IconName::Count); ++i) {
            for (const auto &[mode, modeName] : modes)
                QTest::addRow("%d %s", i, modeName) << static_cast<ui::IconName>(i) << mode;
        }
    }

    void everyIconIsDrawn()
    {
        QFETCH(ui::IconName, name);
        QFETCH(QIcon::Mode, mode);
        const QImage image = drawn(ui::icon(name), mode);
        QCOMPARE(image.size(), QSize(side, side));
        QCOMPARE_GT(ink(image).alpha(), 160);
        // It stays inside its square: a line cut off by the edge would show there.
        for (int i = 0; i < side; ++i) {
            QCOMPARE_LT(image.pixelColor(i, 0).alpha(), 128);
            QCOMPARE_LT(image.pixelColor(0, i).alpha(), 128);
        }
    }

    void noTwoIconsAreAlike()
    {
        QList<QImage> images;
        for (int i = 0; i < static_cast<int>(ui::IconName::Count); ++i) {
            const QImage image = drawn(ui::icon(static_cast<ui::IconName>(i)));
            QVERIFY2(!images.contains(image), qPrintable(u"icon %1 looks like another"_s.arg(i)));
            images.append(image);
        }
    }

    void inkFollowsThePalette()
    {
        const QIcon icon = ui::icon(ui::IconName::TallyLive);
        const QColor inLight = ink(drawn(icon));
        ui::applyAppearance(*qApp, ui::Appearance::Dark);
        const QColor inDark = ink(drawn(icon));
        QCOMPARE_LT(inLight.lightness(), 110);
        QCOMPARE_GT(inDark.lightness(), 150);
    }

    void modesHaveTheColoursOfText()
    {
        const QIcon icon = ui::icon(ui::IconName::TallyLive);
        const QPalette palette = QApplication::palette();
        QVERIFY(isClose(ink(drawn(icon, QIcon::Disabled)), palette.color(QPalette::Disabled, QPalette::WindowText)));
        QVERIFY(isClose(ink(drawn(icon, QIcon::Selected)), palette.color(QPalette::HighlightedText)));
    }

    /// Menus ask for the chosen entry's icon as they ask for a hovered button's.
    void chosenMenuEntriesAreReadable()
    {
        const QColor onHighlight = QApplication::palette().color(QPalette::HighlightedText);
        QVERIFY(isClose(ink(drawn(ui::menuIcon(ui::IconName::TallyLive), QIcon::Active)), onHighlight));
        QVERIFY(!isClose(ink(drawn(ui::icon(ui::IconName::TallyLive), QIcon::Active)), onHighlight));
        QCOMPARE(drawn(ui::menuIcon(ui::IconName::TallyLive)), drawn(ui::icon(ui::IconName::TallyLive)));
    }

    void signalsKeepTheirColour()
    {
        const QIcon icon = ui::icon(ui::IconName::TallyLive, ui::Signal::Live);
        const QPalette palette = QApplication::palette();
        QVERIFY(isClose(ink(drawn(icon)), ui::signalColor(ui::Signal::Live, palette, QPalette::Window)));
        QVERIFY(isClose(ink(drawn(icon, QIcon::Selected)), palette.color(QPalette::HighlightedText)));
    }

    // Twice the pixels are drawn, not stretched: the edge of a disc is as narrow as before.
    void sharpAtHighResolution()
    {
        const QIcon icon = ui::icon(ui::IconName::TallyLive);
        const QPixmap pixmap = icon.pixmap(QSize(side, side), 2.0);
        QCOMPARE(pixmap.size(), QSize(2 * side, 2 * side));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        const QImage image = pixmap.toImage();
        int blended = 0;
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = image.pixelColor(x, side).alpha();
            blended += alpha > 0 && alpha < 255 ? 1 : 0;
        }
        QCOMPARE_LE(blended, 2);
    }

    void paintsIntoARectangle()
    {
        QImage image(3 * side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::icon(ui::IconName::TallyLive).paint(&painter, image.rect());
        painter.end();
        QCOMPARE_GT(image.pixelColor(3 * side / 2, side / 2).alpha(), 200);
        QCOMPARE(image.pixelColor(side / 2, side / 2).alpha(), 0);
    }

    void applicationIconIsThere()
    {
        for (const int pixels : {16, 48, 256}) {
            const QImage image = drawn(ui::applicationIcon(), QIcon::Normal, pixels);
            QCOMPARE(image.size(), QSize(pixels, pixels));
            // The crosspoint's red tally dot.
            const QColor dot = image.pixelColor(pixels * 92 / 128, pixels / 2);
            QCOMPARE_GT(dot.red(), 180);
            QCOMPARE_LT(dot.green(), 90);
        }
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
