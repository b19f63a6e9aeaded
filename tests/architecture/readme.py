#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of folders are the tree's, and what a comment or a README names is there: a wrong sign is worse than none."""

import fnmatch
import re
import sys

import rule

LISTS = ("README.md", "app/README.md", "ui/README.md")
SOURCES = (".cpp", ".h")
COMMENTED = (".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt")
ROOTS = r"(?:app|ui|tests|packaging|resources)"
# Samples name what does not exist; the SDK's files and those of translations are others'.
NOT_READ = ("tests/architecture/", "tests/emulator/sdk/", "tests/aws/sigv4/")

URL = re.compile(r"\b[a-z]+:/*[^\s`)\"]*/[^\s`)\"]*")
HASHED = re.compile(r"(?:^|(?<=\s))#(?!!)[^\n]*|\"\"\".*?\"\"\"", re.DOTALL)
# From the project's root.
ROOTED = re.compile(rf"(?<![\w./~$}}>*%-])(?:\.\./)*{ROOTS}/[\w./*+-]*")
# Of which a comment says the end only.
FILE = re.compile(r"(?<![\w./<~$}%*-])(?:\w[\w-]*/)*[A-Za-z_][\w.-]*\.(?:h|cpp|py|sh|md)\b(?![/>.])")
# Made while building, or of Qt and others.
NOT_OURS = re.compile(r"version/|botocore/|openssl/|q[a-z]+\.(?:cpp|h)$")
QUOTED = re.compile(r"`([^`\s]+)`")
SUFFIX = re.compile(r"(?:\.(?:h|cpp|py|sh|md|txt|ts)|/)$")
# "    app/   what it is": the depth of a folder is told by its indent.
ENTRY = re.compile(r"^(    (?: {2})*)([\w-]+/)(?= )", re.MULTILINE)
NAMED_FOLDER = re.compile(r"(?<![\w./-])([\w-]+(?:/[\w-]+)*/)(?![\w*])")


class Tree:
    def __init__(self, paths):
        self.files = set(paths)
        self.folders = {path[:end] for path in paths for end in (found.start() for found in re.finditer("/", path))}

    def has(self, path):
        path = path.rstrip("/.,")
        if "*" in path:
            return any(fnmatch.fnmatch(each, path) for each in self.files)
        return path in self.files or path in self.folders

    def has_end(self, end, below=""):
        return any((path == end or path.endswith("/" + end)) and path.startswith(below) for path in self.files | self.folders)


def resolved(folder, name):
    """A name with ../ as it is from the root; None: it leads out of it."""
    parts = folder.split("/") if folder else []
    for part in name.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def comments_of(path, text):
    """(position, text) of each."""
    if path.endswith(SOURCES):
        found = [match for match in rule.LITERALS.finditer(text) if match.group().startswith("/")]
    else:
        found = HASHED.finditer(text)
    for match in found:
        yield match.start(), URL.sub(lambda url: " " * len(url.group()), match.group())


def check_comments(tree, path, text):
    for start, comment in comments_of(path, text):
        for found in ROOTED.finditer(comment):
            if not tree.has(found.group()) and not tree.has_end(found.group().rstrip("/.,")):
                yield rule.line_of(text, start + found.start()), f"names {found.group()}, which does not exist"
        for found in FILE.finditer(comment):
            if not NOT_OURS.match(found.group()) and not ROOTED.match(found.group()) and not tree.has_end(found.group()):
                yield rule.line_of(text, start + found.start()), f"names {found.group()}, which does not exist"


def listed_in_tree(text):
    """(position, path, the rest of the entry) of each folder in an indented list."""
    entries = list(ENTRY.finditer(text))
    above = []
    for entry, following in zip(entries, entries[1:] + [None]):
        depth = (len(entry.group(1)) - 4) // 2
        above = above[:depth] + [entry.group(2)]
        rest = text[entry.end():following.start() if following else len(text)]
        yield entry.start(2), "".join(above), rest.split("\n\n")[0]


def check_readme(tree, path, text):
    folder = path.rpartition("/")[0]
    text_of = URL.sub(lambda url: " " * len(url.group()), text)
    for found in ROOTED.finditer(text_of):
        name = resolved(folder, found.group()) if found.group().startswith("..") else found.group().rstrip("/.,")
        if name is None or not (tree.has(name) or tree.has(f"{folder}/{name}")):
            yield rule.line_of(text, found.start()), f"names {found.group()}, which does not exist"
    if path not in LISTS:
        return
    for position, name, rest in listed_in_tree(text):
        if not tree.has(name):
            yield rule.line_of(text, position), f"lists {name}, which does not exist"
        for named in NAMED_FOLDER.findall(rest):
            if not tree.has(named) and not tree.has(name + named):
                yield rule.line_of(text, position), f"says of {name} that it has {named}, which does not exist"
    for found in () if path == "README.md" else QUOTED.finditer(text_of):
        name = found.group(1)
        if not SUFFIX.search(name) or name.startswith(("/", "-")):
            continue
        whole = resolved(folder, name)
        if "/" in name and not (whole and tree.has(whole)) and not (ROOTED.fullmatch(name) and tree.has(name)):
            yield rule.line_of(text, found.start()), f"names {name}, which does not exist"
        elif "/" not in name and not tree.has_end(name, folder):
            yield rule.line_of(text, found.start()), f"names {name}, which is not in {folder}"


