// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "patchbay/patch/Check.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

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
    bool isSilent = false; ///< there is no answer for a while
    std::optional<bool> isRecorded = {}; ///< its stage records who publishes; nothing: not known
};

/// The words of moving what is live.
class LiveWords final {
    Q_DECLARE_TR_FUNCTIONS(ui::LiveWords)

public:
    static QString title(const LiveNames &names);
    /// "cam-03 is live on rehearsal. You asked for main-show."
    static QString isLive(const LiveNames &names);
    /// It has stopped while somebody was asked: "cam-03 is idle now. Rebind moves it to main-show."
    static QString isIdleNow(const LiveNames &names);
    /// Nothing was changed so far, and by whom.
    static QString nothingChanged();
    static QString nothingChanged(const LiveNames &names);
    /// Another wait of it, which this one would replace: "It waits to move to main-backup; this replaces that."
    static QString replacesWait(const QString &stage);
    static QString underWay();

    static QString atReconnect(const LiveNames &names);
    /// What those lose who watch, and what the recording loses.
    static QString cut(const LiveNames &names);
    static QString comesBack();
    /// Why it cannot be cut, as a sentence.
    static QString whyNotCut(patchbay::CutObstacle obstacle, const LiveNames &names);

    /// In passing, once a person has chosen: "cam-03 moves to main-show once it has been idle for 30 s."
    static QString waitsUntilIdle(const LiveNames &names, std::chrono::seconds idleFor);
    static QString waitsForReconnect(const LiveNames &names);

    /// "cam-03 is back on main-show after 6 s."
    static QString isBack(const QString &encoder, const QString &stage, std::optional<std::chrono::seconds> offAir);
    /// It was cut then, has its new stage, and does not come by itself.
    static QString isNotBack(const QString &encoder, const QString &stage, const QDateTime &since);
    static QString hasNoStage(const QString &encoder, const QDateTime &since);
    static QString putBackHint(const QString &stage);
};

} // namespace ui
