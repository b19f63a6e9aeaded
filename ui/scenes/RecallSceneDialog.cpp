// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/RecallSceneDialog.h"

namespace ui {

RecallSceneDialog::RecallSceneDialog(const patchbay::SceneStore &store, QWidget *parent)
    : SceneChoiceDialog(store, tr("Recall a scene"), {tr("&Preview…"), tr("Shows first what would move")}, parent)
{
}

} // namespace ui
