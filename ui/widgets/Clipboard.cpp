// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui::clipboard {

void put(const QString &text)
{
    QGuiApplication::clipboard()->setText(text, QClipboard::Clipboard);
}

void put(QMimeData *content)
{
    QGuiApplication::clipboard()->setMimeData(content, QClipboard::Clipboard);
}

bool holds(const QMimeData *content)
{
    return QGuiApplication::clipboard()->mimeData(QClipboard::Clipboard) == content;
}

QString text()
{
    return QGuiApplication::clipboard()->text(QClipboard::Clipboard);
}

void mark(const QString &text)
{
    QClipboard *const clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection())
        clipboard->setText(text, QClipboard::Selection);
}

} // namespace ui::clipboard
