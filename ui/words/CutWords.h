// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "ui/words/AwayEncoder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace ui {

/// The words of how far it is with an encoder that is to be cut, or was, until its picture is back. Names are given as
/// they are shown.
class CutWords final {
    Q_DECLARE_TR_FUNCTIONS(ui::CutWords)

public:
    /// While it is: "Cutting cam-03, to move it to main-show."
    static QString cutting(const QString &encoder, const QString &stage);
    /// Before that: "cam-03 waits to be cut and moved to main-show."
    static QString waitsToBeCut(const QString &encoder, const QString &stage);
    /// "cam-03 is back on main-show after 6 s."
    static QString isBack(const QString &encoder, const QString &stage, std::optional<std::chrono::seconds> offAir);
    /// It was cut then, has its new stage, and does not come by itself.
    static QString isNotBack(const QString &encoder, const QString &stage, const QDateTime &since);
    /// Beside how long: "It was cut off rehearsal at 19:04:03 and gets main-show."
    static QString howFar(const patchbay::LiveMove &move, const QString &from, const QString &to);
    /// It is to be cut, and waits for its turn.
    static QString isInTurn(const QString &encoder, const QString &to, const AwayEncoder &away);
    /// The same where it is plain which one: "Waits for cam-01, cut at 19:04:03, to be back. Then it is cut and moved
    /// to main-show."
    static QString waitsForTurn(const QString &to, const AwayEncoder &away);
    static QString hasNoStage(const QString &encoder, const QDateTime &since);
    /// What becomes of it when the program ends now; empty: nothing else than without it.
    static QString atQuitting(const patchbay::LiveMove &move, const QString &encoder, const QString &to);
    /// The same of those whose turn has not come.
    static QString notCutAtQuitting(const QStringList &encoders);
    /// Whom to call is on the clipboard.
    static QString contactCopied(const QString &contact);
    static QString putBackHint(const QString &stage);
    /// "Waits for cam-01, cut at 19:04:03, to be back."
    static QString waitsFor(const AwayEncoder &away);
};

} // namespace ui
