// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/CutWords.h"

#include "text/Isolate.h"
#include "ui/words/PatchWords.h"
#include "ui/words/PutBackWords.h"
#include "ui/words/TimeWords.h"

namespace ui {

QString CutWords::cutting(const QString &encoder, const QString &stage)
{
    return text::filled(tr("Cutting %1, to move it to %2."), encoder, stage);
}

QString CutWords::waitsToBeCut(const QString &encoder, const QString &stage)
{
    return text::filled(tr("%1 waits to be cut and moved to %2."), encoder, stage);
}

QString CutWords::isBack(const QString &encoder, const QString &stage, std::optional<std::chrono::seconds> offAir)
{
    return offAir ? text::filled(tr("%1 is back on %2 after %3."), encoder, stage, shortDuration(*offAir))
                  : text::filled(tr("%1 is back on %2."), encoder, stage);
}

QString CutWords::isNotBack(const QString &encoder, const QString &stage, const QDateTime &since)
{
    return text::filled(tr("%1 was cut at %2 and has not come back on %3. It may have to be started by hand."), encoder,
                        timeText(since), stage);
}

QString CutWords::howFar(const patchbay::LiveMove &move, const QString &from, const QString &to)
{
    using Phase = patchbay::LiveMove::Phase;
    if (move.from.arn == move.to.arn && !move.to.isNone())
        return howFarPutBack(move, to);
    switch (move.phase) {
    case Phase::Waits:
        return {};
    case Phase::InTurn:
        return text::filled(tr("It is cut and moved to %1 once the one before it is back."), to);
    case Phase::Cut:
        return text::filled(tr("It was cut off %1 at %2 and gets %3."), from, timeText(move.since), to);
    case Phase::Rebound:
        return text::filled(tr("It was cut off %1 at %2 and has %3. Its picture is awaited."), from,
                            timeText(move.since), to);
    case Phase::Back:
        return text::filled(tr("It was cut off %1 at %2 and is back on %3."), from, timeText(move.since), to);
    case Phase::NotBack:
        return text::filled(tr("It was cut off %1 at %2 and has %3. It may have to be started by hand."), from,
                            timeText(move.since), to);
    case Phase::Stranded:
        return text::filled(tr("It was cut off %1 at %2 and has no stage."), from, timeText(move.since));
    }
    Q_UNREACHABLE();
}

QString CutWords::isInTurn(const QString &encoder, const QString &to, const AwayEncoder &away)
{
    const QString until = away.stage.isEmpty()
        ? text::filled(tr("%1 is cut once %2 is back: never are two off air.", "two encoders"), encoder, away.name)
        : text::filled(tr("%1 is cut once %2 is back on %3: never are two off air.", "two encoders, a stage"), encoder,
                       away.name, away.stage);
    return until + u' ' + text::filled(tr("Then it moves to %1."), to);
}

QString CutWords::waitsForTurn(const QString &to, const AwayEncoder &away)
{
    return waitsFor(away) + u' ' + text::filled(tr("Then it is cut and moved to %1."), to);
}

QString CutWords::hasNoStage(const QString &encoder, const QDateTime &since)
{
    return text::filled(tr("%1 was cut off at %2 and has no stage."), encoder, timeText(since));
}

QString CutWords::atQuitting(const patchbay::LiveMove &move, const QString &encoder, const QString &to)
{
    using Phase = patchbay::LiveMove::Phase;
    switch (move.phase) {
    case Phase::Waits:
    case Phase::InTurn:
    case Phase::Back:
    case Phase::Stranded: // asked about by itself
        return {};
    case Phase::Cut:
        return text::filled(
            tr("%1 was cut: it gets %2 first, or is shown at the next start. Nobody sees then whether it comes back."),
            encoder, to);
    case Phase::Rebound:
    case Phase::NotBack:
        return text::filled(tr("%1 was cut, has %2 and is not back. Nobody sees then whether it comes."), encoder, to);
    }
    Q_UNREACHABLE();
}

QString CutWords::notCutAtQuitting(const QStringList &encoders)
{
    QStringList names;
    for (const QString &each : encoders)
        names += text::isolated(each);
    return text::filled(tr("%n live encoders are not cut and stay as they are: %1.", nullptr, int(encoders.size())),
                        fewOf(names));
}

QString CutWords::contactCopied(const QString &contact)
{
    return text::filled(tr("Contact copied: %1."), contact);
}

QString CutWords::putBackHint(const QString &stage)
{
    return text::filled(tr("Moves it back to %1; nothing arrives from it now, so nothing is cut"), stage);
}

QString CutWords::waitsFor(const AwayEncoder &away)
{
    return away.since.isValid() ? text::filled(tr("Waits for %1, cut at %2, to be back.", "an encoder, a time"),
                                               away.name, timeText(away.since))
                                : text::filled(tr("Waits for %1 to be back."), away.name);
}

} // namespace ui
