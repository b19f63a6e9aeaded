// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/ShortNames.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestShortNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sayWhatDiffers_data();
    void sayWhatDiffers();
};

void TestShortNames::sayWhatDiffers_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("shorter");
    QTest::newRow("numbers") << QStringList{u"cam-01"_s, u"cam-02"_s, u"cam-10"_s}
                             << QStringList{u"01"_s, u"02"_s, u"10"_s};
    QTest::newRow("the last number") << QStringList{u"ob2-cam-1"_s, u"ob2-cam-2"_s} << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("before the end") << QStringList{u"cam-01-main"_s, u"cam-02-main"_s} << QStringList{u"01"_s, u"02"_s};
    QTest::newRow("a guest among them") << QStringList{u"cam-01"_s, u"cam-02"_s, u"guest-1"_s, u"studio"_s}
                                        << QStringList{u"01"_s, u"02"_s, u"guest-1"_s, u"studio"_s};
    QTest::newRow("of several forms none is the usual one")
        << QStringList{u"cam-1"_s, u"cam-2"_s, u"mic-1"_s, u"hall"_s, u"studio"_s}
        << QStringList{u"cam-1"_s, u"cam-2"_s, u"mic-1"_s, u"hall"_s, u"studio"_s};
    QTest::newRow("one alone") << QStringList{u"cam-01"_s} << QStringList{u"cam-01"_s};
    QTest::newRow("no numbers") << QStringList{u"Hall"_s, u"Foyer"_s} << QStringList{u"Hall"_s, u"Foyer"_s};
    QTest::newRow("nothing but numbers") << QStringList{u"1"_s, u"2"_s} << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("none") << QStringList() << QStringList();
}

void TestShortNames::sayWhatDiffers()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, shorter);
    const ui::ShortNames all(names);
    QStringList result;
    for (const QString &name : names)
        result += all.of(name);
    QCOMPARE(result, shorter);
}

QTEST_APPLESS_MAIN(TestShortNames)
#include "tst_shortnames.moc"
