// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsPictures.h"

#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/WelcomePage.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> accountsPictures()
{
    return {{.name = u"accounts"_s, .opens = Picture::Opens::Accounts, .isReady = Picture::shows<AccountsDialog>},
            {.name = u"welcome"_s, .opens = Picture::Opens::Welcome, .isReady = Picture::shows<WelcomePage>}};
}

} // namespace ui
