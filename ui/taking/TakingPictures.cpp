// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingPictures.h"

#include "ui/taking/TakingPanel.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> takingPictures()
{
    return {{.name = u"taking"_s, .opens = Picture::Opens::Taking, .isReady = Picture::shows<TakingPanel>}};
}

} // namespace ui
