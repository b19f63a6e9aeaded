// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/DeleteSceneDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DeleteSceneDialog::DeleteSceneDialog(const QString &name, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete a scene"));
    auto *const question = new SentenceLabel;
    question->setText(text::filled(tr("Delete “%1”?"), name));
    question->setFont(scaledFont(1.15, QFont::Bold));
    auto *const meaning = new SentenceLabel;
    meaning->setText(tr("Its file is deleted, for everybody who uses this folder. Nothing changes in AWS."));
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    connect(footer->addAct(tr("&Delete")), &QPushButton::clicked, this, &QDialog::accept);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(question);
    column->addWidget(meaning);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

} // namespace ui
