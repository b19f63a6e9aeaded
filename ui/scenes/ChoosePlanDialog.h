// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scenes/SceneChoiceDialog.h"

#include <optional>

namespace ui {

/// Asks which scene encoders are compared with.
class ChoosePlanDialog final : public SceneChoiceDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoosePlanDialog)

public:
    /// `plan` is the scene that is it now.
    ChoosePlanDialog(const patchbay::SceneStore &store, const std::optional<patchbay::Scene> &plan,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    /// No scene is to be the plan.
    void cleared();

private:
    void offerNone();
};

} // namespace ui
