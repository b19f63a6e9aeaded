// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/AftermathWords.h"

#include "text/Isolate.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

namespace ui::aftermath {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AftermathWords)
};

/// Where the encoder is now, in a rebind that changed nothing.
QString unchanged(const ErrorContext &context)
{
    const bool detaches = context.toStage.isEmpty();
    if (!context.isFromStageRead) {
        return detaches ? text::filled(Words::tr("%1 was not detached."), context.encoder)
                        : text::filled(Words::tr("%1 did not move to %2."), context.encoder, context.toStage);
    }
    if (context.fromStage.isEmpty())
        return text::filled(Words::tr("%1 still has no stage."), context.encoder);
    return detaches
        ? text::filled(Words::tr("%1 stays on %2 and was not detached."), context.encoder, context.fromStage)
        : text::filled(Words::tr("%1 stays on %2 and did not move to %3."), context.encoder, context.fromStage,
                       context.toStage);
}

} // namespace

QString nothingChanged()
{
    return Words::tr("Nothing was changed.");
}

QString changed(bool nothing, const ErrorContext &context)
{
    if (nothing) {
        const bool names = context.act == ErrorContext::Act::Rebinding && !context.encoder.isEmpty()
            && context.missing != ErrorContext::Missing::Encoder;
        return names ? nothingChanged() + u' ' + unchanged(context) : nothingChanged();
    }
    if (context.encoder.isEmpty() || context.act != ErrorContext::Act::Rebinding)
        return Words::tr("It is not known whether anything was changed.");
    return context.toStage.isEmpty()
        ? text::filled(Words::tr("It is not known whether %1 was detached."), context.encoder)
        : text::filled(Words::tr("It is not known whether %1 moved to %2."), context.encoder, context.toStage);
}

QString unchangedSoFar(const ErrorContext &context)
{
    if (context.act != ErrorContext::Act::Rebinding)
        return Words::tr("So far nothing was changed.");
    const QString stays = context.fromStage.isEmpty()
        ? text::filled(Words::tr("%1 still has no stage."), context.encoder)
        : text::filled(Words::tr("%1 is still on %2."), context.encoder, context.fromStage);
    return Words::tr("So far nothing was changed.") + u' ' + stays;
}

QString askFirst(const ErrorContext &context)
{
    return text::filled(Words::tr("Ask %1 first, before you try again."), nameOf(context.world));
}

QString retry()
{
    return Words::tr("You can try again.");
}

QString retryAfterThat()
{
    return Words::tr("You can try again after that.");
}

QString notBeforeThat()
{
    return Words::tr("Before that, trying again does not help.");
}

QString retryWhileItMayArrive(bool offered)
{
    const QString watched = Words::tr("The change may still take effect. You are told if it does.");
    return offered ? watched + u' ' + retry() : watched;
}

QString retryDoesNotHelp()
{
    return Words::tr("Trying again does not help.");
}

QString leave(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding ? Words::tr("&Leave as it is") : Words::tr("&Close");
}

} // namespace ui::aftermath
