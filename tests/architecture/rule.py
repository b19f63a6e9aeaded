# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules of this folder share: which files there are, how a rule is proved, run and reported.

A rule is a function `check(path, text)` that yields (line number, what is wrong). Each comes with samples that it must
catch and samples that it must let pass; they are tried on every run, because a rule that cannot fail is worthless.
"""

import pathlib
import re
import sys

# The project's tree, or another one to look at: `layers.py FOLDER`.
ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
IGNORED_FOLDERS = {".git", "build", ".cache", "__pycache__"}

LITERALS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)


def code_of(text):
    """The text with comments and literals blanked; every character and line keeps its place."""

    def blank(match):
        found = match.group()
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        inner = re.sub(r"[^\n]", " ", found[1:-1])
        return '"' + inner + '"'

    # 1'000'000 is a number, not a literal.
    return LITERALS.sub(blank, re.sub(r"(?<=\d)'(?=\d)", "_", text))


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def files(folders, endings):
    """Paths under ROOT, relative and with forward slashes; `endings` are suffixes or whole names."""
    for folder in folders:
        start = ROOT / folder
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            relative = path.relative_to(ROOT)
            if path.is_file() and not IGNORED_FOLDERS & set(relative.parts):
                if path.name.endswith(tuple(endings)):
                    yield relative.as_posix()


def main(check, folders, endings, bad, good):
    """Proves the rule by its samples, runs it over the tree and exits: 0 when nothing was found.

    `bad` and `good` are lists of (path, text).
    """
    for path, text in bad:
        if not list(check(path, text)):
            sys.exit(f"This rule is broken: it doesn't catch, in {path}:\n{text}")
    for path, text in good:
        for line, message in check(path, text):
            sys.exit(f"This rule is broken: it says “{message}” of line {line} in {path}:\n{text}")

    checked = found = 0
    for path in files(folders, endings):
        checked += 1
        for line, message in check(path, (ROOT / path).read_text(encoding="utf-8")):
            found += 1
            print(f"{path}:{line}: {message}")
    if not checked:
        sys.exit("No file to check: is this the project's tree?")
    print(f"{checked} files, {found} faults")
    sys.exit(1 if found else 0)
