// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DialogTurn.h"

#include <QDialog>
#include <QVariant>

#include <algorithm>

namespace ui {

namespace {

constexpr auto waits = "waitsForItsTurn";

QDialog *inTheWayOf(const QDialog &dialog)
{
    const QWidget *const window = dialog.parentWidget();
    if (!window)
        return nullptr;
    const auto dialogs = window->findChildren<QDialog *>();
    const auto other = std::ranges::find_if(
        dialogs, [&dialog](const QDialog *each) { return each != &dialog && each->isVisible() && each->isModal(); });
    return other == dialogs.end() ? nullptr : *other;
}

} // namespace

void openInTurn(QDialog &dialog)
{
    QDialog *const other = inTheWayOf(dialog);
    dialog.setProperty(waits, other != nullptr);
    if (!other)
        return dialog.open();
    const auto lookAgain = [&dialog] {
        if (dialog.property(waits).toBool())
            openInTurn(dialog);
    };
    // Only once the event loop comes to it: what closes often opens what follows.
    QObject::connect(other, &QDialog::finished, &dialog, lookAgain, Qt::QueuedConnection);
    QObject::connect(other, &QObject::destroyed, &dialog, lookAgain, Qt::QueuedConnection);
}

QDialog *unfinishedDialog(const QWidget &window)
{
    const auto dialogs = window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    const auto found = std::ranges::find_if(
        dialogs, [](const QDialog *each) { return each->isVisible() || each->property(waits).toBool(); });
    return found == dialogs.end() ? nullptr : *found;
}

} // namespace ui
