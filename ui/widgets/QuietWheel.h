// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QApplication;

namespace ui {

/// While it lives, the mouse wheel changes no choice that nobody asked for: a combo or spin box takes it only when it
/// has the focus, which the wheel does not give, and one in a tool bar never. What lies around the box is scrolled
/// instead; an open list scrolls as ever. It is for the whole program, whatever box there comes to be.
class QuietWheel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuietWheel)

public:
    explicit QuietWheel(QApplication &application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
