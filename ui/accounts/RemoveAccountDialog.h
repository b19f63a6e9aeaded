// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/widgets/Dialog.h"

namespace ui {

/// Asks whether an account is to be removed, and says what goes with it. accepted() means yes. Show it with open();
/// it deletes itself.
class RemoveAccountDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveAccountDialog)

public:
    explicit RemoveAccountDialog(const accounts::Account &account, QWidget *parent = nullptr);
};

} // namespace ui
