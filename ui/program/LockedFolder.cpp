// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LockedFolder.h"

#include "text/Isolate.h"
#include "ui/program/SingleInstance.h"
#include "ui/widgets/DialogFooter.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LockedFolder)
};

QString textOf(const QDateTime &since)
{
    const QString clock = since.toString(u"HH:mm:ss"_s);
    return since.date() == QDate::currentDate() ? clock : QLocale().toString(since.date(), u"d MMM "_s) + clock;
}

} // namespace

QString lockedSentence(const LockHolder &holder, const QString &folder)
{
    const QString path = QDir::toNativeSeparators(folder);
    const QString process = QString::number(holder.process);
    if (holder.isEnding)
        return text::filled(Words::tr("%1 (process %2) has had the folder %3 since %4, and has not ended yet. It "
                                      "finishes what is under way, or waits for a person."),
                            holder.program, process, path, textOf(holder.since));
    switch (holder.kind) {
    case LockHolder::Kind::ThisComputer:
        return text::filled(Words::tr("%1 (process %2) has had the folder %3 since %4, and does not answer."),
                            holder.program, process, path, textOf(holder.since));
    case LockHolder::Kind::AnotherComputer:
        return text::filled(Words::tr("%1 (process %2) on %3 has had the folder %4 since %5."), holder.program, process,
                            holder.computer, path, textOf(holder.since));
    case LockHolder::Kind::Nobody:
        return text::filled(
            Words::tr("The lock in the folder %1 does not say which program has it. It has been there since %2."), path,
            textOf(holder.since));
    }
    Q_UNREACHABLE();
}

LockedDialog::LockedDialog(const LockHolder &holder, const QString &folder)
    : Alert(Severity::Attention)
{
    QPushButton *const quit = footer().addLeave(tr("&Quit"));
    m_start = footer().addAct(tr("&Start here anyway"));
    connect(m_start, &QPushButton::clicked, this, &LockedDialog::choose);
    showHolder(holder, folder);
    quit->setFocus();
}

void LockedDialog::showHolder(const LockHolder &holder, const QString &folder)
{
    const QString heading = holder.isEnding             ? tr("IVS Patchbay is still ending")
        : holder.kind == LockHolder::Kind::ThisComputer ? tr("IVS Patchbay is already running")
                                                        : tr("Another program has this folder");
    const QString wait = holder.isEnding ? tr("This program starts as soon as that one has ended.") + u' ' : QString();
    say(heading, {lockedSentence(holder, folder)},
        wait
            + tr("Start here only if it has ended: two programs overwrite each other’s accounts and settings. "
                 "Nothing was changed."));
    fitHeight();
    announceAgain();
}

void LockedDialog::choose()
{
    m_start->setEnabled(false);
    Q_EMIT startHereChosen();
}

} // namespace ui
