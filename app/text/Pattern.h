// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A word that somebody looks for, in its plain form. It is looked for anywhere in a text; with an asterisk in it,
/// which stands for anything within a line, it begins and ends where words do: "cam-*" is in "cam-03" and "hall
/// cam-03", not in "hall-cam-03", and "*-03" in both of those.
class Pattern {
public:
    /// Of a plain form.
    explicit Pattern(std::string_view folded);

    /// Whether there is nothing to look for: that is in every text.
    bool isEmpty() const { return m_pieces.empty(); }
    bool hasAsterisk() const { return m_hasAsterisk; }
    /// The longest piece without an asterisk: it is in every text that the pattern is in.
    const std::string &longestPiece() const { return m_longest; }
    /// What is between the asterisks, none of it empty: all of them are in every text that the pattern is in.
    const std::vector<std::string> &pieces() const { return m_pieces; }
    /// The last piece has to be at the end of a word.
    bool endsAWord() const { return m_endsAWord; }
    bool isIn(std::string_view folded) const;

private:
    bool beginsAt(std::string_view text, std::size_t at) const;

    std::vector<std::string> m_pieces; ///< between the asterisks, none of them empty
    std::string m_longest;
    bool m_hasAsterisk = false;
    bool m_beginsAWord = false;
    bool m_endsAWord = false;
};

/// What somebody looks for by what they typed, in its plain form: its words with one blank between them, each without
/// quotation marks around it, so that a name is found that was copied from a sentence.
std::string sought(QStringView typed);

/// The words of what somebody typed, each to be looked for, in whatever order.
std::vector<Pattern> wordsOf(QStringView typed);

/// Whether all of them are in a text in its plain form.
bool areIn(const std::vector<Pattern> &words, std::string_view folded);

} // namespace text
