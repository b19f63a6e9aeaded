// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/NamesAsTyped.h"

#include <QLineEdit>

namespace ui {

QWidget *NamesAsTyped::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *const editor = NameDelegate::createEditor(parent, option, index);
    if (auto *const line = qobject_cast<QLineEdit *>(editor)) {
        auto *const self = const_cast<NamesAsTyped *>(this); // Qt asks a constant delegate, whose signal it is
        connect(line, &QLineEdit::textEdited, self, [self, line] { Q_EMIT self->commitData(line); });
    }
    return editor;
}

/// What it says already comes from it: set anew, the cursor would be at its end.
void NamesAsTyped::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *const line = qobject_cast<const QLineEdit *>(editor);
    if (!line || line->text() != index.data(Qt::EditRole).toString())
        NameDelegate::setEditorData(editor, index);
}

} // namespace ui
