// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindPictures.h"

#include "ui/rebind/RebindDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void choose(const QWidget &window, const QString &stage)
{
    if (auto *const dialog = window.findChild<RebindDialog *>())
        dialog->choose(stage);
}

bool hasCompared(const QWidget &window)
{
    const auto *const dialog = window.findChild<RebindDialog *>();
    return dialog && dialog->isVisible() && !dialog->isComparing();
}

} // namespace

std::vector<Picture> rebindPictures()
{
    return {{.name = u"rebind"_s, .opens = Picture::Opens::Rebind, .goOn = choose, .isReady = hasCompared}};
}

} // namespace ui
