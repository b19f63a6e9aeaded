#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file is as clang-format writes it."""

import subprocess
import sys

import rule

BATCH = 20


def formatted(text):
    return subprocess.run(["clang-format", "--assume-filename", str(rule.ROOT / "app/x.cpp")], input=text,
                          capture_output=True, text=True, check=True).stdout


def main():
    if formatted("int  x;\n") == "int  x;\n" or formatted("int x;\n") != "int x;\n":
        sys.exit("clang-format doesn't format")
    paths = list(rule.files(["app", "ui", "tests"], [".cpp", ".h"]))
    if not paths:
        sys.exit("No file to check: is this the project's tree?")
    runs = [subprocess.run(["clang-format", "--dry-run", "-Werror", *paths[i:i + BATCH]], cwd=rule.ROOT, check=False)
            for i in range(0, len(paths), BATCH)]
    print(f"{len(paths)} files; where one differs: clang-format -i FILE")
    sys.exit(any(run.returncode for run in runs))


if __name__ == "__main__":
    main()
