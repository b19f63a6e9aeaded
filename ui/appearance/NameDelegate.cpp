// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/NameDelegate.h"

#include "text/Isolate.h"

namespace ui {

QString NameDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return text::isolated(QStyledItemDelegate::displayText(value, locale));
}

} // namespace ui
