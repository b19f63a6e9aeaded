// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/UnlockDialog.h"

#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

UnlockDialog::UnlockDialog(QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unlock the desk"));
    setReadingOnly(*this);
    auto *const what = new SentenceLabel;
    what->setText(tr("The desk is locked. Nothing was changed."));
    auto *const word = new TypedConfirmation;
    word->ask(tr("Type %1 to unlock"), tr("unlock", "a word to be typed"));
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Stay locked"));
    QPushButton *const unlock = footer->addAct(tr("&Unlock"));
    unlock->setEnabled(false);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line);
    column->addWidget(what);
    column->addWidget(word);
    column->addStretch(1);
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    connect(word, &TypedConfirmation::givenChanged, this, [footer, unlock, word] {
        unlock->setEnabled(word->isGiven());
        footer->setDefault(word->isGiven() ? unlock : nullptr); // the word was typed for this
    });
    connect(unlock, &QPushButton::clicked, this, &QDialog::accept);
    word->setFocus();
}

} // namespace ui
