// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LivePictures.h"

#include "ui/live/LiveDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isComplete(const QWidget &window)
{
    const auto *const dialog = window.findChild<LiveDialog *>();
    return dialog && dialog->isVisible() && dialog->isComplete();
}

} // namespace

std::vector<Picture> livePictures()
{
    return {
        {.name = u"live"_s, .encoder = Picture::Encoder::Live, .opens = Picture::Opens::Live, .isReady = isComplete},
        {.name = u"live-pair"_s,
         .encoder = Picture::Encoder::LivePair,
         .opens = Picture::Opens::Live,
         .isReady = isComplete},
        {.name = u"live-address"_s,
         .encoder = Picture::Encoder::Live,
         .opens = Picture::Opens::LiveToOtherAddress,
         .isReady = isComplete}};
}

} // namespace ui
