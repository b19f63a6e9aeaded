// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoSignIn.h"

#include <QWidget>

class QLabel;

namespace ui {

class ElidedField;

/// A code for a browser, and the address where it is typed, both to copy.
class UserCodeView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserCodeView)

public:
    explicit UserCodeView(QWidget *parent = nullptr);

    void setCode(const accounts::SsoUserCode &code);

private:
    accounts::SsoUserCode m_shown;
    ElidedField *m_code;
    ElidedField *m_page;
};

} // namespace ui
