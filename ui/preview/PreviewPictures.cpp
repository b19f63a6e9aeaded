// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewPictures.h"

#include "ui/preview/PreviewDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> previewPictures()
{
    return {{.name = u"preview"_s, .opens = Picture::Opens::Preview, .isReady = Picture::shows<PreviewDialog>}};
}

} // namespace ui