def listed_folders(texts):
    listed = set()
    for path in LISTS:
        folder, text = path.rpartition("/")[0], texts.get(path, "")
        if path == "README.md":
            for _, name, rest in listed_in_tree(text):
                listed.add(name.rstrip("/"))
                listed.update(f"{name}{named}".rstrip("/") for named in NAMED_FOLDER.findall(rest))
        else:
            for row in re.findall(r"^\|[^\n]*", text, re.MULTILINE):
                listed.update(f"{folder}/{name}".rstrip("/") for name in QUOTED.findall(row) if name.endswith("/"))
    return listed


def survey(paths, texts):
    """(path, line, what is wrong) of a tree: all its paths, and the texts of what is read of it."""
    tree = Tree(paths)
    listed = listed_folders(texts)
    for folder in sorted({path.rpartition("/")[0] for path in paths if path.endswith(SOURCES) and path.startswith(("app/", "ui/"))}):
        if folder not in listed and folder != "ui":
            yield folder, 1, f"is in none of the lists of folders ({', '.join(LISTS)})"
    for path, text in texts.items():
        faults = check_readme(tree, path, text) if path.endswith(".md") else check_comments(tree, path, text)
        for line, message in faults:
            yield path, line, message


SAMPLE = {"app/x/X.h": "", "ui/y/Y.cpp": "", "ui/main.cpp": "", "tests/x/tst_x.cpp": "", "resources/icons/a.svg": "",
          "README.md": "    app/    what it is: no more\n      x/    one thing\n    ui/     the window, of y/ and\n            no more\n"}
BAD = [
    {"app/z/Z.h": ""},
    {"app/x/z/Z.h": ""},
    {"README.md": SAMPLE["README.md"] + "    tools/   what there was\n"},
    {"README.md": SAMPLE["README.md"] + "    tests/   mirrors app/, then old/\n"},
    {"README.md": SAMPLE["README.md"] + "\nsee `tests/gone.sh`"},
    {"README.md": SAMPLE["README.md"] + "\n![x](resources/icons/b.svg)"},
    {"app/README.md": "| `x/` | `z/` |"},
    {"app/README.md": "as in `x/Gone.h`"},
    {"app/README.md": "as in `Y.cpp`"},
    {"ui/README.md": "as in `../tests/x/tst_gone.cpp`"},
    {"ui/README.md": "as in `../../../x/X.h`"},
    {"app/x/X.h": "/// As ui/gone/ has it.\n"},
    {"app/x/X.h": "int a; ///< (x/Gone.h)\n"},
    {"app/x/X.h": "/* Gone.cpp makes it. */"},
    {"app/x/CMakeLists.txt": "# tests/gone.py reads it\n"},
    {"app/x/X.h": "/// See notes.md, 3.4.\n"},
    {"tests/x/x.py": '"""What ui/gone/Z.cpp does."""\n'},
    {"app/x/X.h": "// resources/icons/*.png"},
]
GOOD = [
    {},
    {"app/z/Z.h": "", "app/README.md": "| folder | |\n| --- | --- |\n| `z/` | another |"},
    {"app/README.md": "as in `x/X.h`, `X.h`, `../ui/y/Y.cpp`, `GetStage`, `ui/`, `POST /x/` and `../README.md`"},
    {"app/x/X.h": "/// Of ui/y/, ui/y/Y.cpp, Y.cpp, README.md, qwidget.cpp and resources/icons/*.svg. <x/Other.h>\nauto text = \"ui/gone/\";\n"},
    {"app/x/X.h": "// https://example.net/app/x/Gone.h and rtmps://host/app/gone\n"},
    {"README.md": SAMPLE["README.md"] + "\n`build/package`, rtmp://host/app/gone, `accounts.json.v1`\n"},
]


def proved():
    for changed in BAD + GOOD:
        texts = SAMPLE | changed
        faults = list(survey(set(texts), texts))
        if bool(faults) != (changed in BAD):
            sys.exit(f"This rule is broken: it says {faults} of\n{changed}")


if __name__ == "__main__":
    proved()
    everything = [path.relative_to(rule.ROOT) for path in rule.ROOT.rglob("*") if path.is_file()]
    paths = {path.as_posix() for path in everything if not rule.IGNORED_FOLDERS & set(path.parts)}
    read = sorted(path for path in paths if path.endswith(COMMENTED + (".md",)) and not path.startswith(NOT_READ))
    if not read:
        sys.exit("No file to check: is this the project's tree?")
    found = list(survey(paths, {path: (rule.ROOT / path).read_text(encoding="utf-8") for path in read}))
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    print(f"{len(read)} files, {len(found)} faults")
    sys.exit(1 if found else 0)
