// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/UnreadUrlsDialog.h"

#include "ui/appearance/Fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

UnreadUrlsDialog::UnreadUrlsDialog(int count, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit IVS Patchbay"));
    auto *const what = new QLabel(tr("%Ln encoders need a new URL.", nullptr, count));
    what->setFont(scaledFont(1.15, QFont::Bold));
    what->setWordWrap(true);
    auto *const meaning = new QLabel(tr("Nobody has copied it or looked at the list yet, and without it they may not "
                                        "reach their stage. It is kept, and shown again at the next start."));
    meaning->setWordWrap(true);

    auto *const stay = new QPushButton(tr("&Stay"));
    stay->setDefault(true);
    auto *const quit = new QPushButton(tr("&Quit"));
    quit->setAutoDefault(false);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(quit, &QPushButton::clicked, this, &QDialog::accept);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(stay);
    buttons->addWidget(quit);

    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(what);
    column->addWidget(meaning);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    stay->setFocus();
}

} // namespace ui
