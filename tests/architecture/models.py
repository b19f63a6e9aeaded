#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A model of ui/ is watched by Qt's own tester in a test, and is never reset while it has rows: a reset takes away the
selection, the current row and the place in the list.

RearrangedModel exchanges all rows without one.
"""

import re
import sys

import rule

# path: (how many resets, why none of them is under somebody's eyes). The number may only fall.
RESETS = {
}

DERIVED = re.compile(r"^[ \t]*class\s+(\w+)(?:\s+final)?\s*:\s*public\s+(?:\w+::)*(\w+)[^;{]*\{", re.MULTILINE)
OF_QT = re.compile(r"^Q\w*Model$")
NO_ROWS = {"QItemSelectionModel"}
RESET = re.compile(r"\b(begin|end)ResetModel\s*\(|\bQ_EMIT\s+(?:\w+(?:\.|->))*model(?:AboutToBe)?Reset\s*\(")
TESTER = re.compile(r"\bQAbstractItemModelTester\s+\w+\s*[({]\s*&(\w+)")


def models(codes):
    """{class: (path, line)} of those that no other one of ui/ derives from; what is a base is tested through them."""
    bases, places = {}, {}
    for path, code in codes.items():
        for found in DERIVED.finditer(code) if path.startswith("ui/") else ():
            bases[found.group(1)] = found.group(2)
            places[found.group(1)] = path, rule.line_of(code, found.start(1))

    def is_model(name):
        return is_model(bases[name]) if name in bases else bool(OF_QT.match(name)) and name not in NO_ROWS

    return {name: places[name] for name in bases if is_model(name) and name not in bases.values()}


def tested(code):
    """The classes of what a test puts into a tester: `ui::Model name(` before it."""
    names = set()
    for tester in TESTER.finditer(code):
        declared = re.findall(rf"\b(?:\w+::)*(\w+)\s+{tester.group(1)}\s*[({{;]", code[:tester.start()])
        names.update(declared[-1:])
    return names


def survey(texts, resets):
    """(faults, hints) of a tree, given as {path: text}. A fault is (path, line, what is wrong)."""
    codes = {path: rule.code_of(text) for path, text in texts.items()}
    watched = set().union(*(tested(code) for path, code in codes.items() if path.startswith("tests/")))
    faults = [(path, line, f"no test has {name} watched by a QAbstractItemModelTester")
              for name, (path, line) in models(codes).items() if name not in watched]
    hints = []
    for path, code in codes.items():
        found = list(RESET.finditer(code)) if path.startswith("ui/") else []
        allowed = resets[path][0] if path in resets else 0
        if len(found) > allowed:
            faults += [(path, rule.line_of(code, one.start()), f"resets a model ({one.group()}); there is RearrangedModel")
                       for one in found]
        elif len(found) < allowed:
            hints.append(f"{path} resets {len(found)} times only, its list says {allowed}")
    faults += [("tests/architecture/models.py", 1, f"lists {path}, which does not exist") for path in resets if path not in texts]
    return faults, hints


ROWS = {"ui/x/Rows.h": "class Rows final : public QAbstractTableModel {\n};\n"}
TEST = "ui::Rows model(plant);\nconst QAbstractItemModelTester tester(&model, Fatal);\n"
BASE = {"ui/w/Base.h": "class Base : public QAbstractListModel {\n};\n", "ui/x/Rows.h": "class Rows final : public ui::Base {\n};\n"}
BAD = [
    ROWS,
    ROWS | {"tests/x/tst_x.cpp": "ui::Rows model(plant);\n// QAbstractItemModelTester tester(&model);\n"},
    ROWS | {"tests/x/tst_x.cpp": TEST.replace("Rows", "Others")},
    ROWS | {"ui/y/Y.cpp": TEST},
    BASE,
    {"ui/x/Found.h": "class Found final : public QSortFilterProxyModel {\n};\n"},
    {"ui/x/Found.h": "class Found : public QStandardItemModel {\n};\n"},
    {"ui/x/X.cpp": "    class Local final : public QStringListModel {\n    };\n"},
    ROWS | {"tests/x/tst_x.cpp": TEST, "ui/x/Rows.cpp": "    beginResetModel();\n    m_rows.clear();\n    endResetModel();\n"},
    ROWS | {"tests/x/tst_x.cpp": TEST, "ui/x/Rows.cpp": "    Q_EMIT m_model.modelReset();\n"},
    {"ui/x/Listed.cpp": "beginResetModel();\nendResetModel();\nbeginResetModel();\nendResetModel();\n"},
]
GOOD = [
    ROWS | {"tests/x/tst_x.cpp": TEST},
    ROWS | {"tests/x/tst_x.cpp": "ui::Rows rows{plant};\nQAbstractItemModelTester tester{&rows, Fatal};\n"},
    BASE | {"tests/x/tst_x.cpp": TEST},
    {"ui/x/X.h": "class X final : public QItemSelectionModel {\n};\nclass Y : public QObject {\n};\n"},
    {"ui/x/X.cpp": "connect(m, &QAbstractItemModel::modelReset, this, &X::f); // beginResetModel()\n"},
    {"ui/x/Listed.cpp": "beginResetModel();\nendResetModel();\n"},
]


def proved():
    sample = {"ui/x/Listed.cpp": (2, "a sample")}
    for tree in BAD + GOOD:
        faults, hints = survey(tree, sample if "ui/x/Listed.cpp" in tree else {})
        if bool(faults) != (tree in BAD) or hints:
            sys.exit(f"This rule is broken: it says {faults} and {hints} of\n{tree}")
    if not survey({"ui/x/Listed.cpp": ""}, sample)[1]:
        sys.exit("This rule is broken: it doesn't tell of a number that has fallen")
    if not survey({}, sample)[0]:
        sys.exit("This rule is broken: it doesn't tell of a file that has gone")


if __name__ == "__main__":
    proved()
    tree = {path: (rule.ROOT / path).read_text(encoding="utf-8") for path in rule.files(["ui", "tests"], [".cpp", ".h"])}
    known = models({path: rule.code_of(text) for path, text in tree.items()})
    if not known:
        sys.exit("No model to check: is this the project's tree?")
    found, lower = survey(tree, RESETS)
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    for message in lower:
        print(f"Lower: {message}")
    print(f"{len(known)} models, {len(found)} faults")
    sys.exit(1 if found else 0)
