// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Schemes.h"

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Swatch.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using accounts::AccountColor;
using accounts::accountColors;
using ui::Signal;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// How a colour is seen, on linear RGB: by most, and without one of the three kinds of cones (Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0).
struct Vision {
    const char *name;
    Matrix matrix;
    double apart; ///< the least distance at which two colours are told apart beside each other here
};

constexpr std::array visions{
    Vision{"usual", Matrix{Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}}, 30},
    Vision{"protanopia",
           Matrix{Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
                  Triple{-0.003882, -0.048116, 1.051998}},
           15},
    Vision{"deuteranopia",
           Matrix{Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
                  Triple{-0.011820, 0.042940, 0.968881}},
           15},
    Vision{"tritanopia",
           Matrix{Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
                  Triple{0.004733, 0.691367, 0.303900}},
           15},
};

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

/// CIE 1976 L*a*b* of a colour as it is seen, white being D65.
Triple lab(const QColor &color, const Vision &vision)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    Triple seen = times(vision.matrix, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &part : seen)
        part = std::clamp(part, 0.0, 1.0);
    const Matrix toXyz{Triple{0.4124564, 0.3575761, 0.1804375}, Triple{0.2126729, 0.7151522, 0.0721750},
                       Triple{0.0193339, 0.1191920, 0.9503041}};
    const Triple xyz = times(toXyz, seen);
    const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = root(xyz[0] / 0.95047);
    const double y = root(xyz[1]);
    const double z = root(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// About 2 is just seen.
double distance(const QColor &a, const QColor &b, const Vision &vision)
{
    const Triple one = lab(a, vision);
    const Triple other = lab(b, vision);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

struct Named {
    QString name;
    QColor color;
};

/// The colours of accounts, then the signals', as they stand in a list.
std::vector<Named> colorsOf(const QPalette &palette)
{
    std::vector<Named> all;
    for (const AccountColor color : accountColors)
        all.push_back({u"account "_s + QString::number(static_cast<int>(color)),
                       ui::accountColor(color, palette, QPalette::Base)});
    for (const Signal signal : {Signal::Live, Signal::Next, Signal::Pending, Signal::Unknown})
        all.push_back({u"signal "_s + QString::number(static_cast<int>(signal)),
                       ui::signalColor(signal, palette, QPalette::Base)});
    return all;
}

QColor colorInTheMiddle(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(16, 16), 1.0, mode).toImage().pixelColor(8, 8);
}

} // namespace

/// An account's colour is seen on every ground, and is no other account's and no signal's.
class TestAccountColors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::applyAppearance(*qApp, ui::Appearance::Light); }
    void areSeenOnEveryGround();
    void areToldApart_data();
    void areToldApart();
    void swatchFollowsTheAppearance();
    void swatchStandsOutOfASelection();
};

void TestAccountColors::areSeenOnEveryGround()
{
    for (const tests::Scheme &scheme : tests::schemes()) {
        scheme.apply();
        const QPalette palette = QApplication::palette();
        for (const AccountColor color : accountColors) {
            for (const auto ground :
                 {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::Highlight}) {
                const double found = ui::contrast(ui::accountColor(color, palette, ground), palette.color(ground));
                QVERIFY2(found >= ui::shapeContrast,
                         qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(scheme.name)).arg(found)));
            }
        }
    }
}

void TestAccountColors::areToldApart_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::newRow("light") << ui::Appearance::Light;
    QTest::newRow("dark") << ui::Appearance::Dark;
}

void TestAccountColors::areToldApart()
{
    QFETCH(const ui::Appearance, appearance);
    ui::applyAppearance(*qApp, appearance);
    const QPalette palette = QApplication::palette();
    // The test's own eyes: red and green, which a word stands beside, are alike to some.
    const QColor live = ui::signalColor(Signal::Live, palette, QPalette::Base);
    const QColor next = ui::signalColor(Signal::Next, palette, QPalette::Base);
    QVERIFY(distance(live, next, visions[0]) > 3 * distance(live, next, visions[1]));

    const std::vector<Named> all = colorsOf(palette);
    for (const Vision &vision : visions) {
        for (std::size_t i = 0; i < accountColors.size(); ++i) {
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                const double found = distance(all[i].color, all[j].color, vision);
                QVERIFY2(found >= vision.apart,
                         qPrintable(u"%1: %2 and %3 are %4 apart"_s
                                        .arg(QString::fromLatin1(vision.name), all[i].name, all[j].name)
                                        .arg(found)));
            }
        }
    }
}

void TestAccountColors::swatchFollowsTheAppearance()
{
    const QIcon swatch = ui::swatch(AccountColor::Violet);
    const QColor light = colorInTheMiddle(swatch);
    QCOMPARE(light, ui::accountColor(AccountColor::Violet, QApplication::palette(), QPalette::Base));
    ui::applyAppearance(*qApp, ui::Appearance::Dark);
    QCOMPARE(colorInTheMiddle(swatch), ui::accountColor(AccountColor::Violet, QApplication::palette(), QPalette::Base));
    QVERIFY(colorInTheMiddle(swatch) != light);
}

/// Its colour is the same there, with the ground of lists around it.
void TestAccountColors::swatchStandsOutOfASelection()
{
    const QIcon swatch = ui::swatch(AccountColor::Blue);
    QCOMPARE(colorInTheMiddle(swatch, QIcon::Selected), colorInTheMiddle(swatch));
    const QImage drawn = swatch.pixmap(QSize(16, 16), 1.0, QIcon::Selected).toImage();
    QCOMPARE(drawn.pixelColor(8, 0), QApplication::palette().color(QPalette::Base));
    QCOMPARE(drawn.pixelColor(0, 0).alpha() < 128, true); // it is round
}

QTEST_MAIN(TestAccountColors)
#include "tst_accountcolors.moc"
