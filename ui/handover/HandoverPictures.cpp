// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverPictures.h"

#include "ui/handover/HandoverDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRead(const QWidget &window)
{
    const auto *const dialog = window.findChild<HandoverDialog *>();
    return dialog && std::ranges::all_of(dialog->cards(), [](const HandoverCard &card) {
               return card.server != HandoverCard::Server::Reading;
           });
}

} // namespace

std::vector<Picture> handoverPictures()
{
    return {{.name = u"handover"_s, .opens = Picture::Opens::Handover, .isReady = isRead}};
}

} // namespace ui
