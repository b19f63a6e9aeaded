// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LockWords.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QDir>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LockWords)
};

} // namespace

QString lockedHeading(const LockHolder &holder)
{
    if (holder.isEnding)
        return Words::tr("IVS Patchbay is still ending");
    return holder.kind == LockHolder::Kind::ThisComputer ? Words::tr("IVS Patchbay is already running")
                                                         : Words::tr("Another program has this folder");
}

QString lockedSentence(const LockHolder &holder, const QString &folder)
{
    const QString path = QDir::toNativeSeparators(folder);
    const QString process = QString::number(holder.process);
    if (holder.isEnding)
        return text::filled(Words::tr("%1 (process %2) has had the folder %3 since %4, and has not ended yet. It "
                                      "finishes what is under way, or waits for a person."),
                            holder.program, process, path, timeText(holder.since));
    switch (holder.kind) {
    case LockHolder::Kind::ThisComputer:
        return text::filled(Words::tr("%1 (process %2) has had the folder %3 since %4, and does not answer."),
                            holder.program, process, path, timeText(holder.since));
    case LockHolder::Kind::AnotherComputer:
        return text::filled(Words::tr("%1 (process %2) on %3 has had the folder %4 since %5."), holder.program, process,
                            holder.computer, path, timeText(holder.since));
    case LockHolder::Kind::Nobody:
        return text::filled(
            Words::tr("The lock in the folder %1 does not say which program has it. It has been there since %2."), path,
            timeText(holder.since));
    }
    Q_UNREACHABLE();
}

QString lockedAdvice(const LockHolder &holder)
{
    const QString wait =
        holder.isEnding ? Words::tr("This program starts as soon as that one has ended.") + u' ' : QString();
    return wait
        + Words::tr("Start here only if it has ended: two programs overwrite each other’s accounts and settings. "
                    "Nothing was changed.");
}

} // namespace ui
