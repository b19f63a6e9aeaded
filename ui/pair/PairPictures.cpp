// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pair/PairPictures.h"

#include "ui/pair/PairDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> pairPictures()
{
    return {{.name = u"pair"_s, .opens = Picture::Opens::Pair, .isReady = Picture::shows<PairDialog>}};
}

} // namespace ui
