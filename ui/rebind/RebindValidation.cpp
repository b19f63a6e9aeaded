// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindValidation.h"

#include "text/Isolate.h"
#include "ui/words/WorldWords.h"

#include "ivs/Arn.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::RebindValidation)

public:
    static std::optional<QString> nothingToDo(const RebindQuestion &question);
    static std::optional<QString> outOfReach(const RebindQuestion &question);
    static RebindVerdict detach(const RebindQuestion &question);
    static RebindVerdict move(const RebindQuestion &question);
    static RebindVerdict live(const RebindQuestion &question);
    static QString movedMeanwhile(const RebindQuestion &question);

private:
    static QString moves(const RebindQuestion &question);
    static QString idle(const RebindQuestion &question);
};

/// Why there is no stage to move to yet.
std::optional<QString> Words::nothingToDo(const RebindQuestion &question)
{
    switch (question.choice.kind) {
    case StageChoice::Kind::Nothing:
        return tr("Choose a stage, or paste its ARN.");
    case StageChoice::Kind::UnknownName:
        return text::filled(tr("No stage is called %1."), question.choice.typed);
    case StageChoice::Kind::SharedName:
        return text::filled(tr("Several stages are called %1. Choose one in the list."), question.choice.typed);
    case StageChoice::Kind::NotAStageArn:
        return tr("This is not the ARN of a stage.");
    case StageChoice::Kind::TooLong:
        return tr("This is too long. The ARN of a stage has at most 128 characters.");
    case StageChoice::Kind::NoStage:
    case StageChoice::Kind::Stage:
        break;
    }
    if (question.isGone)
        return text::filled(tr("%1 is not in the list any more."), question.encoder);
    if (question.isMoving)
        return text::filled(tr("%1 is being moved now."), question.encoder);
    if (question.movedTo || question.choice.stageArn != question.configuration.stageArn)
        return std::nullopt;
    return question.choice.stageArn.isEmpty()
        ? text::filled(tr("%1 has no stage already."), question.encoder)
        : text::filled(tr("%1 is already on %2."), question.encoder, question.fromStage);
}

std::optional<QString> Words::outOfReach(const RebindQuestion &question)
{
    const auto stage = ivs::Arn::parse(question.choice.stageArn);
    const auto own = ivs::Arn::parse(question.configuration.arn);
    if (!stage || !own)
        return std::nullopt;
    if (stage->region != own->region)
        return text::filled(tr("This stage is in %1. %2 can only use stages in %3."), stage->region, question.encoder,
                            own->region);
    if (stage->account != own->account)
        return text::filled(tr("This stage is in another AWS account. %1 can only use stages in its own."),
                            question.encoder);
    return std::nullopt;
}

RebindVerdict Words::live(const RebindQuestion &question)
{
    RebindVerdict verdict;
    if (question.isStale)
        verdict.sentence =
            text::filled(tr("%1 was live when %2 last answered."), question.encoder, nameOf(question.world));
    else if (question.fromStage.isEmpty())
        verdict.sentence = text::filled(tr("%1 is live."), question.encoder);
    else
        verdict.sentence = text::filled(tr("%1 is live on %2."), question.encoder, question.fromStage);
    verdict.sentence +=
        u' ' + text::filled(tr("It can move once it has stopped. Rebind asks %1 again first."), nameOf(question.world));
    verdict.severity = Severity::Live;
    verdict.isDefault = true;
    return verdict;
}

RebindVerdict Words::detach(const RebindQuestion &question)
{
    RebindVerdict verdict;
    verdict.sentence = text::filled(tr("%1 will have no stage. It is refused until it has one."), question.encoder);
    verdict.severity = Severity::Attention;
    return verdict;
}

RebindVerdict Words::move(const RebindQuestion &question)
{
    RebindVerdict verdict;
    const int then = question.boundToTarget + 1;
    if (then > ivs::maxPublishersPerStage) {
        verdict.sentence = text::filled(
            tr("%1 would have %n encoders; %2 can be live at once. %3 could be refused when it starts.", nullptr, then),
            question.toStage, ivs::maxPublishersPerStage, question.encoder);
        verdict.severity = Severity::Attention;
        return verdict;
    }
    verdict.sentence = moves(question) + u' ' + idle(question);
    if (!question.isListed) {
        verdict.sentence = moves(question) + u' ' + tr("This stage is not in the list. It may not exist.");
        verdict.severity = Severity::Attention;
        return verdict;
    }
    verdict.isDefault = true;
    return verdict;
}

QString Words::movedMeanwhile(const RebindQuestion &question)
{
    if (question.movedTo->isEmpty())
        return text::filled(tr("%1 has no stage any more."), question.encoder);
    return text::filled(tr("%1 is on %2 by now."), question.encoder, *question.movedTo);
}

QString Words::moves(const RebindQuestion &question)
{
    if (question.movedTo)
        return text::filled(tr("It moves to %1."), question.toStage);
    if (question.fromStage.isEmpty())
        return text::filled(tr("%1 has no stage and moves to %2."), question.encoder, question.toStage);
    return text::filled(tr("%1 moves from %2 to %3."), question.encoder, question.fromStage, question.toStage);
}

QString Words::idle(const RebindQuestion &question)
{
    if (question.isStale)
        return text::filled(tr("What it does now is not known. Rebind asks %1 first."), nameOf(question.world));
    if (question.configuration.state == ivs::IngestState::Inactive)
        return tr("It is idle, so nothing is cut.");
    return text::filled(tr("%1 says that its state is %2."), subjectOf(question.world),
                        question.configuration.state.text());
}

} // namespace

RebindVerdict judge(const RebindQuestion &question)
{
    RebindVerdict impossible;
    if (const auto reason = Words::nothingToDo(question)) {
        impossible.sentence = *reason;
        return impossible;
    }
    if (const auto reason = Words::outOfReach(question)) {
        impossible.sentence = *reason;
        impossible.severity = Severity::Attention;
        return impossible;
    }
    const bool detaches = question.choice.kind == StageChoice::Kind::NoStage;
    RebindVerdict verdict = question.configuration.isActive() ? Words::live(question)
        : detaches                                            ? Words::detach(question)
                                                              : Words::move(question);
    if (question.movedTo) {
        verdict.sentence = Words::movedMeanwhile(question) + u' ' + verdict.sentence;
        verdict.severity = Severity::Attention;
    }
    if (question.isStale && verdict.severity == Severity::Note)
        verdict.severity = Severity::NotKnown;
    verdict.isDefault = verdict.isDefault && !detaches && !question.movedTo && !question.isStale;
    verdict.stageArn = question.choice.stageArn;
    return verdict;
}

} // namespace ui
