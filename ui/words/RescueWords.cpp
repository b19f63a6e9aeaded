// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/RescueWords.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::RescueWords)
};

using patchbay::CutEnding;
using patchbay::StrandedEncoder;
using State = StrandedEncoder::State;

/// Both buttons must fit; and no letter of it is a mnemonic.
QString nameInButton(QString name)
{
    constexpr qsizetype most = 28;
    if (name.size() > most)
        name = name.left(most / 2) + u'…' + name.right(most / 2);
    return name.replace(u'&', QStringLiteral("&&"));
}

QString accountSentence(const StrandedEncoder &encoder)
{
    const QString where = sourceName(encoder.accountName, encoder.where.region);
    return text::filled(Words::tr("Its account is not open: %1."), where);
}

/// Where it goes: where a person wants it since, or where it was to go at first.
const patchbay::JournalThing &aimOf(const StrandedEncoder &encoder)
{
    return encoder.wanted.arn.isEmpty() ? encoder.to : encoder.wanted;
}

} // namespace

QString strandedName(const StrandedEncoder &encoder, const patchbay::Plant &plant)
{
    const QString now = encoderName(plant, encoder.reached);
    return now.isEmpty() ? pastEncoderName(encoder.encoder.name, encoder.encoder.arn) : now;
}

QString strandedStage(const StrandedEncoder &encoder, const patchbay::JournalThing &stage, const patchbay::Plant &plant)
{
    const patchbay::StageId id{encoder.reached.source, stage.arn};
    return plant.findStage(id) || stage.name.isEmpty() ? stageName(plant, id) : pastStageName(stage.name, stage.arn);
}

QString strandedSentence(const StrandedEncoder &encoder, const patchbay::Plant &plant)
{
    const QString name = strandedName(encoder, plant);
    const QString at = timeText(encoder.cutAt);
    const bool isReached = !encoder.reached.source.isNull();
    switch (encoder.state) {
    case State::BeingRescued:
        return text::filled(Words::tr("%1 was cut off at %2. It moves to %3."), name, at,
                            strandedStage(encoder, aimOf(encoder), plant));
    case State::Stranded: {
        QString sentence = text::filled(Words::tr("%1 was cut off at %2 and has no stage."), name, at);
        if (!isReached)
            return sentence + u' ' + accountSentence(encoder);
        if (encoder.hasFailed && !encoder.error)
            sentence += u' ' + Words::tr("It could not be moved. You can try again.");
        else if (encoder.isToGone)
            sentence += u' '
                + text::filled(Words::tr("%1 does not exist any more."), strandedStage(encoder, encoder.to, plant));
        return sentence;
    }
    case State::NotKnown:
    case State::HasStage: {
        const QString sentence = text::filled(Words::tr("%1 was cut off at %2 and may have no stage."), name, at);
        return isReached ? sentence : sentence + u' ' + accountSentence(encoder);
    }
    }
    Q_UNREACHABLE();
}

QString strandedSentence(int encoders)
{
    return Words::tr("%Ln encoders were cut off and have no stage.", nullptr, encoders);
}

std::optional<ErrorText> strandedProblem(const StrandedEncoder &encoder, const patchbay::Plant &plant)
{
    const patchbay::Source *const source = plant.source(encoder.reached.source);
    if (!encoder.error || !source)
        return std::nullopt;
    const bool wasMoved = encoder.state == State::Stranded;
    ErrorContext context = contextOf(*source, wasMoved ? ErrorContext::Act::Rebinding : ErrorContext::Act::Reading);
    context.encoder = strandedName(encoder, plant);
    context.configurationArn = encoder.encoder.arn;
    if (wasMoved) {
        context.toStage = strandedStage(encoder, aimOf(encoder), plant);
        context.toStageArn = aimOf(encoder).arn;
    }
    return describe(*encoder.error, context);
}

QString strandedEnd(const StrandedEncoder &encoder, CutEnding ending, const QString &stage,
                    const patchbay::Plant &plant)
{
    const QString name = strandedName(encoder, plant);
    const QString at = timeText(encoder.cutAt);
    switch (ending) {
    case CutEnding::Moved:
    case CutEnding::PutBack:
    case CutEnding::Elsewhere: // by whomever: who asks here may have moved it
        return text::filled(Words::tr("%1 was cut off at %2. It is on %3 now."), name, at, stage);
    case CutEnding::NotCut:
        return text::filled(Words::tr("%1 was to be cut off at %2. It is live on %3 and was not moved."), name, at,
                            stage);
    case CutEnding::Idle:
        return text::filled(Words::tr("%1 was to be cut off at %2. It is idle on %3 and was not moved."), name, at,
                            stage);
    case CutEnding::Gone:
        return text::filled(Words::tr("%1 was cut off at %2 and does not exist any more."), name, at);
    }
    Q_UNREACHABLE();
}

QString strandedByQuitting(int encoders)
{
    return Words::tr("%Ln encoders stay off air until somebody gives them a stage. The next start shows them again.",
                     nullptr, encoders);
}

QString rebindLabel(const QString &stage)
{
    return text::filled(Words::tr("Rebind to %1"), nameInButton(stage));
}

QString putBackLabel(const QString &stage)
{
    return text::filled(Words::tr("Put back to %1"), nameInButton(stage));
}

QString rebindAllLabel(int encoders)
{
    return Words::tr("Re&bind all %Ln", nullptr, encoders);
}

QString openLabel(const QString &account)
{
    return text::filled(Words::tr("Open %1"), nameInButton(account));
}

} // namespace ui
