// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Palettes.h"
#include "ui/appearance/PopupFrames.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ui::Signal)

namespace {

// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestAppearance final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::applyAppearance(*qApp, ui::Appearance::System); }

    void textIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("surface");
        QTest::addColumn<double>("least");

        struct Pair {
            QPalette::ColorRole text;
            QPalette::ColorRole surface;
            const char *name;
        };
        const Pair pairs[] = {
            {QPalette::WindowText, QPalette::Window, "text on window"},
            {QPalette::Text, QPalette::Base, "text on base"},
            {QPalette::Text, QPalette::AlternateBase, "text on alternate base"},
            {QPalette::ButtonText, QPalette::Button, "text on button"},
            {QPalette::HighlightedText, QPalette::Highlight, "highlighted text"},
            {QPalette::ToolTipText, QPalette::ToolTipBase, "tooltip"},
            {QPalette::PlaceholderText, QPalette::Base, "placeholder on base"},
            {QPalette::PlaceholderText, QPalette::Window, "placeholder on window"},
            {QPalette::Link, QPalette::Base, "link on base"},
            {QPalette::Link, QPalette::Window, "link on window"},
        };
        for (const bool dark : {false, true}) {
            const QPalette palette = dark ? ui::darkPalette() : ui::lightPalette();
            for (const auto &[text, surface, name] : pairs) {
                for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
                    const char *groupName = group == QPalette::Active ? ""
                        : group == QPalette::Inactive                 ? ", inactive"
                                                                      : ", disabled";
                    QTest::addRow("%s: %s%s", dark ? "dark" : "light", name, groupName)
                        << palette << palette.color(group, text) << palette.color(group, surface)
                        << (group == QPalette::Disabled ? (surface == QPalette::Highlight ? 2.0 : 3.0) : 4.5);
                }
            }
            for (const auto surface : {QPalette::Window, QPalette::Base}) {
                QTest::addRow("%s: second rank on %s", dark ? "dark" : "light",
                              surface == QPalette::Base ? "base" : "window")
                    << palette << ui::secondaryText(palette, surface) << palette.color(surface) << 4.5;
            }
        }
    }

    void textIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, surface);
        QFETCH(double, least);
        const double ratio = contrast(text, surface);
        QVERIFY2(ratio >= least,
                 qPrintable(u"%1 on %2 has %3, needs %4"_s.arg(text.name(), surface.name()).arg(ratio).arg(least)));
    }

    void signalsAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<ui::Signal>("signal");

        using ui::Signal;
        const std::pair<Signal, const char *> all[] = {{Signal::Live, "live"},
                                                       {Signal::Next, "next"},
                                                       {Signal::Pending, "pending"},
                                                       {Signal::Failure, "failure"},
                                                       {Signal::Unknown, "unknown"}};
        for (const auto &[signal, name] : all) {
            QTest::addRow("light: %s", name) << ui::lightPalette() << signal;
            QTest::addRow("dark: %s", name) << ui::darkPalette() << signal;
        }
    }

    void signalsAreReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(ui::Signal, signal);
        for (const auto ground : {QPalette::Base, QPalette::Window})
            QCOMPARE_GE(contrast(ui::signalColor(signal, palette, ground), palette.color(ground)), 4.5);
        // What stands on a bar in that colour.
        QCOMPARE_GE(contrast(palette.color(QPalette::WindowText), ui::signalSurface(signal, palette)), 4.5);
        QCOMPARE_GE(contrast(ui::signalColor(signal, palette, QPalette::Window), ui::signalSurface(signal, palette)),
                    3.0);
    }

    void darknessIsSeenFromThePalette()
    {
        QVERIFY(!ui::isDark(ui::lightPalette()));
        QVERIFY(ui::isDark(ui::darkPalette()));
    }

    void mixingGoesFromOneToTheOther()
    {
        QCOMPARE(ui::mixed(Qt::black, Qt::white, 0.0), QColor(Qt::black).toRgb());
        QCOMPARE(ui::mixed(Qt::black, Qt::white, 1.0), QColor(Qt::white).toRgb());
        const QColor middle = ui::mixed(QColor(0, 100, 200), QColor(100, 200, 0), 0.5);
        QCOMPARE(middle.rgb(), QColor(50, 150, 100).rgb());
    }

    void appearanceSwitchesWhileRunning()
    {
        QWidget widget;
        ui::applyAppearance(*qApp, ui::Appearance::Dark);
        QTRY_VERIFY(ui::isDark(widget.palette()));
        ui::applyAppearance(*qApp, ui::Appearance::Light);
        QTRY_VERIFY(!ui::isDark(widget.palette()));
        QCOMPARE(widget.palette().color(QPalette::Window), ui::lightPalette().color(QPalette::Window));
    }

    // The offscreen platform has no palette of its own, as a machine without a desktop.
    /// Fusion draws a field's frame in the window's colour of the field's own palette, darkened by 1.4.
    void fieldsAreFramedInTheDark()
    {
        ui::applyAppearance(*qApp, ui::Appearance::Dark);
        const QColor window = QApplication::palette().color(QPalette::Window);
        const QColor frame = QApplication::palette("QLineEdit").color(QPalette::Window).darker(140);
        QVERIFY2(contrast(frame, window) >= 3.0, qPrintable(frame.name() + u" on "_s + window.name()));
        ui::applyAppearance(*qApp, ui::Appearance::Light);
        QCOMPARE(QApplication::palette("QLineEdit").color(QPalette::Window),
                 QApplication::palette().color(QPalette::Window));
    }

    /// By pixels: in the middle of the left edge, against the ground of the lists that they lie on.
    void popupsAreFramedInTheDark()
    {
        const ui::PopupFrames frames(*qApp);
        QComboBox box;
        box.addItems({u"eu-west-1"_s, u"us-west-2"_s});
        box.show();
        const auto edge = [](QWidget &popup) {
            const QImage picture = popup.grab().toImage();
            return picture.pixelColor(0, picture.height() / 2);
        };
        const auto edges = [&] {
            QMenu menu;
            menu.addAction(u"Rebind"_s);
            box.showPopup();
            QList<QColor> both{edge(menu), edge(*box.view()->parentWidget())};
            box.hidePopup();
            return both;
        };
        ui::applyAppearance(*qApp, ui::Appearance::Light);
        const QList<QColor> light = edges();
        ui::applyAppearance(*qApp, ui::Appearance::Dark);
        const QColor ground = QApplication::palette().color(QPalette::Base);
        for (const QColor &frame : edges())
            QVERIFY2(contrast(frame, ground) >= 3.0, qPrintable(frame.name() + u" on "_s + ground.name()));
        ui::applyAppearance(*qApp, ui::Appearance::Light);
        QCOMPARE(edges(), light);
    }

    /// Qt gives a desktop that says nothing of it a translucent black.
    void placeholderIsNoEnteredText()
    {
        QPalette desktops = ui::darkPalette();
        desktops.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        const QPalette palette = ui::legiblePalette(desktops);
        const QColor base = palette.color(QPalette::Base);
        const QColor placeholder = palette.color(QPalette::PlaceholderText);
        QCOMPARE_GE(contrast(placeholder, base), 4.5);
        QCOMPARE_GE(contrast(palette.color(QPalette::Text), placeholder), 1.5);
    }

    void darkDesktopsFieldsAreFramedToo()
    {
        QPalette desktops = ui::darkPalette();
        desktops.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        ui::applyDesktopPalette(*qApp, desktops);
        const QColor frame = QApplication::palette("QLineEdit").color(QPalette::Window).darker(140);
        QCOMPARE_GE(contrast(frame, QApplication::palette().color(QPalette::Window)), 3.0);
    }

    /// Where light text has to be dark, all of the contrast there is.
    void whatTurnsIsReadBest()
    {
        QCOMPARE(ui::legible(Qt::white, QColor(0x3daee9)), QColor(Qt::black));
        QCOMPARE_LE(contrast(ui::legible(QColor(0x8899aa), Qt::white), Qt::white), 5.0);
    }

    void systemWithoutADesktopIsOurLight()
    {
        ui::applyAppearance(*qApp, ui::Appearance::Dark);
        ui::applyAppearance(*qApp, ui::Appearance::System);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), ui::lightPalette().color(QPalette::Highlight));
        QCOMPARE(QApplication::palette().color(QPalette::Window), ui::lightPalette().color(QPalette::Window));
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
