// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LiveRowWords.h"

#include "text/Isolate.h"
#include "ui/words/PatchWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LiveRowWords)
};

} // namespace

QString whatHappensLive(patchbay::IfLive ifLive, bool isAgain)
{
    using patchbay::IfLive;
    switch (ifLive) {
    case IfLive::Leave:
        return Words::tr("stays as it is");
    case IfLive::WaitUntilIdle:
        return Words::tr("waits until idle");
    case IfLive::WaitForReconnect:
        return Words::tr("moves at reconnect");
    case IfLive::Cut:
        return isAgain ? Words::tr("is cut again, then moved") : Words::tr("is cut, then moved");
    }
    Q_UNREACHABLE();
}

QString cutNotBackYet(int encoders)
{
    return Words::tr("%Ln not back yet", nullptr, encoders);
}

QString movesAtReconnectElsewhere()
{
    return Words::tr("moves at reconnect: needs a new URL");
}

QString staysOnAir()
{
    return Words::tr("stays as it is: on air");
}

QString whyNotCut(patchbay::CutObstacle obstacle)
{
    using patchbay::CutObstacle;
    switch (obstacle) {
    case CutObstacle::ToNoStage:
        return Words::tr("stays as it is: goes to no stage");
    case CutObstacle::StageNotListed:
        return Words::tr("stays as it is: the stage is not in the list");
    case CutObstacle::OtherAddress:
        return Words::tr("stays as it is: needs a new URL");
    case CutObstacle::AddressNotRead:
        return Words::tr("stays as it is: address not read yet");
    case CutObstacle::AddressNotKnown:
        return Words::tr("stays as it is: address not known");
    }
    Q_UNREACHABLE();
}

QString wasNotCut(patchbay::NotCut why)
{
    using patchbay::NotCut;
    switch (why) {
    case NotCut::OtherAddress:
        return Words::tr("is live, was not cut: needs a new URL");
    case NotCut::AddressUnknown:
        return Words::tr("is live, was not cut: address not known");
    case NotCut::NoStage:
        return Words::tr("is live, was not cut: goes to no stage");
    case NotCut::NotFound:
        return Words::tr("is live, was not cut: not found on its stage");
    case NotCut::AnotherOffAir:
        return Words::tr("is live, was not cut: another one is not back");
    }
    Q_UNREACHABLE();
}

QString ifLiveForAll(patchbay::IfLive ifLive)
{
    using patchbay::IfLive;
    switch (ifLive) {
    case IfLive::Leave:
        return Words::tr("Leave as they are");
    case IfLive::WaitUntilIdle:
        return Words::tr("Wait until idle");
    case IfLive::WaitForReconnect:
        return Words::tr("Move at reconnect");
    case IfLive::Cut:
        return Words::tr("Cut those not on air, then move");
    }
    Q_UNREACHABLE();
}

QString cutSentence(const QStringList &encoders, const QStringList &onAir)
{
    const auto few = [](const QStringList &all) {
        QStringList names;
        for (const QString &each : all)
            names += text::isolated(each);
        return fewOf(names);
    };
    const QString sentence =
        text::filled(Words::tr("%n live encoders are cut: %1.", nullptr, int(encoders.size())), few(encoders));
    return onAir.isEmpty() ? sentence
                           : sentence + u' ' + text::filled(Words::tr("ON AIR of these: %1.", "encoders"), few(onAir));
}

} // namespace ui
