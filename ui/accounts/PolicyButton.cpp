// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/PolicyButton.h"

#include "ui/widgets/Clipboard.h"
#include "ui/words/CallerWords.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PolicyButton)
};

} // namespace

void makePolicyButton(QPushButton &button)
{
    button.setText(Words::tr("Copy &IAM policy"));
    button.setToolTip(Words::tr("The least that this program needs, for whoever manages the account"));
    auto *const menu = new QMenu(&button);
    menu->addAction(Words::tr("To &see everything"), [] { clipboard::put(iamPolicy(PolicyRights::ReadOnly)); });
    menu->addAction(Words::tr("To see and &change everything"), [] { clipboard::put(iamPolicy(PolicyRights::Full)); });
    button.setMenu(menu);
}

} // namespace ui
