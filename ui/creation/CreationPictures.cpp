// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/creation/CreationPictures.h"

#include "ui/creation/CreationDialog.h"
#include "ui/creation/CreationForm.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void fillIn(const QWidget &window, const QString &)
{
    const auto *const dialog = window.findChild<CreationDialog *>();
    if (!dialog)
        return;
    ivs::NewIngestConfiguration settings;
    settings.name = u"hall-01"_s;
    settings.userId = u"hall"_s;
    settings.attributes = {{u"position"_s, u"hall"_s}};
    settings.tags = {{u"show"_s, u"evening"_s}, {u"team"_s, u"video"_s}};
    dialog->form().setSettings(settings);
    dialog->form().setCount(8);
    dialog->stages().model().tick({dialog->stages().model().arnAt(0), dialog->stages().model().arnAt(1)});
}

bool canBeMade(const QWidget &window)
{
    const auto *const dialog = window.findChild<CreationDialog *>();
    return dialog && !dialog->isReading();
}

} // namespace

std::vector<Picture> creationPictures()
{
    return {{.name = u"new"_s, .opens = Picture::Opens::Creation, .goOn = fillIn, .isReady = canBeMade},
            {.name = u"clone"_s, .opens = Picture::Opens::Clone, .isReady = canBeMade}};
}

} // namespace ui
