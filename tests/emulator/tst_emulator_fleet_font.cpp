// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/FleetNames.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

/// A fresh Debian 12 has no font but DejaVu: what it lacks would be a box in the demo.
class TestEmulatorFleetFont final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameCanBeDrawn_data();
    void everyNameCanBeDrawn();
};

void TestEmulatorFleetFont::everyNameCanBeDrawn_data()
{
    namespace names = emulator::names;
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, QStringView name) {
        QTest::addRow("%s %s", what, name.toUtf8().constData()) << name.toString();
    };
    for (const names::Production &production : names::productions) {
        for (const names::Opener &opener : production.openers)
            row("opening with", opener.userId);
        for (const QStringView name : production.people)
            row("person", name);
        for (const QStringView position : production.positions)
            row("position", position);
    }
}

void TestEmulatorFleetFont::everyNameCanBeDrawn()
{
    const QFont font(u"DejaVu Sans"_s);
    QCOMPARE(QFontInfo(font).family(), u"DejaVu Sans"_s);
    const QFontMetrics metrics(font);
    QVERIFY(!metrics.inFontUcs4(U'京')); // else this would say nothing
    QFETCH(const QString, name);
    for (const uint character : name.toUcs4())
        QVERIFY2(metrics.inFontUcs4(character), qPrintable(QString::number(character, 16)));
}

QTEST_MAIN(TestEmulatorFleetFont)
#include "tst_emulator_fleet_font.moc"
