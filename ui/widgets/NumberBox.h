// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSpinBox>

namespace ui {

/// A number that is typed over: whichever way it gets the focus, all of it is selected. A click into "10" leaves no
/// room for "12" where that is the most.
class NumberBox final : public QSpinBox {
    Q_OBJECT

public:
    using QSpinBox::QSpinBox;

protected:
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace ui
