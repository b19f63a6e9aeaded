// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

/// What Unicode's decompositions and case foldings don't say: which characters a person takes for one that is on the
/// keyboard, and which are not seen at all.
namespace text {

/// A letter in its lower case that looks like an ASCII one with something through, on or beside it, or like two:
/// "l" for ł, "ae" for æ. Empty for others, and for those that have a decomposition.
/// From Unicode's CLDR 42, transform Latin-ASCII.
std::string_view plainLetter(char32_t letter);

/// ' " or - for any apostrophe, quotation mark, dash or minus sign, and for what is typed instead of one (´, `). 0 for
/// others. Of quotation marks and primes as Latin-ASCII has it; dashes are those of the general category Pd.
char plainSign(char32_t character);

/// Whether nothing is drawn for it: Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties.txt).
bool isIgnorable(char32_t character);

/// Whether it is an accent, a vowel point or the like, which people leave out when they type: of Latin, Greek,
/// Cyrillic, Hebrew and Arabic. In other scripts a mark tells words apart.
bool isAccent(char32_t character);

} // namespace text
