// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/WaitWords.h"

#include "text/Isolate.h"
#include "ui/words/PatchWords.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

using patchbay::PendingRebind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::WaitWords)
};

QString whenItMoves(const PendingRebind &wait, const QString &toStage)
{
    const QString time = shortDuration(wait.idleFor);
    if (wait.mode == PendingRebind::Mode::AtReconnect)
        return toStage.isEmpty() ? Words::tr("Is detached the moment it stops.")
                                 : text::filled(Words::tr("Moves to %1 the moment it stops."), toStage);
    return toStage.isEmpty()
        ? text::filled(Words::tr("Is detached when it has been idle for %1."), time)
        : text::filled(Words::tr("Moves to %1 when it has been idle for %2.", "a stage, a time"), toStage, time);
}

} // namespace

QString waitSentence(const PendingRebind &wait, const QString &toStage)
{
    const QString until = wait.giveUpAt.isValid()
        ? u' ' + text::filled(Words::tr("Given up at %1."), timeText(wait.giveUpAt))
        : QString();
    return whenItMoves(wait, toStage) + until;
}

} // namespace ui
