// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QPushButton;

namespace patchbay {
class SceneStore;
struct Scene;
} // namespace patchbay

namespace ui {

class DialogFooter;
class SceneList;

/// Asks which scene is to be recalled. It changes nothing: what was chosen goes to a preview.
class RecallSceneDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecallSceneDialog)

public:
    /// The store outlives it; it deletes itself when it is closed.
    explicit RecallSceneDialog(const patchbay::SceneStore &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const patchbay::Scene &scene);

private:
    void update();
    void choose();

    SceneList *m_list;
    DialogFooter *m_footer;
    QPushButton *m_preview;
};

} // namespace ui
