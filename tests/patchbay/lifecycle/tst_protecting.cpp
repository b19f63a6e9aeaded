// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The note on a stage, written and taken away at a real service.

#include "ActDesk.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/lifecycle/ActEntries.h"
#include "patchbay/lifecycle/Protecting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::ActOutcome;
using patchbay::Protection;

namespace {

const QDateTime tonight(QDate(2200, 1, 2), QTime(23, 0), Qt::UTC);

struct ProtectDesk : tests::ActDesk {
    patchbay::StageId id() { return {desk.here, stage()}; }
    ivs::StageSummary listed() { return *desk.plant.findStage(id()); }
    std::optional<Protection> seen() { return patchbay::protectionOn(desk.plant, id()); }
    QMap<QString, QString> held()
    {
        ivs::Client client = desk.source(desk.here).client();
        return support::ended(client.tags(stage(), {})).value().value();
    }
    /// By somebody whose program is another; nothing is read here.
    void protectElsewhere(const QString &by)
    {
        ivs::Client client = desk.source(desk.here).client();
        const Protection protection{by, tonight};
        [&] { QVERIFY(*support::ended(client.tagResource(stage(), protection.tags(), {}, {}, {}))); }();
    }
    ActOutcome protect(const QString &by) { return done(patchbay::protecting(id(), listed(), {by, tonight})).outcome; }
};

} // namespace

class TestProtecting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodySeesIt();
    void isTakenAway();
    void anotherOneThatIsNewerStays();
    void whoIsQuickerIsNamedAndShown();
    void anotherOneThatIsNewerIsNotReleased();
    void theReasonIsWrittenDown();
};

void TestProtecting::everybodySeesIt()
{
    ProtectDesk desk;
    QVERIFY(!desk.seen());
    const QMap<QString, QString> before = desk.listed().tags;
    QCOMPARE(desk.protect(u"Ana"_s), ActOutcome::Done);
    QCOMPARE(desk.seen(), (Protection{u"Ana"_s, tonight}));
    const QMap<QString, QString> held = desk.held();
    QCOMPARE(patchbay::protectionOf(held), (Protection{u"Ana"_s, tonight}));
    for (auto tag = before.cbegin(); tag != before.cend(); ++tag)
        QCOMPARE(held.value(tag.key()), tag.value());
}

void TestProtecting::isTakenAway()
{
    ProtectDesk desk;
    QCOMPARE(desk.protect(u"Ana"_s), ActOutcome::Done);
    QCOMPARE(desk.done(patchbay::releasing(desk.id(), desk.listed(), {})).outcome, ActOutcome::Done);
    QVERIFY(!desk.seen());
    const QMap<QString, QString> held = desk.held();
    QVERIFY(!held.contains(Protection::byKey) && !held.contains(Protection::untilKey));
}

/// Whoever was quicker has it.
void TestProtecting::anotherOneThatIsNewerStays()
{
    ProtectDesk desk;
    const ivs::StageSummary before = desk.listed();
    QCOMPARE(desk.protect(u"Bea"_s), ActOutcome::Done);
    QCOMPARE(desk.done(patchbay::protecting(desk.id(), before, {u"Ana"_s, tonight})).outcome,
             ActOutcome::ChangedOutside);
    QCOMPARE(desk.seen()->by, u"Bea"_s);
}

/// Two desks on one service: this one has not read the list since.
void TestProtecting::whoIsQuickerIsNamedAndShown()
{
    ProtectDesk desk;
    const ivs::StageSummary before = desk.listed();
    desk.protectElsewhere(u"Bea"_s);
    QVERIFY(!desk.seen());
    const patchbay::ActResult result = desk.done(patchbay::protecting(desk.id(), before, {u"Ana"_s, tonight}));
    QCOMPARE(result.outcome, ActOutcome::ChangedOutside);
    QCOMPARE(patchbay::protectionOf(result.tagsOfOthers.value_or(QMap<QString, QString>())),
             (Protection{u"Bea"_s, tonight}));
    QCOMPARE(desk.seen(), (Protection{u"Bea"_s, tonight}));
    QCOMPARE(patchbay::protectionOf(desk.held()), (Protection{u"Bea"_s, tonight}));
    QVERIFY(desk.record.intents.empty());
}

void TestProtecting::anotherOneThatIsNewerIsNotReleased()
{
    ProtectDesk desk;
    QCOMPARE(desk.protect(u"Ana"_s), ActOutcome::Done);
    const ivs::StageSummary before = desk.listed();
    desk.protectElsewhere(u"Bea"_s);
    const patchbay::ActResult result = desk.done(patchbay::releasing(desk.id(), before, u"Ana has gone home"_s));
    QCOMPARE(result.outcome, ActOutcome::ChangedOutside);
    QCOMPARE(desk.seen(), (Protection{u"Bea"_s, tonight}));
    QCOMPARE(patchbay::protectionOf(desk.held()), (Protection{u"Bea"_s, tonight}));
}

void TestProtecting::theReasonIsWrittenDown()
{
    ProtectDesk desk;
    QCOMPARE(desk.protect(u"Bea"_s), ActOutcome::Done);
    QCOMPARE(desk.done(patchbay::releasing(desk.id(), desk.listed(), u"Bea has gone home"_s)).outcome,
             ActOutcome::Done);
    const auto &tagging = std::get<patchbay::Tagging>(desk.record.intents.back().act);
    QCOMPARE(tagging.why, u"Bea has gone home"_s);
}

QTEST_GUILESS_MAIN(TestProtecting)
#include "tst_protecting.moc"
