// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/patchsheet/PatchSheetPictures.h"

#include "ui/patchsheet/PatchSheetDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> patchSheetPictures()
{
    return {
        {.name = u"patch-sheet"_s, .opens = Picture::Opens::PatchSheet, .isReady = Picture::shows<PatchSheetDialog>}};
}

} // namespace ui
