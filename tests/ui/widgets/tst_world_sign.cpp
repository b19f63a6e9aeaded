// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/WorldSign.h"

#include "ui/words/WorldWords.h"

#include <QAccessible>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using aws::World;

namespace {

World at(const char *url)
{
    return World::at(QUrl(QString::fromLatin1(url)));
}

} // namespace

/// An emulator never looks like production, and production never like anything else.
class TestWorldSign final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void awsHasNone();
    void followsTheWorld();
    void isNoWindow();
    void longHostIsElidedForTheEyeOnly();
};

void TestWorldSign::names()
{
    QCOMPARE(ui::nameOf({}), u"AWS"_s);
    QCOMPARE(ui::subjectOf({}), u"AWS"_s);
    QCOMPARE(ui::signOf({}), QString());
    QCOMPARE(ui::nameOf(World::demo()), u"the demo"_s);
    QCOMPARE(ui::subjectOf(World::demo()), u"The demo"_s);
    QCOMPARE(ui::signOf(World::demo()), u"Demo: nothing here is real"_s);
    const World emulator = at("http://127.0.0.1:8085/path");
    QCOMPARE(ui::nameOf(emulator), u"127.0.0.1:8085"_s);
    QCOMPARE(ui::subjectOf(emulator), u"127.0.0.1:8085"_s);
    QCOMPARE(ui::signOf(emulator), u"Not AWS: 127.0.0.1:8085"_s);
}

void TestWorldSign::awsHasNone()
{
    QWidget window;
    auto *const column = new QVBoxLayout(&window);
    auto *const sign = new ui::WorldSign;
    column->addWidget(sign);
    window.show();
    QVERIFY(!sign->isVisible());
    QVERIFY(sign->text().isEmpty());
}

void TestWorldSign::followsTheWorld()
{
    QWidget window;
    auto *const column = new QVBoxLayout(&window);
    auto *const sign = new ui::WorldSign(World::demo());
    column->addWidget(sign);
    window.show();
    QVERIFY(sign->isVisible());
    QCOMPARE(sign->text(), u"Demo: nothing here is real"_s);
    sign->setWorld({});
    QVERIFY(!sign->isVisible());
    sign->setWorld(at("https://ivs.example.net"));
    QVERIFY(sign->isVisible());
    QCOMPARE(sign->text(), u"Not AWS: ivs.example.net"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(sign)->text(QAccessible::Name), sign->text());
    QVERIFY(sign->toolTip().contains(u"ivs.example.net"_s));
}

void TestWorldSign::isNoWindow()
{
    ui::WorldSign sign(World::demo());
    QVERIFY(!sign.isVisible());
    sign.setWorld(at("https://ivs.example.net"));
    QVERIFY(!sign.isVisible());
}

void TestWorldSign::longHostIsElidedForTheEyeOnly()
{
    const QString host = u"a-service-with-a-name-that-never-seems-to-end.of-a-department.example.net:8443"_s;
    const ui::WorldSign sign(World::at(QUrl(u"https://"_s + host)));
    QVERIFY(sign.text().startsWith(u"Not AWS: a-s"_s));
    QVERIFY(sign.text().endsWith(u"net:8443"_s));
    QVERIFY(sign.text().contains(u'…'));
    QCOMPARE(sign.accessibleName(), u"Not AWS: "_s + host);
    QVERIFY(sign.toolTip().contains(host));
}

QTEST_MAIN(TestWorldSign)
#include "tst_world_sign.moc"
