// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/NextNames.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNextNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNumberThatAllHave_data();
    void findsTheNumberThatAllHave();
    void countsOn_data();
    void countsOn();
    void givesANameAnotherEnding_data();
    void givesANameAnotherEnding();
};

void TestNextNames::findsTheNumberThatAllHave_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("ending");
    QTest::newRow("one") << QStringList{u"main-a-21"_s} << u"21"_s;
    QTest::newRow("all the same") << QStringList{u"main-a-21"_s, u"main-b-21"_s, u"spare21"_s} << u"21"_s;
    QTest::newRow("a series") << QStringList{u"main-1"_s, u"main-2"_s} << QString();
    QTest::newRow("one without") << QStringList{u"main-21"_s, u"main"_s} << QString();
    QTest::newRow("of other digits") << QStringList{u"main-٣"_s} << QString();
    QTest::newRow("a number alone") << QStringList{u"21"_s} << u"21"_s;
    QTest::newRow("none") << QStringList{} << QString();
}

void TestNextNames::findsTheNumberThatAllHave()
{
    QFETCH(const QStringList, names);
    QTEST(ui::commonEnding(names), "ending");
}

void TestNextNames::countsOn_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("next");
    QTest::newRow("none") << QString() << u"2"_s;
    QTest::newRow("one more") << u"21"_s << u"22"_s;
    QTest::newRow("with its zeros") << u"009"_s << u"010"_s;
    QTest::newRow("a digit more") << u"99"_s << u"100"_s;
    QTest::newRow("a date") << u"202611301200000000000009"_s << u"202611301200000000000010"_s;
}

void TestNextNames::countsOn()
{
    QFETCH(const QString, ending);
    QTEST(ui::nextEnding(ending), "next");
}

void TestNextNames::givesANameAnotherEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("made");
    QTest::newRow("in its place") << u"main-a-21"_s << u"21"_s << u"22"_s << u"main-a-22"_s;
    QTest::newRow("behind") << u"main-a"_s << QString() << u"2"_s << u"main-a-2"_s;
    QTest::newRow("behind one that has another") << u"main-a"_s << u"21"_s << u"22"_s << u"main-a-22"_s;
    QTest::newRow("away") << u"main-21"_s << u"-21"_s << QString() << u"main"_s;
    QTest::newRow("nothing") << u"main"_s << QString() << QString() << u"main"_s;
    QTest::newRow("words") << u"main-monday"_s << u"monday"_s << u"tuesday"_s << u"main-tuesday"_s;
    QTest::newRow("of one without a name") << QString() << QString() << u"2"_s << u"2"_s;
}

void TestNextNames::givesANameAnotherEnding()
{
    QFETCH(const QString, name);
    QFETCH(const QString, ending);
    QFETCH(const QString, next);
    QTEST(ui::nextName(name, ending, next), "made");
}

QTEST_APPLESS_MAIN(TestNextNames)
#include "tst_nextnames.moc"
