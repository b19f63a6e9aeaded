// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose turn it is to be cut: never two are off air unless somebody wants that.

#include "patchbay/cutting/OffAir.h"

#include "support/Ended.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::NotBack;
using patchbay::OffAir;

namespace {

NotBack encoder(const QString &arn)
{
    return {{{}, arn}, arn};
}

OffAir::Place place(const QString &arn, bool comesLast = false, const QSet<QString> &passedOver = {})
{
    return {encoder(arn), comesLast, passedOver};
}

const std::stop_token never;

bool hasTurn(const support::Slot<OffAir::Turn> &turn)
{
    return *turn && (*turn)->isOwn;
}

} // namespace

class TestOffAir final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAtATimeInTheirOrder();
    void lastComesLast();
    void whoIsMissingHoldsTheOthers();
    void whoPassesOverGoesOn();
    void whoStopsLeavesThePlaceToOthers();
};

void TestOffAir::oneAtATimeInTheirOrder()
{
    OffAir offAir;
    const auto a = support::started(offAir.come(place(u"a"_s), never));
    const auto b = support::started(offAir.come(place(u"b"_s), never));
    const auto c = support::started(offAir.come(place(u"c"_s), never));
    QTRY_VERIFY(hasTurn(a));
    offAir.leave(u"b"_s); // it has nothing to leave
    QVERIFY(!*b && !*c);
    offAir.leave(u"a"_s);
    QTRY_VERIFY(hasTurn(b));
    QVERIFY(!*c);
    offAir.leave(u"b"_s);
    QTRY_VERIFY(hasTurn(c));
}

void TestOffAir::lastComesLast()
{
    OffAir offAir;
    offAir.add(encoder(u"other"_s), false);
    const auto onAir = support::started(offAir.come(place(u"on air"_s, true), never));
    const auto a = support::started(offAir.come(place(u"a"_s), never));
    const auto b = support::started(offAir.come(place(u"b"_s), never));
    offAir.leave(u"other"_s);
    QTRY_VERIFY(hasTurn(a));
    offAir.leave(u"a"_s);
    QTRY_VERIFY(hasTurn(b));
    QVERIFY(!*onAir);
    offAir.leave(u"b"_s);
    QTRY_VERIFY(hasTurn(onAir));
}

void TestOffAir::whoIsMissingHoldsTheOthers()
{
    OffAir offAir;
    offAir.add(encoder(u"a"_s), false);
    const auto b = support::started(offAir.come(place(u"b"_s), never));
    offAir.add(encoder(u"a"_s), true);
    QTRY_VERIFY(*b);
    QVERIFY(!(*b)->isOwn);
    QCOMPARE((*b)->heldBy->name, u"a"_s);
    const auto late = *support::ended(offAir.come(place(u"c"_s), never));
    QCOMPARE(late.heldBy->name, u"a"_s);
    offAir.leave(u"a"_s);
    QVERIFY(support::ended(offAir.come(place(u"c"_s), never))->isOwn);
}

/// But for no other one.
void TestOffAir::whoPassesOverGoesOn()
{
    OffAir offAir;
    offAir.add(encoder(u"a"_s), true);
    QVERIFY(support::ended(offAir.come(place(u"b"_s, false, {u"a"_s}), never))->isOwn);
    const auto c = support::started(offAir.come(place(u"c"_s, false, {u"a"_s}), never));
    QVERIFY(!*c);
    offAir.leave(u"b"_s);
    QTRY_VERIFY(hasTurn(c));
}

void TestOffAir::whoStopsLeavesThePlaceToOthers()
{
    OffAir offAir;
    offAir.add(encoder(u"a"_s), false);
    std::stop_source stop;
    const auto b = support::started(offAir.come(place(u"b"_s), stop.get_token()));
    const auto c = support::started(offAir.come(place(u"c"_s), never));
    stop.request_stop();
    QTRY_VERIFY(*b);
    QVERIFY(!(*b)->isOwn && !(*b)->heldBy);
    offAir.leave(u"a"_s);
    QTRY_VERIFY(hasTurn(c));
}

QTEST_GUILESS_MAIN(TestOffAir)
#include "tst_offair.moc"
