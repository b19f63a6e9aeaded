// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindPictures.h"

#include "ui/messages/ErrorDialog.h"
#include "ui/rebind/RebindDialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void choose(const QWidget &window, const QString &stage)
{
    if (auto *const dialog = window.findChild<RebindDialog *>())
        dialog->choose(stage);
}

void chooseAndPress(const QWidget &window, const QString &stage)
{
    auto *const dialog = window.findChild<RebindDialog *>();
    if (!dialog)
        return;
    dialog->choose(stage);
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *const button : buttons) {
        if (button->isDefault())
            button->click();
    }
}

bool hasCompared(const QWidget &window)
{
    const auto *const dialog = window.findChild<RebindDialog *>();
    return dialog && dialog->isVisible() && !dialog->isComparing();
}

} // namespace

std::vector<Picture> rebindPictures()
{
    return {{.name = u"rebind"_s, .opens = Picture::Opens::Rebind, .goOn = choose, .isReady = hasCompared},
            {.name = u"conflict"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Rebind,
             .goOn = chooseAndPress,
             .isReady = Picture::shows<ErrorDialog>}};
}

} // namespace ui
