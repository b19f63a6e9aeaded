// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/UnreadUrlsDialog.h"

#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/words/UrlWords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

UnreadUrlsDialog::UnreadUrlsDialog(int count, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit IVS Patchbay"));
    auto *const what = new QLabel(urlsNeeded(count));
    what->setFont(scaledFont(1.15, QFont::Bold));
    what->setWordWrap(true);
    auto *const meaning = new QLabel(tr("Nobody has copied it or looked at the list yet, and without it they may not "
                                        "reach their stage. It is kept, and shown again at the next start."));
    meaning->setWordWrap(true);

    auto *const footer = new DialogFooter(*this);
    QPushButton *const stay = footer->addLeave(tr("&Stay"));
    connect(footer->addAct(tr("&Quit")), &QPushButton::clicked, this, &QDialog::accept);

    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(what);
    column->addWidget(meaning);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    stay->setFocus();
}

} // namespace ui
