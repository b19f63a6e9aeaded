// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rotation/RotationPictures.h"

#include "ui/rotation/RotationDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> rotationPictures()
{
    return {{.name = u"rotation"_s, .opens = Picture::Opens::Rotation, .isReady = Picture::shows<RotationDialog>}};
}

} // namespace ui
