#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file names a place on somebody's machine or a package host, and none holds what could be a key."""

import re

import rule

# Examples of AWS's documentation; they open nothing.
EXAMPLES = {"AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE"}
PLACE = re.compile(r"(?:^|[^\w.~$}/-])/(?:work|root|farm|home/\w+|Users/\w+)/", re.MULTILINE)
HOST = re.compile(r"\b(?:deb\.debian\.org|security\.debian\.org|registry\.npmjs\.org|proxy\.golang\.org|files\.pythonhosted\.org)\b")
KEY = re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----")


# Samples of places and keys; others' cases, whose homes are nobody's.
NOT_READ = ("tests/architecture/private_data.py", "tests/accounts/credential-suites/file-location-tests.json")


def check(path, text):
    if path in NOT_READ:
        return
    for pattern, what in ((PLACE, "a place on one machine"), (HOST, "a package host"), (KEY, "what looks like a key")):
        for found in pattern.finditer(text):
            if found.group() not in EXAMPLES:
                yield rule.line_of(text, found.start()), f"holds {what}: {found.group().strip()}"


BAD = [
    ("README.md", "see /work/shared/x"),
    ("README.md", '"/root/x"'),
    ("README.md", "/home/ada/src"),
    ("README.md", "https://deb.debian.org/debian"),
    ("README.md", "AKIA0123456789ABCDEF"),
    ("README.md", "-----BEGIN EC PRIVATE KEY-----"),
]
GOOD = [
    ("README.md", "AKIDEXAMPLE and AKIAIOSFODNN7EXAMPLE"),
    ("README.md", "https://example.net/work/x and ${PROJECT_SOURCE_DIR}/root/x and ../work/"),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui", "tests", "packaging", "resources", ".ci", "CMakeLists.txt", "CMakePresets.json", "README.md"],
              [".cpp", ".h", ".py", ".sh", ".md", ".txt", ".json", ".cmake", ".qrc", ".svg", ".desktop", ".xml", ".ts", "run"],
              BAD, GOOD)
