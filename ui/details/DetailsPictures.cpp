// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsPictures.h"

#include "ui/details/DetailsPanel.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRead(const QWidget &window)
{
    const auto *const panel = window.findChild<DetailsPanel *>();
    return panel && panel->hasRead();
}

} // namespace

std::vector<Picture> detailsPictures()
{
    return {{.name = u"details"_s, .encoder = Picture::Encoder::Live, .isReady = isRead}};
}

} // namespace ui
