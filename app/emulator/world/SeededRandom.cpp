// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/SeededRandom.h"

namespace emulator {

QString SeededRandom::text(int length)
{
    static constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString text(length, Qt::Uninitialized);
    for (QChar &character : text)
        character = QChar(alphabet[below(62)]);
    return text;
}

} // namespace emulator
