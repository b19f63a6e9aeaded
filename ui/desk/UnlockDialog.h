// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

namespace ui {

/// Asks for the word that unlocks the desk; accepted() means that it was typed. Show it with open(); it deletes itself.
class UnlockDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlockDialog)

public:
    explicit UnlockDialog(QWidget *parent = nullptr);
};

} // namespace ui
