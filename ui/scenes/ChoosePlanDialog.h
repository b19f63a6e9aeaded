// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <optional>

class QPushButton;

namespace patchbay {
class SceneStore;
struct Scene;
} // namespace patchbay

namespace ui {

class DialogFooter;
class SceneList;

/// Asks which scene encoders are compared with. It changes nothing in AWS.
class ChoosePlanDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoosePlanDialog)

public:
    /// The store outlives it; `plan` is the scene that is it now. It deletes itself when it is closed.
    ChoosePlanDialog(const patchbay::SceneStore &store, const std::optional<patchbay::Scene> &plan,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const patchbay::Scene &scene);
    /// No scene is to be the plan.
    void cleared();

private:
    void update();
    void choose();

    SceneList *m_list;
    DialogFooter *m_footer;
    QPushButton *m_use;
};

} // namespace ui
