// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/identity/RandomText.h"

#include <QRandomGenerator>

namespace emulator {

QString randomText(qsizetype size)
{
    constexpr qsizetype digits = 8;
    QString text;
    while (text.size() < size)
        text += QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(digits, u'0');
    text.truncate(size);
    return text;
}

} // namespace emulator
