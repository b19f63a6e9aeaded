// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/SearchField.h"

namespace ui {

/// Where the words are typed that the list is narrowed to. Esc empties it; Down or Enter goes to the rows.
class FilterBox final : public SearchField {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBox)

public:
    explicit FilterBox(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The keyboard should go to the rows.
    void rowsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
