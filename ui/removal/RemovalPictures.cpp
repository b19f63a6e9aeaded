// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/removal/RemovalPictures.h"

#include "ui/removal/RemovalDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> removalPictures()
{
    return {{.name = u"removal"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Removal,
             .isReady = Picture::shows<RemovalDialog>}};
}

} // namespace ui
