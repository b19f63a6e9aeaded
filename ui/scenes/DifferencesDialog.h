// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scenes/DifferencesModel.h"
#include "ui/widgets/Dialog.h"

namespace ui {

/// In what a scene and another one, or what is now, differ. Nothing can be changed here.
class DifferencesDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferencesDialog)

public:
    /// It deletes itself when it is closed.
    DifferencesDialog(std::vector<patchbay::SceneDifference> differences, const DifferencesModel::Headings &headings,
                      QWidget *parent = nullptr);
};

} // namespace ui
