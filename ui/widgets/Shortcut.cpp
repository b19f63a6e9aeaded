// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Shortcut.h"

#include <QCoreApplication>

namespace ui {

QString keyName(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QString anyOf(const QStringList &keys)
{
    return keys.join(QCoreApplication::translate("ui::Shortcut", " or ", "between two shortcuts"));
}

} // namespace ui
