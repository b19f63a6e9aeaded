// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/VerdictWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::CheckedRebind;
using patchbay::Verdict;
using ui::Severity;

namespace {

const QString own = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam3"_s;
const QString rehearsal = u"arn:aws:ivs:eu-west-1:123456789012:stage/rehearsal"_s;
const QString mainShow = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;

/// What was checked, and the names a person knows.
struct Case {
    CheckedRebind checked;
    ui::VerdictNames names;
};

Case with(Verdict verdict)
{
    Case made;
    made.checked.rebind = patchbay::Rebind::of({{}, own}, rehearsal, mainShow);
    made.checked.verdict = verdict;
    made.checked.state = verdict == Verdict::Live ? ivs::IngestState::Active : ivs::IngestState::Inactive;
    made.checked.placesThen = 1;
    made.names = {u"cam-03"_s, u"rehearsal"_s, u"main-show"_s, {}, u"Live Events"_s, {}};
    return made;
}

Case to(const QString &stageArn, Verdict verdict)
{
    Case made = with(verdict);
    made.checked.rebind.to.arn = stageArn;
    return made;
}

Case noStage(Verdict verdict)
{
    Case made = to({}, verdict);
    made.names.to.clear();
    return made;
}

template <typename Change>
Case but(Case made, Change change)
{
    change(made);
    return made;
}

} // namespace

Q_DECLARE_METATYPE(Case)

class TestVerdictWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestVerdictWords::says_data()
{
    QTest::addColumn<Case>("asked");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const Case &asked, const QString &sentence,
                        Severity severity = Severity::Note) { QTest::newRow(name) << asked << sentence << severity; };
    const auto withoutStageBefore = [](Case &made) {
        made.checked.rebind.from.arn.clear();
        made.names.from.clear();
    };
    row("same stage", but(with(Verdict::AlreadyThere), [](Case &made) { made.names.to = u"rehearsal"_s; }),
        u"cam-03 is already on rehearsal."_s);
    row("other region", to(u"arn:aws:ivs:us-east-1:123456789012:stage/main"_s, Verdict::OtherRegion),
        u"This stage is in us-east-1. cam-03 can only use stages in eu-west-1."_s, Severity::Attention);
    row("other account", to(u"arn:aws:ivs:eu-west-1:999999999999:stage/main"_s, Verdict::OtherAccount),
        u"This stage is in another AWS account. cam-03 can only use stages in its own."_s, Severity::Attention);
    row("moves", with(Verdict::Moves), u"cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s);
    row("had no stage", but(with(Verdict::Moves), withoutStageBefore),
        u"cam-03 has no stage and moves to main-show. It is idle, so nothing is cut."_s);
    row("twelfth", but(with(Verdict::Moves), [](Case &made) { made.checked.placesThen = 12; }),
        u"cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s);
    row("full", but(with(Verdict::Moves), [](Case &made) { made.checked.placesThen = 13; }),
        u"main-show has 12 of 12 places used. cam-03 could be refused when it starts."_s, Severity::Attention);
    row("live", with(Verdict::Live),
        u"cam-03 is live on rehearsal. It cannot move now. You choose what happens next."_s, Severity::Live);
    row("live on no stage", but(with(Verdict::Live), withoutStageBefore),
        u"cam-03 is live. It cannot move now. You choose what happens next."_s, Severity::Live);
    row("detach", noStage(Verdict::Detaches), u"cam-03 will have no stage. It is refused until it has one."_s,
        Severity::Attention);
    row("detach live", noStage(Verdict::Live),
        u"cam-03 is live on rehearsal. It cannot move now. You choose what happens next."_s, Severity::Live);
    row("detached already", noStage(Verdict::AlreadyThere), u"cam-03 has no stage already."_s);
    row("not in the list",
        but(with(Verdict::Moves),
            [](Case &made) {
                made.checked.isListed = false;
                made.names.to = u"stage e/main"_s;
            }),
        u"cam-03 moves from rehearsal to stage e/main. This stage is not in the list. It may not exist."_s,
        Severity::Attention);
    const patchbay::Protection ana{u"Ana (desk 2)"_s, QDateTime::currentDateTimeUtc()};
    const auto isProtected = [](const QString &stage, const patchbay::Protection &protection) {
        return stage + u" is protected by Ana (desk 2) until "_s
            + protection.until.toLocalTime().toString(u"HH:mm:ss"_s)
            + u". cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s;
    };
    row("to a protected stage", but(with(Verdict::Moves), [&](Case &made) { made.checked.protectedTo = ana; }),
        isProtected(u"main-show"_s, ana), Severity::Attention);
    row("from a protected stage", but(with(Verdict::Moves), [&](Case &made) { made.checked.protectedFrom = ana; }),
        isProtected(u"rehearsal"_s, ana), Severity::Attention);
    row("moving", with(Verdict::BeingMoved), u"cam-03 is being moved now."_s);
    row("gone", with(Verdict::Gone), u"cam-03 is not in the list any more."_s);
    row("moved meanwhile",
        but(with(Verdict::Moves),
            [](Case &made) {
                made.checked.movedTo.emplace();
                made.names.now = u"backup"_s;
            }),
        u"cam-03 is on backup by now. It moves to main-show. It is idle, so nothing is cut."_s, Severity::Attention);
    row("detached meanwhile", but(with(Verdict::Moves), [](Case &made) { made.checked.movedTo.emplace(); }),
        u"cam-03 has no stage any more. It moves to main-show. It is idle, so nothing is cut."_s, Severity::Attention);
    row("not answered for a while", but(with(Verdict::Moves), [](Case &made) { made.checked.isSilent = true; }),
        u"cam-03 moves from rehearsal to main-show. What it does now is not known. Rebind asks AWS first."_s,
        Severity::NotKnown);
    row("was live, not answered for a while",
        but(with(Verdict::Live), [](Case &made) { made.checked.isSilent = true; }),
        u"cam-03 was live when AWS last told its state. Rebind asks AWS again first."_s, Severity::Live);
    row("unknown state",
        but(with(Verdict::Moves),
            [](Case &made) { made.checked.state = ivs::Open<ivs::IngestState>::parse("STARTING"); }),
        u"cam-03 moves from rehearsal to main-show. AWS says that its state is STARTING."_s);
    row("twice", with(Verdict::Repeated), u"cam-03 is among these changes already."_s);
    row("not open", with(Verdict::SourceNotOpen), u"Live Events is not open any more."_s);
    row("read-only", with(Verdict::ReadOnly),
        u"Live Events is set to read-only in this program. Change the account to allow changes."_s,
        Severity::Attention);
}

void TestVerdictWords::says()
{
    QFETCH(const Case, asked);
    QFETCH(const QString, sentence);
    QFETCH(const Severity, severity);
    const ui::VerdictText text = describe(asked.checked, asked.names);
    QCOMPARE(text.sentence, sentence);
    QCOMPARE(text.severity, severity);
}

QTEST_GUILESS_MAIN(TestVerdictWords)
#include "tst_verdict_words.moc"
