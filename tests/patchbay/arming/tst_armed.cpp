// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/arming/Armed.h"

#include "patchbay/plant/Plant.h"
#include "support/OpenSources.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::Armed;
using patchbay::EncoderId;

namespace {

QString stage(const QString &name)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + name;
}

/// A plant with encoders that are told to be there, and what is armed of them.
class Desk final : public support::OneSource {
public:
    explicit Desk(int encoders = 3)
    {
        for (int number = 1; number <= encoders; ++number)
            tell(number, stage(u"rehearsal"_s));
    }

    EncoderId cam(int number) const { return encoder(arn(number)); }
    void tell(int number, const QString &stageArn)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn(number);
        summary.name = u"cam-%1"_s.arg(number);
        summary.stageArn = stageArn;
        summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
        summary.state = ivs::IngestState::Inactive;
        inventory().apply(summary, patchbay::Inventory::clock());
    }
    QString to(int number) const
    {
        const patchbay::Rebind *const found = armed.find(cam(number).arn);
        return found ? found->to.arn : u"not armed"_s;
    }

private:
    static QString arn(int number)
    {
        return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number, 5, 10, QLatin1Char('0'));
    }

public:
    Armed armed{plant};
    QSignalSpy changed{&armed, &Armed::changed};
};

} // namespace

class TestArmed final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromWhereItIsListed();
    void isArmedForOneStage();
    void whatIsThereAlreadyIsNotArmed();
    void detachesToo();
    void aBlockIsToldOnce();
    void keepsTheOrderOfArming();
    void followsWhereAnEncoderIs();
    void goesWithItsEncoder();
    void goesOnThroughAnotherAccountEntry();
    void manyAreFoundAndGoOneByOne();
};

