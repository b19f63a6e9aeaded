#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every source file: its licence, its size, `#pragma once`, and no names that say nothing."""

import re

import rule

MOST_LINES = 400
MOST_TEST_LINES = 600  # a test reads as a list
LICENCE = re.compile(r"\A(#![^\n]*\n)?(//|#) SPDX-FileCopyrightText: \d{4} [^\n]+\n(//|#) SPDX-License-Identifier: "
                     r"GPL-3\.0-or-later\n")
# The precompiled headers hide that one is missing; what is shipped is built without them.
NEEDS = {"Q_DECLARE_TR_FUNCTIONS": "#include <QCoreApplication>"}
# A file that may hold anything will.
VAGUE = re.compile(r"(utils?|helpers?|managers?|misc|/common)\.(h|cpp|py)$", re.IGNORECASE)


def check(path, text):
    if not LICENCE.match(text):
        yield 1, "begins with no SPDX-FileCopyrightText and SPDX-License-Identifier lines"
    most = MOST_TEST_LINES if path.startswith("tests/") else MOST_LINES
    if text.count("\n") > most:
        yield most, f"has more than {most} lines: is it still one thing?"
    if path.endswith(".h") and "#pragma once" not in text:
        yield 1, "has no #pragma once"
    if VAGUE.search(path):
        yield 1, "has a name that says nothing"
    for used, include in NEEDS.items():
        if path.endswith((".h", ".cpp")) and used in text and include not in text:
            yield 1, f"uses {used} without {include}"


HEADER = "// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
BAD = [
    ("app/x/X.cpp", "#include <QString>\n"),
    ("app/x/X.cpp", "\n" + HEADER),
    ("app/x/X.cpp", HEADER.replace("GPL-3.0-or-later", "MIT")),
    ("app/x/X.cpp", HEADER + "\n" * MOST_LINES),
    ("app/x/X.h", HEADER + "class X;\n"),
    ("app/x/StringUtils.h", HEADER + "#pragma once\n"),
    ("app/x/Helpers.cpp", HEADER),
    ("app/x/X.cpp", HEADER + "    Q_DECLARE_TR_FUNCTIONS(X)\n"),
]
GOOD = [
    ("app/x/X.h", HEADER + "\n#pragma once\n"),
    ("app/x/X.cpp", HEADER + "#include <QCoreApplication>\n    Q_DECLARE_TR_FUNCTIONS(X)\n"),
    ("tests/x.sh", "#!/usr/bin/env bash\n" + HEADER.replace("//", "#")),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui", "tests", "packaging", "resources"], [".cpp", ".h", ".py", ".sh"], BAD, GOOD)
