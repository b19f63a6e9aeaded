// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scenes/SceneChoiceDialog.h"

namespace ui {

/// Asks which scene is to be recalled: what was chosen goes to a preview.
class RecallSceneDialog final : public SceneChoiceDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecallSceneDialog)

public:
    explicit RecallSceneDialog(const patchbay::SceneStore &store, QWidget *parent = nullptr);
};

} // namespace ui
