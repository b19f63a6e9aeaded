// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPalette>

class QApplication;

namespace ui {

/// Has menus drawn with this palette, and framed where it is dark, so that they stand out from the lists below them,
/// which have the same ground: Fusion frames them in a darker shade of the window. Call it after the application has
/// got its palette.
void frameMenus(const QPalette &palette);

/// While it lives, the open list of a combo box has such a frame too, whatever box there comes to be.
class PopupFrames final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PopupFrames)

public:
    explicit PopupFrames(QApplication &application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
