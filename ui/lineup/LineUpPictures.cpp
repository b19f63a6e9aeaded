// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineup/LineUpPictures.h"

#include "ui/lineup/LineUpDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> lineUpPictures()
{
    return {{.name = u"plan"_s, .opens = Picture::Opens::Plan},
            {.name = u"line-up"_s, .opens = Picture::Opens::LineUp, .isReady = Picture::shows<LineUpDialog>}};
}

} // namespace ui
