// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/CrosspointPictures.h"

#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/crosspoint/StageSetDialog.h"
#include "ui/crosspoint/TakeCheck.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

CrosspointView *shownView(const QWidget &window)
{
    auto *const view = window.findChild<CrosspointView *>();
    return view && view->isVisible() && view->model().rowCount() > 0 && view->check().count() > 0 ? view : nullptr;
}

/// With the keyboard in it.
bool isArmed(const QWidget &window)
{
    CrosspointView *const view = shownView(window);
    if (view)
        view->takeFocus();
    return view;
}

bool areStagesChosen(const QWidget &window)
{
    if (Picture::shows<StageSetDialog>(window))
        return true;
    const CrosspointView *const view = shownView(window);
    const auto buttons = view ? view->findChildren<QPushButton *>() : QList<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [](const QPushButton *each) { return each->isEnabled() && each->text().startsWith(u"Sta"_s); });
    if (found != buttons.end())
        (*found)->click();
    return false;
}

} // namespace

std::vector<Picture> crosspointPictures()
{
    return {{.name = u"crosspoint"_s, .opens = Picture::Opens::Crosspoint, .isReady = isArmed},
            {.name = u"crosspoint-stages"_s, .opens = Picture::Opens::Crosspoint, .isReady = areStagesChosen}};
}

} // namespace ui
