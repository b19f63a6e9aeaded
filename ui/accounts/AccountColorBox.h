// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountColor.h"

#include <QComboBox>

#include <optional>

namespace ui {

/// The colours of an account to choose from, each with its name, and none.
class AccountColorBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountColorBox)

public:
    explicit AccountColorBox(QWidget *parent = nullptr);

    std::optional<accounts::AccountColor> color() const;
    void setColor(std::optional<accounts::AccountColor> color);
};

} // namespace ui
