// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindValidation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::StageChoice;

namespace {

const QString own = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam3"_s;
const QString rehearsal = u"arn:aws:ivs:eu-west-1:123456789012:stage/rehearsal"_s;
const QString mainShow = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;

ui::RebindQuestion toMain()
{
    ui::RebindQuestion question;
    question.configuration.arn = own;
    question.configuration.stageArn = rehearsal;
    question.configuration.state = ivs::IngestState::Inactive;
    question.encoder = u"cam-03"_s;
    question.fromStage = u"rehearsal"_s;
    question.choice = {StageChoice::Kind::Stage, mainShow, {}};
    question.toStage = u"main-show"_s;
    return question;
}

ui::RebindQuestion with(StageChoice::Kind kind, const QString &typed = {})
{
    ui::RebindQuestion question = toMain();
    question.choice = {kind, {}, typed};
    return question;
}

ui::RebindQuestion to(const QString &stageArn)
{
    ui::RebindQuestion question = toMain();
    question.choice.stageArn = stageArn;
    return question;
}

template <typename Change>
ui::RebindQuestion but(ui::RebindQuestion question, Change change)
{
    change(question);
    return question;
}

enum Button { Off, On, OnAndDefault };

} // namespace

Q_DECLARE_METATYPE(ui::RebindQuestion)

class TestRebindValidation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void saysWhereTo();
};

void TestRebindValidation::judges_data()
{
    using Question = ui::RebindQuestion;
    QTest::addColumn<Question>("question");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("button");
    const auto row = [](const char *name, const Question &question, const QString &sentence, Button button) {
        QTest::newRow(name) << question << sentence << static_cast<int>(button);
    };
    row("nothing chosen", with(StageChoice::Kind::Nothing), u"Choose a stage, or paste its ARN."_s, Off);
    row("same stage", to(rehearsal), u"cam-03 is already on rehearsal."_s, Off);
    row("other region", to(u"arn:aws:ivs:us-east-1:123456789012:stage/main"_s),
        u"This stage is in us-east-1. cam-03 can only use stages in eu-west-1."_s, Off);
    row("other account", to(u"arn:aws:ivs:eu-west-1:999999999999:stage/main"_s),
        u"This stage is in another AWS account. cam-03 can only use stages in its own."_s, Off);
    row("not an ARN", with(StageChoice::Kind::NotAStageArn), u"This is not the ARN of a stage."_s, Off);
    row("too long", with(StageChoice::Kind::TooLong),
        u"This is too long. The ARN of a stage has at most 128 characters."_s, Off);
    row("unknown name", with(StageChoice::Kind::UnknownName, u"mian"_s), u"No stage is called mian."_s, Off);
    row("shared name", with(StageChoice::Kind::SharedName, u"main"_s),
        u"Several stages are called main. Choose one in the list."_s, Off);
    row("moves", toMain(), u"cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s, OnAndDefault);
    row("had no stage",
        but(toMain(),
            [](Question &question) {
                question.configuration.stageArn.clear();
                question.fromStage.clear();
            }),
        u"cam-03 has no stage and moves to main-show. It is idle, so nothing is cut."_s, OnAndDefault);
    row("twelfth", but(toMain(), [](Question &question) { question.boundToTarget = 11; }),
        u"cam-03 moves from rehearsal to main-show. It is idle, so nothing is cut."_s, OnAndDefault);
    row("full", but(toMain(), [](Question &question) { question.boundToTarget = 12; }),
        u"main-show would have 13 encoders; 12 can be live at once. cam-03 could be refused when it starts."_s, On);
    row("live", but(toMain(), [](Question &question) { question.configuration.state = ivs::IngestState::Active; }),
        u"cam-03 is live on rehearsal. It can move once it has stopped. Rebind asks AWS again first."_s, OnAndDefault);
    row("live on no stage",
        but(toMain(),
            [](Question &question) {
                question.configuration.state = ivs::IngestState::Active;
                question.configuration.stageArn.clear();
                question.fromStage.clear();
            }),
        u"cam-03 is live. It can move once it has stopped. Rebind asks AWS again first."_s, OnAndDefault);
    row("detach", with(StageChoice::Kind::NoStage), u"cam-03 will have no stage. It is refused until it has one."_s,
        On);
    row("detach live",
        but(with(StageChoice::Kind::NoStage),
            [](Question &question) { question.configuration.state = ivs::IngestState::Active; }),
        u"cam-03 is live on rehearsal. It can move once it has stopped. Rebind asks AWS again first."_s, On);
    row("detached already",
        but(with(StageChoice::Kind::NoStage), [](Question &question) { question.configuration.stageArn.clear(); }),
        u"cam-03 has no stage already."_s, Off);
    row("not in the list",
        but(toMain(),
            [](Question &question) {
                question.isListed = false;
                question.toStage = u"stage e/main"_s;
            }),
        u"cam-03 moves from rehearsal to stage e/main. This stage is not in the list. It may not exist."_s, On);
    row("moving", but(toMain(), [](Question &question) { question.isMoving = true; }), u"cam-03 is being moved now."_s,
        Off);
    row("gone", but(toMain(), [](Question &question) { question.isGone = true; }),
        u"cam-03 is not in the list any more."_s, Off);
    row("moved meanwhile", but(toMain(), [](Question &question) { question.movedTo = u"backup"_s; }),
        u"cam-03 is on backup by now. It moves to main-show. It is idle, so nothing is cut."_s, On);
    row("detached meanwhile", but(toMain(), [](Question &question) { question.movedTo = QString(); }),
        u"cam-03 has no stage any more. It moves to main-show. It is idle, so nothing is cut."_s, On);
    row("not answered for a while", but(toMain(), [](Question &question) { question.isStale = true; }),
        u"cam-03 moves from rehearsal to main-show. What it does now is not known. Rebind asks AWS first."_s, On);
    row("was live, not answered for a while",
        but(toMain(),
            [](Question &question) {
                question.isStale = true;
                question.configuration.state = ivs::IngestState::Active;
            }),
        u"cam-03 was live when AWS last answered. It can move once it has stopped. Rebind asks AWS again first."_s, On);
    row("unknown state",
        but(toMain(),
            [](Question &question) { question.configuration.state = ivs::Open<ivs::IngestState>::parse("STARTING"); }),
        u"cam-03 moves from rehearsal to main-show. AWS says that its state is STARTING."_s, OnAndDefault);
}

void TestRebindValidation::judges()
{
    QFETCH(ui::RebindQuestion, question);
    QFETCH(QString, sentence);
    QFETCH(int, button);
    const ui::RebindVerdict verdict = judge(question);
    QCOMPARE(verdict.sentence, sentence);
    QCOMPARE(verdict.isPossible(), button != Off);
    QCOMPARE(verdict.isDefault, button == OnAndDefault);
}

void TestRebindValidation::saysWhereTo()
{
    QCOMPARE(judge(toMain()).stageArn, mainShow);
    QCOMPARE(judge(with(StageChoice::Kind::NoStage)).stageArn, QString());
    QCOMPARE(judge(with(StageChoice::Kind::Nothing)).stageArn, std::nullopt);
}

QTEST_GUILESS_MAIN(TestRebindValidation)
#include "tst_rebind_validation.moc"
