// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/PopupFrames.h"

#include "ui/appearance/Colors.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QStyle>

namespace ui {

void frameMenus(const QPalette &palette)
{
    QPalette framed = palette;
    if (isDark(palette)) {
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            framed.setColor(group, QPalette::Window, palette.color(QPalette::Active, QPalette::PlaceholderText));
    }
    QApplication::setPalette(framed, "QMenu");
}

PopupFrames::PopupFrames(QApplication &application)
    : QObject(&application)
{
    application.installEventFilter(this);
}

bool PopupFrames::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->inherits("QComboBoxPrivateContainer")) {
        auto *const list = static_cast<QFrame *>(watched);
        // A plain box is drawn in the colour of the window's text.
        QPalette palette;
        if (isDark(palette))
            palette.setColor(QPalette::WindowText, palette.color(QPalette::PlaceholderText));
        list->setPalette(palette);
        // Its rows are drawn as a menu's, but on the menu's window, which is the frame's colour here.
        QPalette rows;
        rows.setColor(QPalette::Window, QApplication::palette("QMenu").color(QPalette::Base));
        list->findChild<QAbstractItemView *>()->setPalette(rows);
        list->setFrameStyle(isDark(palette) ? QFrame::Box | QFrame::Plain
                                            : list->style()->styleHint(QStyle::SH_ComboBox_PopupFrameStyle));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
