// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languages/Digits.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

void useOneKindOfDigits()
{
    if (QLocale().zeroDigit() != "0"_L1)
        QLocale::setDefault(QLocale(QLocale::English));
}

} // namespace ui
