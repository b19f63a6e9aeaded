// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/MessagePictures.h"

#include "ui/messages/MessageStrip.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> messagePictures()
{
    return {{.name = u"error-bar"_s,
             .service = Picture::Service::RefusesTheNextLists,
             .isReady = Picture::shows<MessageStrip>},
            {.name = u"stranded"_s, .opens = Picture::Opens::Stranded, .isReady = Picture::shows<MessageStrip>},
            {.name = u"locked"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Locked,
             .isReady = Picture::shows<MessageStrip>}};
}

} // namespace ui
