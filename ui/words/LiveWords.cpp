// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LiveWords.h"

#include "text/Isolate.h"
#include "ui/words/CutWords.h"
#include "ui/words/PatchWords.h"
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
        return text::filled(tr("%1 was live when %2 last told its state."), names.encoder, nameOf(names.world)) + u' '
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

QString LiveWords::isStillLive(const LiveNames &names)
{
    if (names.notBack.isEmpty())
        return text::filled(tr("%1 is still live: another encoder, cut before it, is not back."), names.encoder);
    return names.on.isEmpty()
        ? text::filled(tr("%1 is still live: %2, cut before it, is not back.", "two encoders"), names.encoder,
                       names.notBack)
        : text::filled(tr("%1 is still live on %2: %3, cut before it, is not back.", "an encoder, a stage, an encoder"),
                       names.encoder, names.on, names.notBack);
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
        return text::filled(tr("Cut %1 all the same? Then two are off air."), names.encoder);
    }
    Q_UNREACHABLE();
}

QString LiveWords::replacesWait(const QString &stage)
{
    return stage.isEmpty() ? tr("It waits to be detached. What you choose here replaces that.")
                           : text::filled(tr("It waits to move to %1. What you choose here replaces that."), stage);
}

QString LiveWords::goesOnAir(const QString &stage)
{
    return text::filled(tr("%1 is ON AIR."), stage);
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
    const QString lose = names.away ? CutWords::waitsFor(*names.away) + u' ' + loseThen(names) : loseAtOnce(names);
    if (names.on.isEmpty() || names.isRecorded == false)
        return lose;
    return lose + u' '
        + (names.isRecorded ? tr("Its recording there ends.")
                            : text::filled(tr("If %1 is recorded, its recording there ends."), names.on));
}

QString LiveWords::loseAtOnce(const LiveNames &names)
{
    if (names.on.isEmpty())
        return text::filled(tr("Viewers lose %1 at once."), names.encoder);
    return text::filled(names.isPair ? tr("Viewers of %1 lose both legs of %2, A and B, at once.")
                                     : tr("Viewers of %1 lose %2 at once."),
                        names.on, names.encoder);
}

/// Once its turn has come.
QString LiveWords::loseThen(const LiveNames &names)
{
    if (names.on.isEmpty())
        return text::filled(tr("Then viewers lose %1."), names.encoder);
    return text::filled(names.isPair ? tr("Then viewers of %1 lose both legs of %2, A and B.")
                                     : tr("Then viewers of %1 lose %2."),
                        names.on, names.encoder);
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

} // namespace ui
