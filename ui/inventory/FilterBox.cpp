// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/FilterBox.h"

#include <QKeyEvent>

namespace ui {

FilterBox::FilterBox(QWidget *parent)
    : SearchField(tr("Clear filter"), parent)
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Filter"));
    setToolTip(tr("Shows only what contains all these words, in label, name, group, stage, state, protocol, user, "
                  "participant or ARN. "
                  "An asterisk stands for anything: cam-* begins with cam-."));
}

QList<Shortcut> FilterBox::shortcuts()
{
    return {
        {tr("Go to the list"), anyOf({keyName(Qt::Key_Down), keyName(Qt::Key_Enter)})},
        {tr("Clear filter"), keyName(Qt::Key_Escape)},
    };
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT rowsRequested();
        return;
    }
    SearchField::keyPressEvent(event);
}

void FilterBox::focusInEvent(QFocusEvent *event)
{
    SearchField::focusInEvent(event);
    Q_EMIT entered();
}

} // namespace ui
