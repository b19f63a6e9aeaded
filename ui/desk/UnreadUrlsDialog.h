// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

namespace ui {

/// Asks before the program ends while encoders need a new URL that nobody has looked at: accepted, it ends all the
/// same. Show it with open(); it deletes itself.
class UnreadUrlsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnreadUrlsDialog)

public:
    explicit UnreadUrlsDialog(int count, QWidget *parent = nullptr);
};

} // namespace ui
