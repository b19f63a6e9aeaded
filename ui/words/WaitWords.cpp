// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/WaitWords.h"

#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/PatchWords.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using patchbay::PendingRebind;
using patchbay::WaitEnd;
using Question = PendingRebind::Question;
using State = PendingRebind::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::WaitWords)
};

bool isAtReconnect(const PendingRebind &wait)
{
    return wait.mode == PendingRebind::Mode::AtReconnect;
}

QString whenItMoves(const PendingRebind &wait, const QString &toStage)
{
    const QString time = shortDuration(wait.idleFor);
    if (isAtReconnect(wait))
        return toStage.isEmpty() ? Words::tr("Is detached the moment it stops.")
                                 : text::filled(Words::tr("Moves to %1 the moment it stops."), toStage);
    return toStage.isEmpty()
        ? text::filled(Words::tr("Is detached when it has been idle for %1."), time)
        : text::filled(Words::tr("Moves to %1 when it has been idle for %2.", "a stage, a time"), toStage, time);
}

QString shortQuestion(Question question)
{
    switch (question) {
    case Question::None:
        return {};
    case Question::EncoderMoved:
        return Words::tr("asks: it is on another stage");
    case Question::StageGone:
        return Words::tr("asks: the stage no longer exists");
    case Question::StageFull:
        return Words::tr("asks: the stage is full");
    case Question::StageProtected:
        return Words::tr("asks: a stage is protected");
    case Question::StageElsewhere:
        return Words::tr("asks: the stage has another address");
    case Question::Refused:
        return Words::tr("asks: AWS refused the change");
    }
    Q_UNREACHABLE();
}

QString target(const WaitNames &names)
{
    return names.to.isEmpty() ? Words::tr("no stage") : names.to;
}

std::chrono::seconds idleTime(const PendingRebind &wait, const QDateTime &now)
{
    return std::chrono::seconds(std::max<qint64>(0, wait.idleSince.secsTo(now)));
}

} // namespace

QString waitsHeld()
{
    return Words::tr("All waits are held: none is taken until “Hold” is off again.");
}

QString waitSentence(const PendingRebind &wait, const QString &toStage, bool isHeld, const QDateTime &now)
{
    if (wait.state == State::Taken)
        return toStage.isEmpty() ? Words::tr("Is being detached.")
                                 : text::filled(Words::tr("Is being moved to %1."), toStage);
    const QString until = wait.giveUpAt.isValid()
        ? u' ' + text::filled(Words::tr("Gives up at %1."), timeText(wait.giveUpAt))
        : QString();
    if (wait.state == State::Asks)
        return Words::tr("Stays where it is until somebody has decided about it.") + until;
    const QString soFar = wait.state == State::Waits && wait.idleSince.isValid()
        ? u' ' + text::filled(Words::tr("It has been idle for %1 so far."), shortDuration(idleTime(wait, now)))
        : QString();
    return whenItMoves(wait, toStage) + soFar + until + (isHeld ? u' ' + waitsHeld() : QString());
}

QString waitsFor(const PendingRebind &wait)
{
    return isAtReconnect(wait) ? Words::tr("its next reconnect")
                               : text::filled(Words::tr("idle for %1", "a time"), shortDuration(wait.idleFor));
}

QString waitState(const PendingRebind &wait, bool isHeld, const QDateTime &now)
{
    switch (wait.state) {
    case State::Taken:
        return Words::tr("is being moved");
    case State::Unconfirmed:
        return Words::tr("not running");
    case State::Asks:
        return shortQuestion(wait.question);
    case State::Waits:
        break;
    }
    if (!wait.idleSince.isValid())
        return {};
    const QString time = shortDuration(idleTime(wait, now));
    const QString idle = isAtReconnect(wait)
        ? text::filled(Words::tr("idle for %1", "a time"), time)
        : text::filled(Words::tr("idle %1 of %2", "two times"), time, shortDuration(wait.idleFor));
    return isHeld ? text::filled(Words::tr("%1, held", "idle 12 s of 30 s"), idle) : idle;
}

QString waitUnreached()
{
    return Words::tr("its account is not open");
}

