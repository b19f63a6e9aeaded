// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Mutator.h"

namespace fuzz {

namespace {

const QByteArrayList tokens = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "\\\"",
    "null",
    "true",
    "-0",
    "1e999",
    "-1e-999",
    "9223372036854775808",
    "{}",
    "[]",
    "\"\"",
    "{\"a\":",
    "[[[[[[[[",
    "\r\n",
    QByteArray(1, '\0'),
    "\xff",
    "\xc3",
    "\xef\xbb\xbf",
    "\xe2\x80\xae",
    "%",
    "%2F",
    "%zz",
    "..",
    "//",
    "/../",
    "?",
    "&",
    "=",
    "#",
    "+",
    ";",
    " ",
    "\t",
    "\"arn\":",
    "\"state\":",
    "\"stageArn\":",
    "\"nextToken\":",
    "\"__type\":",
    "\"message\":",
    "<html>",
    "\r",
    "'=",
    "(no stage)",
    "arn:aws:ivs:",
    "\"version\":1,",
    "\"encoders\":[",
    "\"bindings\":[",
    "\"mark\":",
};
constexpr qsizetype longest = 20'000;

} // namespace

Mutator::Mutator(QByteArrayList corpus, quint32 seed)
    : m_corpus(std::move(corpus))
    , m_random(seed)
{
}

QByteArray Mutator::pieceOf(const QByteArray &text)
{
    const int from = below(text.size() + 1);
    return text.mid(from, below(text.size() - from + 1));
}

void Mutator::mutate(QByteArray &input)
{
    const int at = below(input.size() + 1);
    switch (below(8)) {
    case 0:
        input.insert(at, tokens.at(below(tokens.size())));
        break;
    case 1:
        input.remove(at, below(16));
        break;
    case 2:
        input.truncate(at);
        break;
    case 3:
        input.insert(at, pieceOf(input));
        break;
    case 4:
        input.insert(at, pieceOf(m_corpus.at(below(m_corpus.size()))));
        break;
    case 5:
        input.insert(at, static_cast<char>(below(256)));
        break;
    default:
        if (at < input.size())
            input[at] = static_cast<char>(input.at(at) ^ (1 << below(8)));
    }
    input.truncate(longest);
}

QByteArray Mutator::next()
{
    QByteArray input = m_corpus.at(below(m_corpus.size()));
    for (int rounds = 1 + below(6); rounds > 0; --rounds)
        mutate(input);
    return input;
}

} // namespace fuzz
