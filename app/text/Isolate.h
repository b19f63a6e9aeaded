// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <concepts>

namespace text {

/// `foreign` as it may stand in a line beside other text, which is any text whose letters this program doesn't choose:
/// names of encoders, stages, users, accounts and files, and what a service answered.
/// One with letters from right to left goes into a first strong isolate (U+2068, U+2069; Unicode Standard Annex 9), so
/// that it neither turns round what stands beside it nor makes the line begin at the right. Marks that direct or order
/// text are taken out, controls and line ends become blanks: a name can't read as another.
/// What is only from left to right comes back as it is, and so does what is isolated already: a sentence with names in
/// it can be put into another one.
/// For showing only: what is copied, searched or sent as a value is the text itself.
QString isolated(const QString &foreign);

/// What is meant by a text that isolated() or filled() made, to be copied: without the isolates.
QString withoutIsolates(QString shown);

/// The program's own sentence `pattern` with each of `parts` in the place of its %1, %2 …, all at once: a part that
/// reads "%2" stays so. Texts are isolated(), numbers are written with the digits 0 to 9.
template <typename... Parts>
QString filled(const QString &pattern, const Parts &...parts)
{
    const auto shown = []<typename Part>(const Part &part) {
        if constexpr (std::integral<Part>)
            return QString::number(part);
        else
            return isolated(part);
    };
    return pattern.arg(shown(parts)...);
}

} // namespace text
