// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/WallboardPictures.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> wallboardPictures()
{
    return {
        {.name = u"wallboard"_s, .service = Picture::Service::RunsShow, .opens = Picture::Opens::Wallboard},
        {.name = u"wallboard-well"_s, .service = Picture::Service::RunsShow, .opens = Picture::Opens::WallboardWell},
        {.name = u"wallboard-silent"_s,
         .service = Picture::Service::RunsShow,
         .opens = Picture::Opens::WallboardSilent},
        {.name = u"wallboard-no-plan"_s,
         .service = Picture::Service::RunsShow,
         .opens = Picture::Opens::WallboardNoPlan}};
}

} // namespace ui
