// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesPictures.h"

#include "ui/stages/StageReader.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The one with most on it; what is in sight has been read.
bool isRead(const QWidget &window)
{
    auto *const view = window.findChild<StagesView *>();
    if (!view || !view->isVisible() || view->model().rowCount() == 0)
        return false;
    if (view->table().currentRow() < 0)
        view->table().select(view->model().at(0).id);
    return std::ranges::all_of(view->table().rowsInSight(),
                               [view](int row) { return view->model().at(row).recorded != Recorded::NotRead; });
}

} // namespace

std::vector<Picture> stagesPictures()
{
    return {{.name = u"stages"_s, .opens = Picture::Opens::Stages, .isReady = isRead}};
}

} // namespace ui