void TestArmed::goesFromWhereItIsListed()
{
    Desk desk;
    desk.armed.arm({desk.cam(1)}, stage(u"main"_s));
    const patchbay::Rebind *const rebind = desk.armed.find(desk.cam(1).arn);
    QVERIFY(rebind);
    QCOMPARE(rebind->from.arn, stage(u"rehearsal"_s));
    QCOMPARE(rebind->to.arn, stage(u"main"_s));
    QCOMPARE(desk.armed.goingTo(stage(u"main"_s)), 1);
    QCOMPARE(desk.changed.size(), 1);
    desk.armed.arm({{desk.source().id(), u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/nobody"_s}},
                   stage(u"main"_s));
    QCOMPARE(desk.armed.count(), 1);
    QCOMPARE(desk.changed.size(), 1);
    QCOMPARE(desk.armed.patch(u"Show"_s).items.size(), 1U);
}

void TestArmed::isArmedForOneStage()
{
    Desk desk;
    desk.armed.arm({desk.cam(1)}, stage(u"main"_s));
    desk.armed.arm({desk.cam(1)}, stage(u"backup"_s));
    QCOMPARE(desk.armed.count(), 1);
    QCOMPARE(desk.to(1), stage(u"backup"_s));
    QCOMPARE(desk.armed.goingTo(stage(u"main"_s)), 0);
    QCOMPARE(desk.armed.goingTo(stage(u"backup"_s)), 1);
    desk.armed.arm({desk.cam(1)}, stage(u"backup"_s)); // once more is nothing new
    QCOMPARE(desk.changed.size(), 2);
    desk.armed.disarm({desk.cam(1), desk.cam(2)});
    QVERIFY(desk.armed.isEmpty());
    QCOMPARE(desk.changed.size(), 3);
    QCOMPARE(desk.changed.last().first().toStringList(), QStringList{desk.cam(1).arn});
}

void TestArmed::whatIsThereAlreadyIsNotArmed()
{
    Desk desk;
    desk.armed.arm({desk.cam(1)}, stage(u"rehearsal"_s));
    QVERIFY(desk.armed.isEmpty());
    QCOMPARE(desk.changed.size(), 0);
    desk.armed.arm({desk.cam(1)}, stage(u"main"_s));
    desk.armed.arm({desk.cam(1)}, stage(u"rehearsal"_s)); // stays where it is
    QVERIFY(desk.armed.isEmpty());
    QCOMPARE(desk.changed.size(), 2);
}

void TestArmed::detachesToo()
{
    Desk desk;
    desk.armed.arm({desk.cam(1)}, {});
    QVERIFY(desk.armed.find(desk.cam(1).arn)->to.isNone());
    QCOMPARE(desk.armed.goingTo({}), 1);
}

void TestArmed::aBlockIsToldOnce()
{
    Desk desk(20);
    std::vector<EncoderId> block;
    for (int number = 1; number <= 20; ++number)
        block.push_back(desk.cam(number));
    desk.armed.arm(block, stage(u"main"_s));
    QCOMPARE(desk.changed.size(), 1);
    QCOMPARE(desk.changed.last().first().toStringList().size(), 20);
    QCOMPARE(desk.armed.goingTo(stage(u"main"_s)), 20);
    desk.armed.clear();
    QCOMPARE(desk.changed.size(), 2);
    QVERIFY(desk.armed.isEmpty());
    QCOMPARE(desk.armed.goingTo(stage(u"main"_s)), 0);
    desk.armed.clear();
    QCOMPARE(desk.changed.size(), 2);
}

void TestArmed::keepsTheOrderOfArming()
{
    Desk desk(5);
    for (const int number : {4, 2, 5, 1})
        desk.armed.arm({desk.cam(number)}, stage(u"main"_s));
    desk.armed.disarm({desk.cam(2)});
    QStringList order;
    for (const patchbay::Rebind &each : desk.armed.all())
        order += each.encoder.arn;
    QCOMPARE(order, QStringList({desk.cam(4).arn, desk.cam(5).arn, desk.cam(1).arn}));
    for (const int number : {4, 5, 1})
        QCOMPARE(desk.to(number), stage(u"main"_s));
}

void TestArmed::followsWhereAnEncoderIs()
{
    Desk desk;
    desk.armed.arm({desk.cam(1), desk.cam(2)}, stage(u"main"_s));
    desk.tell(1, stage(u"backup"_s)); // somebody else moves it
    QCOMPARE(desk.armed.find(desk.cam(1).arn)->from.arn, stage(u"backup"_s));
    QCOMPARE(desk.to(1), stage(u"main"_s));
    QCOMPARE(desk.changed.size(), 2);
    desk.tell(1, stage(u"main"_s)); // and where it was to go
    QCOMPARE(desk.to(1), u"not armed"_s);
    QCOMPARE(desk.to(2), stage(u"main"_s));
    QCOMPARE(desk.armed.goingTo(stage(u"main"_s)), 1);
}

/// Whoever hears of it can ask the plant by then.
void TestArmed::goesWithItsEncoder()
{
    Desk desk;
    desk.armed.arm({desk.cam(1), desk.cam(3)}, stage(u"main"_s));
    int rows = -1;
    connect(&desk.armed, &Armed::changed, this, [&] {
        rows = desk.plant.rowCount();
        for (int row = 0; row < rows; ++row)
            QVERIFY(!desk.plant.idAt(row).isNull());
    });
    desk.inventory().remove(desk.cam(1).arn);
    QCOMPARE(desk.to(1), u"not armed"_s);
    QCOMPARE(desk.to(3), stage(u"main"_s));
    QCOMPARE(rows, 2);
    desk.sources.close(desk.source().id());
    QVERIFY(desk.armed.isEmpty());
}

void TestArmed::goesOnThroughAnotherAccountEntry()
{
    Desk desk;
    const patchbay::SourceId first = desk.source().id();
    patchbay::Source &twin = desk.open(u"The same"_s, u"eu-west-1"_s);
    for (int number = 1; number <= 3; ++number)
        twin.inventory().apply(desk.inventory().find(desk.cam(number).arn)->summary, patchbay::Inventory::clock());
    const EncoderId camera = desk.cam(2);
    desk.armed.arm({camera}, stage(u"main"_s));
    desk.sources.close(first);
    const patchbay::Rebind *const armed = desk.armed.find(camera.arn);
    QVERIFY(armed);
    QCOMPARE(armed->encoder.source, twin.id());
    QCOMPARE(armed->to, patchbay::StageId(twin.id(), stage(u"main"_s)));
}

/// As when a run takes them: none is lost by another that goes.
void TestArmed::manyAreFoundAndGoOneByOne()
{
    constexpr int count = 2'000;
    Desk desk(count);
    std::vector<EncoderId> all;
    for (int number = 1; number <= count; ++number)
        all.push_back(desk.cam(number));
    desk.armed.arm(all, stage(u"main"_s));
    for (int number = 1; number <= count; ++number)
        QVERIFY(desk.armed.find(desk.cam(number).arn));
    for (int number = 1; number <= count; ++number)
        desk.armed.disarm({desk.cam(number)});
    QVERIFY(desk.armed.isEmpty());
}

QTEST_GUILESS_MAIN(TestArmed)
#include "tst_armed.moc"
