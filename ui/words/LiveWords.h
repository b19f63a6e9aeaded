// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "patchbay/patch/Check.h"
#include "patchbay/plant/LiveMoves.h"
#include "ui/words/AwayEncoder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ui {

/// What a person is told of an encoder that is live and is asked to move. Names are given as they are shown.
struct LiveNames {
    QString encoder;
    QString on; ///< the stage it is on; empty: none
    QString to; ///< empty: no stage
    QString contact = {}; ///< whom to call about it; empty: nobody is named
    aws::World world = {};
    bool isOnAir = false; ///< its stage is marked so
    bool isPair = false; ///< both legs are there
    bool isSecondCut = false; ///< it was cut to come where it is
    bool isSilent = false; ///< there is no answer for a while
    QString notBack = {}; ///< another one that is off air, where it was not cut for that
    std::optional<bool> isRecorded = {}; ///< its stage records who publishes; nothing: not known
    QDateTime seenSince = {}; ///< from when on readings show it live; null: not known
    QDateTime liveSince = {}; ///< when it began to publish, as its stage tells; null: not known
    bool isAddressTold = false; ///< that the address of `to` is another, or not known, is said already
    std::optional<AwayEncoder> away = {}; ///< for which it waits before it is cut
};

/// A rebind that was not made, because its encoder is live.
struct LiveMet {
    patchbay::Rebind rebind;
    QString details = {}; ///< of an error that said so, for support; empty: there was none
    std::optional<patchbay::NotCut> notCut = {}; ///< why it was not cut, although that was asked for
    std::optional<patchbay::NotBack> notBack = {}; ///< of NotCut::AnotherOffAir: which one
    QString undoes = {}; ///< see patchbay::Patch::undoes
    bool wasCut = false; ///< it was cut for this, and has come back where it was
    bool isCutWished = false; ///< who asks wants it cut, if that can be
};

/// The words of moving what is live.
class LiveWords final {
    Q_DECLARE_TR_FUNCTIONS(ui::LiveWords)

public:
    static QString title(const LiveNames &names);
    /// "cam-03 is live on rehearsal since 18:40:12. You asked for main-show."; "seen live since" where only that is
    /// known.
    static QString isLive(const LiveNames &names);
    /// It was to be cut, and is not, because another one is not back: "cam-03 is still live on rehearsal: cam-09, cut
    /// before it, is not back."
    static QString isStillLive(const LiveNames &names);
    /// It has stopped while somebody was asked: "cam-03 is idle now. Rebind moves it to main-show."
    static QString isIdleNow(const LiveNames &names);
    /// Nothing was changed so far, and by whom.
    static QString nothingChanged();
    static QString nothingChanged(const LiveNames &names);
    /// In place of that, of one that was cut for nothing: "It was cut, and came back on rehearsal."
    static QString cameBack(const LiveNames &names);
    /// The same in passing: "cam-03 was cut, and came back on rehearsal. It stays there."
    static QString cameBackAndStays(const LiveNames &names);
    /// Why one that was to be cut was left alone; of AnotherOffAir, which isStillLive() tells, whether to cut it.
    static QString wasNotCut(patchbay::NotCut why, const LiveNames &names);
    /// Another wait of it, which this one would replace: "It waits to move to main-backup; this replaces that."
    static QString replacesWait(const QString &stage);
    /// Whoever is there has to know: "main-show is ON AIR."
    static QString goesOnAir(const QString &stage);

    static QString atReconnect(const LiveNames &names);
    /// Beside that, where the new stage has another address.
    static QString needsNewUrl();
    /// What those lose who watch, and what the recording loses.
    static QString cut(const LiveNames &names);
    static QString comesBack();
    /// Beside what is lost: it was cut for what is taken back.
    static QString secondCut();
    /// Why it cannot be cut, as a sentence.
    static QString whyNotCut(patchbay::CutObstacle obstacle, const LiveNames &names);

    /// In passing, once a person has chosen: "cam-03 moves to main-show once it has been idle for 30 s."
    static QString waitsUntilIdle(const LiveNames &names, std::chrono::seconds idleFor);
    static QString waitsForReconnect(const LiveNames &names);

private:
    static QString liveSince(const LiveNames &names);
    static QString seenLive(const LiveNames &names);
    static QString loseAtOnce(const LiveNames &names);
    static QString loseThen(const LiveNames &names);
};

} // namespace ui

Q_DECLARE_METATYPE(ui::LiveMet)
