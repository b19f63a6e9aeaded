#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sentence has in the place of its %1 is put there by text::filled(), which isolates it: a name from right to left
would turn round what stands beside it. Nor are texts joined by signs of their own ("a · b"): that is a pattern too.

`.arg()` is for what is no sentence: keys, file names, markup, and numbers in a %L1.
"""

import re

import rule

ARG = re.compile(r"\.arg\s*\(")
JOINED = re.compile(r'\+\s*u"(?!\\n)[^"]*[^\s".\\n][^"]*"_s\s*\+')


def opening_of(code, end):
    """Where the parenthesis that closes at `end` opens."""
    depth = 0
    for position in range(end, -1, -1):
        depth += {")": 1, "(": -1}.get(code[position], 0)
        if depth == 0:
            return position
    return 0


def receiver(text, code, dot):
    """What stands before the dot, with the name of what is called."""
    end = dot - 1
    while end > 0 and code[end].isspace():
        end -= 1
    start = end + 1
    while start > 0 and re.match(r'[\w:".)]', code[start - 1]):
        start -= 1
        if code[start] == '"' and start > 0:
            start = code.rindex('"', 0, start)
        elif code[start] == ")":
            start = opening_of(code, start)
        elif code[start] == ".":
            while code[start - 1].isspace():
                start -= 1
    return text[start:end + 1]


def check(path, text):
    code = rule.code_of(text)
    for found in ARG.finditer(code):
        before = receiver(text, code, found.start())
        is_literal = re.match(r'u?R?"|QStringLiteral', before)
        if not is_literal and not re.search(r"%L\d", before):
            yield rule.line_of(text, found.start()), "fills a sentence without text::filled()"
    for found in JOINED.finditer(text):
        yield rule.line_of(text, found.start()), f"joins texts by hand, not by text::filled(): {found.group()}"


BAD = [
    ("ui/x/X.cpp", 'label->setText(tr("%1 moved to %2.").arg(encoder, stage));'),
    ("ui/x/X.cpp", 'return (is ? tr("%1 moved.") : tr("%1 stays."))\n    .arg(encoder);'),
    ("ui/x/X.cpp", "const QString text = pattern.arg(encoder);"),
    ("ui/x/X.cpp", 'return Words::tr("%1 of %2").arg(a).arg(b);'),
    ("ui/x/X.cpp", 'label->setText(user + u" · "_s + encoder);'),
    ("ui/x/X.cpp", 'lines += label + u": "_s\n    + value;'),
]
GOOD = [
    ("ui/x/X.cpp", 'label->setText(text::filled(tr("%1 moved to %2."), encoder, stage));'),
    ("ui/x/X.cpp", 'const QString key = u"tally/%1/%2"_s.arg(tally).arg(selected);'),
    ("ui/x/X.cpp", 'const QString key = u"tally/%1/%2"_s.arg(int(tally))\n    .arg(selected);'),
    ("ui/x/X.cpp", 'return uR"({\n"%1"\n})"_s.arg(operation);'),
    ("ui/x/X.cpp", 'return QStringLiteral(":/icons/%1.svg").arg(name);'),
    ("ui/x/X.cpp", 'tr("%L1 of %Ln shown", nullptr, total()).arg(rows);'),
    ("ui/x/X.cpp", 'text = happened + u". "_s + said; page = text + u"\\n\\n"_s + more;'),
    ("ui/x/X.cpp", '// tr("%1 moved.").arg(encoder)'),
]

if __name__ == "__main__":
    rule.main(check, ["ui"], [".cpp", ".h"], BAD, GOOD)
