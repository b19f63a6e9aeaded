// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/Pattern.h"

#include <QString>

#include <vector>

/// What the full-text index of the journal is made of: each run of three letters within a word of a plain form
/// (text/Folding.h), and of the one or two at its end. So a filter finds inside words, as the filter of a list does,
/// and a word of one or two letters too, which SQLite's own trigrams cannot. To be indexed with the tokenizer "ascii".
namespace patchbay::grams {

/// All of them, each once, with blanks between.
QString of(const QString &folded);

/// Something that the index knows of a text.
struct Wanted {
    QString query; ///< of FTS5
    text::Pattern pattern; ///< the same, to be looked for in a plain form
};
/// What is in every text that has all these words; empty: any text may have them.
std::vector<Wanted> wantedBy(const std::vector<text::Pattern> &words);
/// Leaves out what is in most of these texts, as it is in most others then: it takes long and tells little. Something
/// stays.
std::vector<Wanted> tellingOnes(std::vector<Wanted> wanted, const std::vector<std::string> &samples);
/// All of it as one query of FTS5.
QString matching(const std::vector<Wanted> &wanted);

/// Whether every text that matches all that is wanted has the words: the others are to be looked at.
bool areExact(const std::vector<text::Pattern> &words);

} // namespace patchbay::grams
