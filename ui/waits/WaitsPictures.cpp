// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/waits/WaitsPictures.h"

#include "ui/waits/WaitsDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> waitsPictures()
{
    return {{.name = u"waiting"_s, .encoder = Picture::Encoder::Live, .opens = Picture::Opens::Waiting},
            {.name = u"waits"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Waits,
             .isReady = Picture::shows<WaitsDialog>}};
}

} // namespace ui
