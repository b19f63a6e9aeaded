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

/// What is in every text that has all these words, as a query of FTS5; empty: any text may have them.
QString matching(const std::vector<text::Pattern> &words);

/// Whether every text that matches has the words: the others are to be looked at.
bool areExact(const std::vector<text::Pattern> &words);

} // namespace patchbay::grams
