// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LockedFolder.h"

#include "ui/widgets/DialogFooter.h"
#include "ui/words/LockWords.h"

#include <QPushButton>

namespace ui {

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
    say(lockedHeading(holder), {lockedSentence(holder, folder)}, lockedAdvice(holder));
    fitHeight();
    announceAgain();
}

void LockedDialog::choose()
{
    m_start->setEnabled(false);
    Q_EMIT startHereChosen();
}

} // namespace ui
