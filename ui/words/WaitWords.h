// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/waiting/PendingRebind.h"

#include <QString>
#include <QStringList>

/// Changes that wait until their encoder stops, in words. Names are given as they are shown.
namespace ui {

/// What a sentence about a wait names; an empty stage is no stage.
struct WaitNames {
    QString encoder;
    QString from;
    QString to;
    QString now = {}; ///< the stage the encoder is on
    QString protection = {}; ///< that one of the two stages is protected, and by whom, as a sentence
    QString refusal = {}; ///< why AWS refused the change, as a sentence; empty: it said nothing
};

/// What a wait is for, and for how long: "Moves to main-show when it has been idle for 30 s. Given up at 22:00:00."
/// While that runs, also how long it has been so at `now`.
QString waitSentence(const patchbay::PendingRebind &wait, const QString &toStage, bool isHeld, const QDateTime &now);
/// No wait is taken for the time being.
QString waitsHeld();
/// What it waits for, in a few words: "idle for 30 s", "its next reconnect".
QString waitsFor(const patchbay::PendingRebind &wait);
/// How it is with it at `now`, in a few words: "idle 12 s of 30 s", "asks: the stage is full"; empty: it waits until
/// its encoder stops.
QString waitState(const patchbay::PendingRebind &wait, bool isHeld, const QDateTime &now);
/// Nobody knows how it is with it: its account is not open.
QString waitUnreached();
/// Why it is not taken by itself any more, and that nothing was changed.
QString waitQuestion(const patchbay::PendingRebind &wait, const WaitNames &names);
/// It can go on as things are now, although it asked.
bool canGoOn(patchbay::PendingRebind::Question question);
/// What has it go on, on a button.
QString goOnWord(patchbay::PendingRebind::Question question);
/// What became of it, as it was before.
QString waitEnded(const patchbay::PendingRebind &wait, patchbay::WaitEnd end, const WaitNames &names);
/// The same of several that were given up.
QString waitsGivenUp(const QStringList &encoders);
/// "3 waiting", "3 waiting, held"
QString waitingCount(int count, bool isHeld);
/// "3 changes were waiting when the program closed."
QString waitedLastTime(int count);
/// "3 waits need a decision."
QString waitsAsking(int count);
/// "2 changes are waiting: cam-01 · cam-02."
QString changesWaiting(const QStringList &encoders);
/// What waits is not kept, and why.
QString waitsNotKeptSentence(const files::Error &error);
/// What becomes of them when the program ends.
QString waitsAfterQuitting(bool areKept);

} // namespace ui
