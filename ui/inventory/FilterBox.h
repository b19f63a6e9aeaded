// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/SearchField.h"
#include "ui/widgets/Shortcut.h"

namespace ui {

/// Where the words are typed that the list is narrowed to. Esc empties it; Down or Enter goes to the rows.
class FilterBox final : public SearchField {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBox)

public:
    explicit FilterBox(QWidget *parent = nullptr);

    /// What keys do here.
    static QList<Shortcut> shortcuts();

Q_SIGNALS:
    /// The keyboard is here now.
    void entered();
    /// The keyboard should go to the rows.
    void rowsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace ui
