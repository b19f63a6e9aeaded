// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ActOutcomeWords.h"
#include "ui/words/ActWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Act;
using patchbay::ActOutcome;
using patchbay::ActResult;

namespace {

const patchbay::SourceId source{QUuid::createUuid(), u"eu-west-1"_s};
const QString encoderArn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abcdefgh1234"_s;
const QString stageArn = u"arn:aws:ivs:eu-west-1:123456789012:stage/abcdefgh5678"_s;
const patchbay::EncoderId encoder{source, encoderArn};
const patchbay::StageId stage{source, stageArn};

/// One of each kind, in the order of the variant.
std::vector<Act> oneOfEach()
{
    return {
        patchbay::Creation{source, {}},
        patchbay::Deletion{encoder, u"cam"_s, stage},
        patchbay::Tagging{source, encoderArn, u"cam"_s, {}},
        patchbay::PairSwitch{encoder, u"cam"_s, stage, true},
        patchbay::StageCreation{source, {u"late"_s, {}, {}}},
        patchbay::StageRenaming{stage, u"main"_s, u"main-2"_s},
        patchbay::StageDeletion{stage, u"main"_s},
        patchbay::Disconnection{stage, u"main"_s, u"p1"_s, {}, u"guest"_s},
    };
}

/// Without the marks that isolate names.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

/// Acts and what became of them, in words.
class TestActWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsCalledByWhatItDoes();
    void manyAreCalledByTheirNumber();
    void everyOutcomeOfEachIsSaid();
    void candidatesAreNamed();
    void halfAChangeOfTagsIsSaid();
    void aRefusalNamesTheActAndItsPermission();
};

void TestActWords::eachIsCalledByWhatItDoes()
{
    QStringList names;
    for (const Act &act : oneOfEach())
        names += plain(ui::actsName({act}));
    const QStringList expected{u"Make an encoder without a name"_s,
                               u"Delete cam"_s,
                               u"Change tags of cam"_s,
                               u"Make cam redundant"_s,
                               u"Make stage late"_s,
                               u"Rename stage main to main-2"_s,
                               u"Delete stage main"_s,
                               u"Disconnect guest"_s};
    QCOMPARE(names, expected);
}

void TestActWords::manyAreCalledByTheirNumber()
{
    for (const Act &act : oneOfEach())
        QVERIFY2(ui::actsName({act, act, act}).contains(u'3'), qPrintable(ui::actsName({act, act, act})));
    const auto all = oneOfEach();
    QCOMPARE(ui::actsName({all[0], all[1]}), u"2 encoders"_s);
    QCOMPARE(ui::actsName({all[0], all[4]}), u"2 changes"_s);
    patchbay::ActRun run({}, {all[4], all[4], all[4]});
    for (int i = 0; i < run.count(); ++i)
        run.end(i, {.act = all[4], .outcome = ActOutcome::Done});
    QCOMPARE(ui::actSummary(run), u"3 stages made"_s);
}

void TestActWords::everyOutcomeOfEachIsSaid()
{
    for (const Act &act : oneOfEach()) {
        for (int outcome = 0; outcome <= int(ActOutcome::Cancelled); ++outcome) {
            const QString said = ui::whatBecame({.act = act, .outcome = ActOutcome(outcome)}, {});
            QVERIFY(!said.isEmpty());
            QVERIFY2(!said.contains(u'%'), qPrintable(said));
            const bool changes =
                !isLost(ActOutcome(outcome)) && !ui::isAsAsked({.act = act, .outcome = ActOutcome(outcome)});
            QVERIFY2(!changes || said.contains(u"not"_s), qPrintable(said));
        }
    }
}

void TestActWords::candidatesAreNamed()
{
    ActResult result{.act = oneOfEach()[4], .outcome = ActOutcome::Ambiguous};
    result.candidates = {{stageArn, u"late"_s}, {encoderArn, {}}};
    const QString said = plain(ui::whatBecame(result, {}));
    QVERIFY2(said.contains(u"late (gh5678), unnamed gh1234"_s), qPrintable(said));
}

void TestActWords::halfAChangeOfTagsIsSaid()
{
    ActResult result{.act = oneOfEach()[2], .outcome = ActOutcome::Refused};
    result.tagsDone = patchbay::TagChange{{{u"show"_s, u"evening"_s}}, {u"old"_s}};
    QCOMPARE(plain(ui::whatBecame(result, u"why"_s)), u"tags not changed: why; already so: show = evening, no old"_s);
    result.outcome = ActOutcome::Done;
    QCOMPARE(ui::whatBecame(result, {}), u"tags changed"_s);
}

void TestActWords::aRefusalNamesTheActAndItsPermission()
{
    aws::Error error;
    error.kind = aws::ErrorKind::AccessDenied;
    error.operation = u"DeleteStage"_s;
    const Act act = oneOfEach()[6];
    ui::ErrorContext context;
    context.act = ui::errorActOf(act);
    context.encoder = ui::actSubject(act);
    context.account = u"Live Events"_s;
    const ui::ErrorText text = describe(error, context);
    QCOMPARE(plain(text.whatHappened), u"Live Events may not delete main: it lacks the permission ivs:DeleteStage."_s);
    QVERIFY(text.policy.contains(u"ivs:DeleteStage"_s));
    error.kind = aws::ErrorKind::ConnectionLost;
    QCOMPARE(describe(error, context).whatChanged, u"It is not known whether anything was changed."_s);
}

QTEST_GUILESS_MAIN(TestActWords)
#include "tst_act_words.moc"