QString waitQuestion(const PendingRebind &wait, const WaitNames &names)
{
    QString reason;
    switch (wait.question) {
    case Question::EncoderMoved:
        reason = text::filled(Words::tr("%1 waited on %2 and is on %3 now.", "an encoder, two stages"), names.encoder,
                              names.from.isEmpty() ? Words::tr("no stage") : names.from, names.now);
        break;
    case Question::StageGone:
        reason = text::filled(Words::tr("%1 waits for %2, which no longer exists."), names.encoder, target(names));
        break;
    case Question::StageFull:
        reason = text::filled(Words::tr("%1 waits for %2, which is full now."), names.encoder, target(names));
        break;
    case Question::StageProtected:
        reason = text::filled(Words::tr("%1 waits for %2."), names.encoder, target(names)) + u' '
            + (names.protection.isEmpty() ? Words::tr("One of its stages was protected meanwhile.") : names.protection);
        break;
    case Question::StageElsewhere:
        reason = text::filled(Words::tr("%1 waits for %2, which has another address now. It would need a new URL."),
                              names.encoder, target(names));
        break;
    case Question::Refused:
        reason = names.refusal.isEmpty()
            ? text::filled(Words::tr("%1 stopped, and AWS refused to move it to %2."), names.encoder, target(names))
            : text::filled(Words::tr("%1 stopped, and did not move to %2."), names.encoder, target(names)) + u' '
                + names.refusal;
        break;
    case Question::None:
        return {};
    }
    return reason + u' ' + Words::tr("Nothing was changed.");
}

bool canGoOn(Question question)
{
    return question != Question::StageGone && question != Question::None;
}

QString goOnWord(Question question)
{
    return question == Question::Refused ? Words::tr("&Try again") : Words::tr("&Move anyway");
}

QString waitEnded(const PendingRebind &wait, WaitEnd end, const WaitNames &names)
{
    if (end == WaitEnd::GivenUp && wait.state == State::Asks)
        return text::filled(Words::tr("Nobody decided about %1 in time. Its wait for %2 is over. Nothing was changed."),
                            names.encoder, target(names));
    switch (end) {
    case WaitEnd::Moved:
        return names.to.isEmpty() ? text::filled(Words::tr("%1 stopped, and has no stage now."), names.encoder)
                                  : text::filled(Words::tr("%1 stopped, and is on %2 now."), names.encoder, names.to);
    case WaitEnd::Lost:
        return text::filled(Words::tr("%1 stopped. It is not known whether it moved to %2."), names.encoder,
                            target(names));
    case WaitEnd::GivenUp:
        return text::filled(Words::tr("The time is over for which %1 waited for %2. Nothing was changed."),
                            names.encoder, target(names));
    case WaitEnd::Cancelled:
        return text::filled(Words::tr("%1 does not wait for %2 any more. Nothing was changed."), names.encoder,
                            target(names));
    case WaitEnd::Replaced:
        return text::filled(Words::tr("%1 was changed in another way. Its wait for %2 is over."), names.encoder,
                            target(names));
    case WaitEnd::Cut:
        return text::filled(Words::tr("%1 has lost its stage. Its wait for %2 is over."), names.encoder, target(names));
    case WaitEnd::Gone:
        return text::filled(Words::tr("%1 no longer exists. Its wait for %2 is over."), names.encoder, target(names));
    }
    Q_UNREACHABLE();
}

QString waitsGivenUp(const QStringList &encoders)
{
    return text::filled(
        Words::tr("The waits of %n encoders are over: %1. Nothing was changed.", nullptr, int(encoders.size())),
        fewOf(encoders));
}

QString waitingCount(int count, bool isHeld)
{
    return isHeld ? Words::tr("%Ln waiting, held", nullptr, count) : Words::tr("%Ln waiting", nullptr, count);
}

QString waitedLastTime(int count)
{
    return Words::tr("%Ln changes were waiting when the program closed.", nullptr, count);
}

QString waitsAsking(int count)
{
    return Words::tr("%Ln waits need a decision. Nothing was changed.", nullptr, count);
}

QString changesWaiting(const QStringList &encoders)
{
    QStringList names;
    for (const QString &each : encoders)
        names += text::isolated(each);
    return text::filled(Words::tr("%n changes are waiting: %1.", nullptr, int(encoders.size())), fewOf(names));
}

QString waitsNotKeptSentence(const files::Error &error)
{
    return text::filled(Words::tr("What waits is not kept: %1. It is lost when the program closes."),
                        fileReason(error));
}

QString waitsAfterQuitting(bool areKept)
{
    if (!areKept)
        return Words::tr("What waits could not be kept, and is lost when the program closes.");
    return Words::tr("Waiting stops when the program closes, and is offered again at the next start.");
}

} // namespace ui
