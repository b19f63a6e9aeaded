// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "patchbay/plant/EncoderTags.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"
#include "support/OpenSources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::EncoderTags;
using patchbay::Inventory;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure
constexpr int encoders = 12;

/// A source that has read its list, on a service of its own.
struct Desk {
    Desk()
    {
        source.watch().setInterval(std::chrono::milliseconds(0));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source.isReading(), patience); }();
        read();
    }
    void read()
    {
        const auto reading = source.inventory().refresh(source.client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    QString arn(int row) const { return source.inventory().configurations().at(row).summary.arn; }
    void tag(const QString &arn, const EncoderTags::Tags &set)
    {
        [&] { QVERIFY(*support::ended(source.client().tagResource(arn, set, {}, {}, {}))); }();
    }
    int asked() { return control.requests(u"ListTagsForResource"_s); }

    emulator::EmbeddedService service{{.configurations = encoders, .stages = 2, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    support::OpenSources open{service.endpoint().value(), service.credentials()};
    patchbay::Source &source = open.open(u"Live Events"_s, service.region());
    EncoderTags &tags = source.tags();
};

} // namespace

/// Tags that no list tells.
class TestEncoderTags final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNothingThatNobodyWants();
    void readsEachOnce();
    void whatCameIsRead();
    void changesFromHereAreTakenOver();
    void stopsWhenNobodyWantsThemAnyMore();
    void aRefusalEndsIt();
    void whatFailsInPassingIsAskedAgain();
    void readsAnewWhenAPersonSaysSo();
    void anOlderReadingOverrulesNothing();
    void whatWasOnItsWayDuringAChangeIsReadAgain();
};

void TestEncoderTags::readsNothingThatNobodyWants()
{
    Desk desk;
    desk.read();
    QCOMPARE(desk.asked(), 0);
    QCOMPARE(desk.tags.left(), 0);
    QVERIFY(!desk.tags.of(desk.arn(0)));
}

void TestEncoderTags::readsEachOnce()
{
    Desk desk;
    desk.tag(desk.arn(3), {{u"show"_s, u"evening"_s}});
    desk.tags.take(desk.arn(0), {}, Inventory::clock()); // a reading of it has told them
    int most = 0;
    connect(&desk.tags, &EncoderTags::progressed, &desk.tags, [&] { most = std::max(most, desk.tags.left()); });
    desk.tags.setWanted(true);
    QCOMPARE(desk.tags.left(), encoders - 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    QCOMPARE(most, encoders - 1);
    QCOMPARE(desk.asked(), encoders - 1);
    QCOMPARE(desk.tags.of(desk.arn(3))->value(u"show"_s), u"evening"_s);
    QVERIFY(desk.tags.keys().contains(u"show"_s));
    desk.tags.setWanted(false);
    desk.tags.setWanted(true);
    desk.read();
    QCOMPARE(desk.tags.left(), 0);
    QCOMPARE(desk.asked(), encoders - 1);
}

void TestEncoderTags::whatCameIsRead()
{
    Desk desk;
    desk.tags.setWanted(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    ivs::NewIngestConfiguration settings;
    settings.tags = {{u"show"_s, u"late"_s}};
    const auto made = *support::ended(desk.source.client().createIngestConfiguration(settings, {}, {}, {}));
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.tags.of(made->arn), patience);
    QCOMPARE(desk.tags.of(made->arn)->value(u"show"_s), u"late"_s);
    desk.source.inventory().remove(made->arn);
    QVERIFY(!desk.tags.of(made->arn));
}

void TestEncoderTags::changesFromHereAreTakenOver()
{
    Desk desk;
    desk.tags.change(desk.arn(0), {{u"show"_s, u"evening"_s}}, {});
    QVERIFY(!desk.tags.of(desk.arn(0))); // others there may be are not known
    desk.tags.take(desk.arn(0), {{u"old"_s, u"1"_s}, {u"rig"_s, u"2"_s}}, Inventory::clock());
    QStringList told;
    connect(&desk.tags, &EncoderTags::changed, &desk.tags, [&](const QString &arn) { told += arn; });
    desk.tags.change(desk.arn(0), {{u"show"_s, u"evening"_s}}, {u"old"_s});
    QCOMPARE(*desk.tags.of(desk.arn(0)), (EncoderTags::Tags{{u"rig"_s, u"2"_s}, {u"show"_s, u"evening"_s}}));
    QCOMPARE(told, QStringList(desk.arn(0)));
}

void TestEncoderTags::stopsWhenNobodyWantsThemAnyMore()
{
    Desk desk;
    desk.tags.setWanted(true);
    desk.tags.setWanted(false);
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    QVERIFY2(desk.asked() < encoders, "It went on.");
}

void TestEncoderTags::aRefusalEndsIt()
{
    Desk desk;
    desk.control.addFault(u"ListTagsForResource"_s, {.name = u"accessDenied"_s, .lasts = true});
    desk.tags.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.tags.error() && desk.tags.left() == 0, patience);
    QCOMPARE(desk.tags.error()->kind, aws::ErrorKind::AccessDenied);
    QVERIFY(desk.asked() < encoders);
    desk.control.endFaults();
    desk.tags.readAgain();
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    QVERIFY(!desk.tags.error());
    QVERIFY(desk.tags.of(desk.arn(encoders - 1)));
}

void TestEncoderTags::whatFailsInPassingIsAskedAgain()
{
    Desk desk;
    desk.control.addFault(u"ListTagsForResource"_s, {.name = u"lostAnswer"_s, .count = 20});
    desk.tags.setWanted(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, 2 * patience);
    for (int row = 0; row < encoders; ++row)
        QVERIFY(desk.tags.of(desk.arn(row)));
}

void TestEncoderTags::readsAnewWhenAPersonSaysSo()
{
    Desk desk;
    desk.tags.readAgain();
    QCOMPARE(desk.tags.left(), 0); // nobody wants them
    desk.tags.setWanted(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    desk.tag(desk.arn(1), {{u"theirs"_s, u"1"_s}});
    desk.tags.readAgain();
    QVERIFY(desk.tags.of(desk.arn(1))); // those of before are still shown
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    QCOMPARE(desk.tags.of(desk.arn(1))->value(u"theirs"_s), u"1"_s);
    QCOMPARE(desk.asked(), 2 * encoders);
}

/// A reading that was sent before the change arrives after it.
void TestEncoderTags::anOlderReadingOverrulesNothing()
{
    Desk desk;
    const QString arn = desk.arn(0);
    const QDateTime before = Inventory::clock().addSecs(-2);
    QVERIFY(desk.tags.take(arn, {{u"show"_s, u"evening"_s}}, before));
    QCOMPARE(desk.tags.asOf(arn), before);
    desk.tags.change(arn, {{u"show"_s, u"late"_s}}, {});
    QVERIFY(!desk.tags.take(arn, {{u"show"_s, u"evening"_s}}, before.addSecs(1)));
    QCOMPARE(desk.tags.of(arn)->value(u"show"_s), u"late"_s);
    const QDateTime after = Inventory::clock().addSecs(1);
    QVERIFY(desk.tags.take(arn, {{u"show"_s, u"theirs"_s}}, after));
    QCOMPARE(desk.tags.of(arn)->value(u"show"_s), u"theirs"_s);
    QCOMPARE(desk.tags.asOf(arn), after);
    QVERIFY(!desk.tags.asOf(desk.arn(1)).isValid());
}

void TestEncoderTags::whatWasOnItsWayDuringAChangeIsReadAgain()
{
    Desk desk;
    const QString arn = desk.arn(0);
    desk.control.addSlowness(u"ListTagsForResource"_s, std::chrono::milliseconds(200));
    desk.tags.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.asked() > 0, patience);
    desk.tag(arn, {{u"show"_s, u"late"_s}});
    desk.tags.change(arn, {{u"show"_s, u"late"_s}}, {});
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags.left(), 0, patience);
    QVERIFY(desk.tags.of(arn));
    QCOMPARE(desk.tags.of(arn)->value(u"show"_s), u"late"_s);
}

QTEST_GUILESS_MAIN(TestEncoderTags)
#include "tst_encodertags.moc"
