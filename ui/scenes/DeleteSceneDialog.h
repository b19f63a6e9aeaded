// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

namespace ui {

/// Asks whether a scene's file is to be deleted. Accepted, it is.
class DeleteSceneDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteSceneDialog)

public:
    /// It deletes itself when it is closed.
    explicit DeleteSceneDialog(const QString &name, QWidget *parent = nullptr);
};

} // namespace ui
