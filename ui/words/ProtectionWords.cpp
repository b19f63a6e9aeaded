// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProtectionWords.h"

#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ProtectionWords)
};

} // namespace

QString protectedSentence(const patchbay::Protection &protection)
{
    return text::filled(Words::tr("Protected by %1 until %2."), protection.by, timeText(protection.until));
}

QString protectedSentence(const QString &stage, const patchbay::Protection &protection)
{
    return text::filled(Words::tr("%1 is protected by %2 until %3."), stage, protection.by, timeText(protection.until));
}

QString protectedSentence(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages,
                          const QStringList &butBy)
{
    for (const patchbay::StageId &stage : stages) {
        const auto protection = patchbay::protectionOn(plant, stage);
        if (protection && !butBy.contains(protection->by))
            return protectedSentence(stageName(plant, stage), *protection);
    }
    return {};
}

QString protectedWords(const patchbay::Protection &protection)
{
    return text::filled(Words::tr("%1 until %2", "who, when"), protection.by, timeText(protection.until));
}

QString movesAlthoughProtected(const patchbay::CheckedRebind &checked)
{
    const QString words =
        checked.rebind.to.isNone() ? Words::tr("is detached; protected: %1") : Words::tr("moves; protected: %1");
    const patchbay::Protection *const protection =
        checked.protectedByOthers ? &*checked.protectedByOthers : checked.protection();
    return protection ? text::filled(words, protection->by) : QString();
}

QString staysProtected(const patchbay::CheckedRebind &checked)
{
    return checked.protectedByOthers
        ? text::filled(Words::tr("stays as it is; protected: %1"), checked.protectedByOthers->by)
        : QString();
}

} // namespace ui
