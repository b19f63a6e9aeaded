// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shift/ShiftPictures.h"

#include "ui/shift/ShiftDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> shiftPictures()
{
    return {{.name = u"shift"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Shift,
             .isReady = Picture::shows<ShiftDialog>}};
}

} // namespace ui
