// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LiveWords.h"

#include "text/Isolate.h"
#include "ui/words/PatchWords.h"
#include "ui/words/PutBackWords.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

namespace ui {

QString LiveWords::title(const LiveNames &names)
{
    return text::filled(names.isOnAir ? tr("%1 is on air") : tr("%1 is live"), names.encoder);
}

QString LiveWords::isLive(const LiveNames &names)
{
    const QString asked =
        names.to.isEmpty() ? tr("You asked to detach it.") : text::filled(tr("You asked for %1."), names.to);
    if (names.isSilent)
        return text::filled(tr("%1 was live when %2 last answered."), names.encoder, nameOf(names.world)) + u' '
            + asked;
    if (names.on.isEmpty())
        return text::filled(tr("%1 is live."), names.encoder) + u' ' + asked;
    const QString now = names.liveSince.isValid() ? liveSince(names) : seenLive(names);
    return now + u' ' + asked;
}

QString LiveWords::liveSince(const LiveNames &names)
{
    return text::filled(names.isOnAir ? tr("%1 is on air on %2 since %3.", "an encoder, a stage, a time")
                                      : tr("%1 is live on %2 since %3.", "an encoder, a stage, a time"),
                        names.encoder, names.on, timeText(names.liveSince));
}

QString LiveWords::seenLive(const LiveNames &names)
{
    if (!names.seenSince.isValid())
        return text::filled(names.isOnAir ? tr("%1 is on air on %2.") : tr("%1 is live on %2."), names.encoder,
                            names.on);
    return text::filled(names.isOnAir ? tr("%1 is on air on %2, seen live since %3.", "an encoder, a stage, a time")
                                      : tr("%1 is live on %2, seen live since %3.", "an encoder, a stage, a time"),
                        names.encoder, names.on, timeText(names.seenSince));
}

QString LiveWords::isIdleNow(const LiveNames &names)
{
    return text::filled(tr("%1 is idle now."), names.encoder) + u' '
        + (names.to.isEmpty() ? tr("“Detach” takes it off its stage.")
                              : text::filled(tr("“Rebind” moves it to %1."), names.to));
}

QString LiveWords::nothingChanged()
{
    return tr("Nothing was changed.");
}

QString LiveWords::nothingChanged(const LiveNames &names)
{
    return names.on.isEmpty() ? text::filled(tr("Nothing was changed. %1 still has no stage."), names.encoder)
                              : text::filled(tr("Nothing was changed. %1 stays on %2."), names.encoder, names.on);
}

QString LiveWords::cameBack(const LiveNames &names)
{
    return names.on.isEmpty() ? tr("It was cut, and came back.")
                              : text::filled(tr("It was cut, and came back on %1."), names.on);
}

QString LiveWords::cameBackAndStays(const LiveNames &names)
{
    return names.on.isEmpty()
        ? text::filled(tr("%1 was cut, and came back."), names.encoder)
        : text::filled(tr("%1 was cut, and came back on %2. It stays there."), names.encoder, names.on);
}

QString LiveWords::wasNotCut(patchbay::NotCut why, const LiveNames &names)
{
    using patchbay::NotCut;
    switch (why) {
    case NotCut::OtherAddress:
        return text::filled(tr("It was not cut: %1 has a different address."), names.to);
    case NotCut::AddressUnknown:
        return tr("It was not cut: the addresses could not be compared.");
    case NotCut::NoStage:
        return tr("It was not cut: there is no stage to bring it back on.");
    case NotCut::NotFound:
        return names.on.isEmpty()
            ? tr("It was not cut: nobody was found who publishes for it.")
            : text::filled(tr("It was not cut: nobody was found on %1 who publishes for it."), names.on);
    case NotCut::AnotherOffAir:
        return names.notBack.isEmpty()
            ? tr("It was not cut: another encoder was cut before, and was not back. If you disconnect it now, it does "
                 "not wait for that one.")
            : text::filled(tr("It was not cut: %1 was cut before, and was not back. If you disconnect it now, it does "
                              "not wait for %1."),
                           names.notBack);
    }
    Q_UNREACHABLE();
}

QString LiveWords::replacesWait(const QString &stage)
{
    return stage.isEmpty() ? tr("It waits to be detached. What you choose here replaces that.")
                           : text::filled(tr("It waits to move to %1. What you choose here replaces that."), stage);
}

QString LiveWords::cutting(const QString &encoder, const QString &stage)
{
    return text::filled(tr("Cutting %1, to move it to %2."), encoder, stage);
}

QString LiveWords::cutNext(const QString &encoder)
{
    return text::filled(tr("%1 is cut next."), encoder);
}

QString LiveWords::atReconnect(const LiveNames &names)
{
    const QString who = names.contact.isEmpty()
        ? tr("Ask the encoder’s operator to stop and start.")
        : text::filled(tr("Ask %1 to stop and start the encoder.", "whom to call"), names.contact);
    return who + u' ' + tr("A short drop-out counts too.");
}

QString LiveWords::needsNewUrl()
{
    return tr("It needs a new URL to come back.");
}

QString LiveWords::cut(const LiveNames &names)
{
    const QString lose = names.on.isEmpty() ? text::filled(tr("Viewers lose %1 at once."), names.encoder)
        : names.isPair
        ? text::filled(tr("Viewers of %1 lose both legs of %2, A and B, at once."), names.on, names.encoder)
        : text::filled(tr("Viewers of %1 lose %2 at once."), names.on, names.encoder);
    if (names.on.isEmpty() || names.isRecorded == false)
        return lose;
    return lose + u' '
        + (names.isRecorded ? tr("Its recording there ends.")
                            : text::filled(tr("If %1 is recorded, its recording there ends."), names.on));
}

QString LiveWords::secondCut()
{
    return tr("It was cut to come here: this is a second cut.");
}

QString LiveWords::comesBack()
{
    return tr("Most encoders reconnect within seconds. Some must be started by hand.");
}

QString LiveWords::whyNotCut(patchbay::CutObstacle obstacle, const LiveNames &names)
{
    using patchbay::CutObstacle;
    switch (obstacle) {
    case CutObstacle::ToNoStage:
        return tr("To detach it at once, disconnect it in the list of participants.");
    case CutObstacle::StageNotListed:
        return text::filled(tr("%1 is not in the list. A cut encoder may not find it."), names.to);
    case CutObstacle::OtherAddress:
        if (names.isAddressTold)
            return text::filled(tr("A cut encoder would not find %1."), names.to);
        return text::filled(tr("%1 has a different address. A cut encoder would not find it."), names.to);
    case CutObstacle::AddressNotRead:
        return text::filled(tr("Whether %1 has the same address is not known yet."), names.to);
    case CutObstacle::AddressNotKnown:
        if (names.isAddressTold)
            return text::filled(tr("A cut encoder may not find %1."), names.to);
        return text::filled(tr("The addresses could not be compared. A cut encoder may not find %1."), names.to);
    }
    Q_UNREACHABLE();
}

QString LiveWords::waitsUntilIdle(const LiveNames &names, std::chrono::seconds idleFor)
{
    const QString time = shortDuration(idleFor);
    return names.to.isEmpty()
        ? text::filled(tr("%1 is detached once it has been idle for %2."), names.encoder, time)
        : text::filled(tr("%1 moves to %2 once it has been idle for %3."), names.encoder, names.to, time);
}

QString LiveWords::waitsForReconnect(const LiveNames &names)
{
    return names.to.isEmpty() ? text::filled(tr("%1 is detached the moment it stops."), names.encoder)
                              : text::filled(tr("%1 moves to %2 the moment it stops."), names.encoder, names.to);
}

QString LiveWords::isBack(const QString &encoder, const QString &stage, std::optional<std::chrono::seconds> offAir)
{
    return offAir ? text::filled(tr("%1 is back on %2 after %3."), encoder, stage, shortDuration(*offAir))
                  : text::filled(tr("%1 is back on %2."), encoder, stage);
}

QString LiveWords::isNotBack(const QString &encoder, const QString &stage, const QDateTime &since)
{
    return text::filled(tr("%1 was cut at %2 and has not come back on %3. It may have to be started by hand."), encoder,
                        timeText(since), stage);
}

QString LiveWords::howFar(const patchbay::LiveMove &move, const QString &from, const QString &to)
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

QString LiveWords::isInTurn(const QString &encoder, const QString &to, const QString &other, const QString &otherStage)
{
    const QString until = otherStage.isEmpty()
        ? text::filled(tr("%1 is cut once %2 is back: never are two off air.", "two encoders"), encoder, other)
        : text::filled(tr("%1 is cut once %2 is back on %3: never are two off air.", "two encoders, a stage"), encoder,
                       other, otherStage);
    return until + u' ' + text::filled(tr("Then it moves to %1."), to);
}

QString LiveWords::hasNoStage(const QString &encoder, const QDateTime &since)
{
    return text::filled(tr("%1 was cut off at %2 and has no stage."), encoder, timeText(since));
}

QString LiveWords::atQuitting(const patchbay::LiveMove &move, const QString &encoder, const QString &to)
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

QString LiveWords::notCutAtQuitting(const QStringList &encoders)
{
    QStringList names;
    for (const QString &each : encoders)
        names += text::isolated(each);
    return text::filled(tr("%n live encoders are not cut and stay as they are: %1.", nullptr, int(encoders.size())),
                        fewOf(names));
}

QString LiveWords::putBackHint(const QString &stage)
{
    return text::filled(tr("Moves it back to %1; nothing arrives from it now, so nothing is cut"), stage);
}

} // namespace ui
