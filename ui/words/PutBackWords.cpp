// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PutBackWords.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PutBackWords)
};

} // namespace

QString putBackRun()
{
    return Words::tr("Put back", "a change");
}

QString howFarPutBack(const patchbay::LiveMove &move, const QString &stage)
{
    using Phase = patchbay::LiveMove::Phase;
    const QString cutAt = timeText(move.since);
    switch (move.phase) {
    case Phase::Waits:
    case Phase::InTurn:
        return {};
    case Phase::Cut:
        return text::filled(Words::tr("It was cut at %1 and is being put back on %2."), cutAt, stage);
    case Phase::Rebound:
        return text::filled(Words::tr("Put back on %1. Waiting for its picture."), stage);
    case Phase::Back:
        return text::filled(Words::tr("It was cut at %1, was put back on %2 and is back."), cutAt, stage);
    case Phase::NotBack:
        return text::filled(Words::tr("It was cut at %1, was put back on %2 and is not back. It may have to be started "
                                      "by hand."),
                            cutAt, stage);
    case Phase::Stranded:
        return text::filled(Words::tr("It was cut off %1 at %2 and has no stage."), stage, cutAt);
    }
    Q_UNREACHABLE();
}

} // namespace ui
