// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RemoveAccountDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

RemoveAccountDialog::RemoveAccountDialog(const accounts::Account &account, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remove an account"));
    auto *question = new SentenceLabel;
    question->setText(text::filled(tr("Remove %1?"), account.name));
    question->setFont(scaledFont(1.15, QFont::Bold));
    const bool hasSecret = account.accessKey() && account.accessKey()->mayBeInKeychain();
    auto *meaning = new QLabel(hasSecret ? tr("Its secret is deleted from the keychain. Nothing changes in AWS.")
                                         : tr("Nothing changes in AWS."));
    meaning->setWordWrap(true);

    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    connect(footer->addAct(tr("&Remove")), &QPushButton::clicked, this, &QDialog::accept);

    const int line = fontMetrics().height();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(question);
    column->addWidget(meaning);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

} // namespace ui
