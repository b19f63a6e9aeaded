#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A class is one thing: how long it is as a whole, what its constructor wants, how many signals it has, what it knows.

What is over a limit already stands in a list with its number and a reason. The number may only fall: one that has risen
is a fault, one that has fallen is told, so that somebody writes the lower one.
"""

import collections
import re
import sys

import rule

MOST_LINES = 400
MOST_PARAMETERS = 5  # a parent counts
MOST_SIGNALS = 6

# Another limit than MOST_LINES. A window offers places; what fills them lives in the rooms.
LINES_OF = {"ui/window/MainWindow": 250}

# folder/Class: (number, why)
LONG = {
}
MANY_PARAMETERS = {
}
MANY_SIGNALS = {
}
# How many signals are only passed on, by a signal or by a function that does nothing else.
PASSED_ON = 20
# How many classes are in more than one .cpp.
SPREAD = 1
# How many files of ui/ name an inventory or a client; a view knows the plant, by ids.
KNOWING = 0

# Of several .cpp one is compiled.
ALTERNATIVES = ("app/accounts/SecretService",)
# What builds them may name them.
BUILDING = ("ui/program/", "ui/main.cpp")
WRITING = ("app/ivs/", "app/patchbay/patch/", "app/patchbay/lifecycle/")
OPERATIONS = "app/ivs/Operations.h"
CLIENTS = "app/ivs/"

CLASS = re.compile(r"^[ \t]*(?:class|struct)\s+(?:\[\[\w+\]\]\s*)?(\w+)(?:\s+final)?\s*(?::(?!:)[^;{]*)?\{", re.MULTILINE)
# Where a member is defined: at the beginning of a line, as clang-format leaves it.
MEMBER = re.compile(r"^(?![\s#/]|namespace\b|using\b)[^\n;=]*?\b(\w+)::~?\w+(?:::~?\w+)*\s*\(", re.MULTILINE)
SECTION = re.compile(r"\bQ_SIGNALS\s*:|\bsignals\s*:|\b(?:public|protected|private)(?:\s+(?:Q_SLOTS|slots))?\s*:")
SIGNAL = re.compile(r"\bvoid\s+(\w+)\s*\(")
TO_SIGNAL = re.compile(r"\bconnect\s*\([^;]*?,\s*&(?:\w+::)*\w+::\w+\s*,[^;]*?&(?:\w+::)*?(\w+)::(\w+)\s*(?:,[^;&]*)?\)\s*;")
# A function that only emits: "[this](int row) { Q_EMIT rowChanged(row); }".
ONLY_EMITS = re.compile(r"\bconnect\s*\([^;{]*\[[^\]\[]*\]\s*(?:\([^;{]*\))?\s*\{\s*Q_EMIT\s+\w+\s*\([^;]*\)\s*;\s*\}")
# What a view may not do to an inventory, which only the plant's own rooms fill.
CHANGES = re.compile(r"\binventory\(\)\s*\.\s*(?:apply\w*|remove|set\w*|refresh)\s*\(")
KNOWS = re.compile(r"\bpatchbay::Inventory\b|\bivs::Client\b|\bnamespace\s+(?:patchbay|ivs)\s*\{[^}]*\bclass\s+(?:Inventory|Client)\s*;")
WRITE = re.compile(r"\bOperation\s+(\w+)\s*\{\s*\"[^\"]*\"\s*,\s*(?:\w+::)*Write\b")
# A member with its name and what it does.
DOES = re.compile(r"^(?![\s#/])[^\n;]*?\b\w+::(\w+)\s*\([^;{]*?\)\s*\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)


def end_of(text, opened, pair="{}"):
    """Where the bracket that opens at `opened` is closed."""
    depth = 0
    for position in range(opened, len(text)):
        depth += (text[position] == pair[0]) - (text[position] == pair[1])
        if not depth:
            return position
    return len(text)


def own_of(body):
    """A class's body without those of its functions and nested classes; every character keeps its place."""
    shown, depth = [], 0
    for character in body:
        depth -= character == "}"
        shown.append(character if not depth or character == "\n" else " ")
        depth += character == "{"
    return "".join(shown)


class Class:
    """One of a header: `name` is folder/Class."""

    def __init__(self, path, code, found):
        self.path = path
        self.line = rule.line_of(code, found.start(1))
        self.short = found.group(1)
        self.folder = path.rsplit("/", 1)[0]
        self.name = f"{self.folder}/{self.short}"
        self.is_outer = not found.group().startswith((" ", "\t"))
        self.body = own_of(code[found.end():end_of(code, found.end() - 1)])

    def signals(self):
        sections = list(SECTION.finditer(self.body))
        ends = [section.start() for section in sections[1:]] + [len(self.body)]
        return [name for section, end in zip(sections, ends) if "ignals" in section.group().lower()
                for name in SIGNAL.findall(self.body, section.end(), end)]

    def most_parameters(self):
        most = 0
        for found in re.finditer(rf"(?<![\w~:]){self.short}\s*\(", self.body):
            inside = self.body[found.end():end_of(self.body, found.end() - 1, "()")]
            depth, count = 0, bool(inside.strip())
            for character in inside:
                depth += (character in "(<{[") - (character in ")>}]")
                count += character == "," and not depth
            most = max(most, count)
        return most


def held(name, number, limit, listed, what):
    """(fault or None, hint or None) of a number with a limit; `listed` may name more with a reason."""
    allowed = listed[name][0] if name in listed else limit
    if number > max(allowed, limit):
        return f"{name} has {number} {what}, {max(allowed, limit)} are allowed: is it still one thing?", None
    if name in listed and number < allowed:
        rest = f"write {number}" if number > limit else "take it out"
        return None, f"{name} has {number} {what} only, its list says {allowed}: {rest}"
    return None, None


def passed_on(codes, classes):
    """The places where a signal is connected to a signal, be it by a function that does nothing else."""
    signals = collections.defaultdict(set)
    for one in classes:
        signals[one.short].update(one.signals())
    places = [(path, rule.line_of(code, found.start())) for path, code in codes.items()
              for found in TO_SIGNAL.finditer(code) if found.group(2) in signals[found.group(1)]]
    return places + [(path, rule.line_of(code, found.start())) for path, code in codes.items()
                     for found in ONLY_EMITS.finditer(code)]


def writes_of(texts, codes):
    """What changes something at the service: the operations, and the members that send one under another name."""
    operations = WRITE.findall(texts.get(OPERATIONS, ""))
    sends = re.compile(rf"\boperations::(?:{'|'.join(operations) or '(?!)'})\b")
    return sorted(set(operations) | {name for path, code in codes.items() if path.startswith(CLIENTS) and path.endswith(".cpp")
                                     for name, body in DOES.findall(code) if sends.search(body)})


def survey(texts, lists, ceilings):
    """(faults, hints) of a tree, given as {path: text}. A fault is (path, line, what is wrong)."""
    codes = {path: rule.code_of(text) for path, text in texts.items()}
    classes = [Class(path, code, found) for path, code in codes.items() if path.endswith(".h")
               for found in CLASS.finditer(code)]
    faults, hints = [], []

    def note(one, fault, hint):
        if fault:
            faults.append((one.path, one.line, fault))
        if hint:
            hints.append(hint)

    implemented = collections.defaultdict(set)
    for path, code in codes.items():
        if path.endswith(".cpp"):
            for short in set(MEMBER.findall(code)):
                implemented[f"{path.rsplit('/', 1)[0]}/{short}"].add(path)
    for one in classes:
        if one.is_outer:
            lines = sum(texts[path].count("\n") for path in implemented[one.name] | {one.path})
            note(one, *held(one.name, lines, LINES_OF.get(one.name, MOST_LINES), lists["lines"], "lines"))
        note(one, *held(one.name, one.most_parameters(), MOST_PARAMETERS, lists["parameters"], "parameters of a constructor"))
        note(one, *held(one.name, len(one.signals()), MOST_SIGNALS, lists["signals"], "signals"))
    there = {one.name for one in classes}
    spread = [(one.path, one.line) for one in classes
              if one.is_outer and len(implemented[one.name]) > 1 and one.name not in ALTERNATIVES]
    for listed in lists.values():
        faults += [("tests/architecture/classes.py", 1, f"lists {name}, which does not exist") for name in listed if name not in there]

    knowing = [(path, rule.line_of(code, found.start())) for path, code in codes.items()
               if path.startswith("ui/") and not path.startswith(BUILDING) and (found := KNOWS.search(code))]
    for what, places in (("a signal is connected to a signal", passed_on(codes, classes)),
                         ("a class is in more than one .cpp", spread),
                         ("a file of ui/ names patchbay::Inventory or ivs::Client", knowing)):
        most = ceilings[what]
        if len(places) > most:
            faults += [(path, line, f"{what}: {len(places)} times in all, {most} are allowed") for path, line in places]
        elif len(places) < most:
            hints.append(f"{what}: {len(places)} times only, the ceiling is {most}: write {len(places)}")

    faults += [(path, rule.line_of(code, found.start()), "changes an inventory; a view only looks")
               for path, code in codes.items() if path.startswith("ui/") for found in CHANGES.finditer(code)]
    for name in writes_of(texts, codes):
        called = re.compile(rf"(?:\.|->|\bClient::|\boperations::)\s*{name}\b")
        faults += [(path, rule.line_of(code, found.start()), f"sends {name} itself; only {' and '.join(WRITING)} write")
                   for path, code in codes.items() if not path.startswith(WRITING) for found in called.finditer(code)]
    return faults, hints


LISTS = {"lines": LONG, "parameters": MANY_PARAMETERS, "signals": MANY_SIGNALS}
CEILINGS = {"a signal is connected to a signal": PASSED_ON, "a class is in more than one .cpp": SPREAD,
            "a file of ui/ names patchbay::Inventory or ivs::Client": KNOWING}

WRITES = {OPERATIONS: 'inline constexpr aws::Operation rename{"Rename", Access::Write, 5};\n'
                      'inline constexpr aws::Operation look{"Look", Access::Read, 5};\n'}
UNDER_ANOTHER_NAME = {"app/ivs/X.cpp": "Task<aws::Result<Stage>> X::look(QString arn)\n{\n    return call(operations::look, arn);\n}\n\n"
                                       "Task<aws::Result<Stage>> X::callIt(QString arn,\n    QString name)\n{\n"
                                       "    auto request = posted(operations::rename, arn);\n    return call(request);\n}\n\n"
                                       "Task<void>\nX::callOff(QString arn)\n{\n    return call(operations::rename, arn);\n}\n"}
SIX = "".join(f"    void s{number}(int a, int b);\n" for number in range(6))
BAD = [
    {"ui/x/X.h": "class X {\n};\n" + "\n" * 200, "ui/x/X.cpp": "X::X()\n{\n}\n" + "\n" * 200},
    {"ui/x/X.h": "class X final : public Y {\n};\n", "ui/x/XMore.cpp": "QList<int> X::Part::all() const\n{\n}\n" + "\n" * 400},
    {"ui/window/MainWindow.h": "class MainWindow {\n};\n" + "\n" * 250},
    {"ui/x/Long.h": "class Long {\n};\n" + "\n" * 420},
    {"ui/x/Long.h": "class Long {\n    Long(int a, int b, QHash<int, int> c, int d, int e, QObject *parent = nullptr);\n};\n"},
    {"ui/x/Long.h": "class Long {\n    struct Part {\n        Part(int a, int b, int c, int d, int e, int f);\n    };\n};\n"},
    {"ui/x/Long.h": "class Long {\nQ_SIGNALS:\n" + SIX + "    void more();\n};\n"},
    {"ui/x/Gone.h": "class Gone {\n};\n"},
    {"ui/x/Long.h": "class Long {\nQ_SIGNALS:\n    void a();\n};\n",
     "ui/x/Z.cpp": "connect(b, &Box::x, this, &Long::a);\nconnect(b, &Box::x, this,\n        &ui::Long::a, Qt::QueuedConnection);\n"},
    {"ui/x/Long.h": "class Long {\n    patchbay::Inventory &m_inventory;\n};\n", "ui/x/Z.cpp": "void f(ivs::Client &client);\n"},
    {"ui/x/Long.h": "namespace ivs {\nclass Client;\n}\nclass Long {\n};\n", "ui/x/Z.cpp": "void f(ivs::Client &client);\n"},
    {"ui/x/X.h": "class X {\n};\n", "ui/x/X.cpp": "X::X()\n{\n}\n", "ui/x/XMore.cpp": "void X::f()\n{\n}\n",
     "ui/x/Y.h": "class Y {\n};\n", "ui/x/Y.cpp": "Y::Y()\n{\n}\n", "ui/x/YMore.cpp": "void Y::f()\n{\n}\n"},
    WRITES | {"ui/x/Z.cpp": "co_await m_client.rename(arn);\n"},
    {"ui/x/Z.cpp": "source->inventory().apply(summary, sentAt);\n"},
    {"ui/x/Z.cpp": "connect(b, &Box::x, this, [this] { Q_EMIT a(); });\nconnect(b, &Box::y, this,\n        [this, id](int row) { Q_EMIT c(id, row); });\n"},
    WRITES | {"app/patchbay/plant/Z.cpp": "source->client().rename(arn);\n"},
    WRITES | {"app/accounts/Z.cpp": "call(ivs::operations::rename);\n"},
    WRITES | UNDER_ANOTHER_NAME | {"app/patchbay/plant/Z.cpp": "source->client().callIt(arn, name);\n"},
    WRITES | UNDER_ANOTHER_NAME | {"ui/x/Z.cpp": "source->client().callOff(arn);\n"},
]
GOOD = [
    {"ui/x/X.h": "class X {\n};\n" + "\n" * 200, "ui/x/Y.cpp": "Y::Y()\n{\n    X::f();\n}\n" + "\n" * 300},
    {"ui/x/Long.h": "class Long {\n};\n" + "\n" * 400},
    {"ui/x/Long.h": "class Long {\n    Long(int a, QHash<int, int> b, std::function<void(int, int)> c, int d, QObject *parent);\n"
                    "    ~Long();\n    void f(int a, int b, int c, int d, int e, int f);\n};\n"},
    {"ui/x/Long.h": "class Long {\nQ_SIGNALS:\n" + SIX + "\nprivate:\n    void f();\n};\n"},
    {"ui/x/Long.h": "class Long {\npublic:\n    void f();\nQ_SIGNALS:\n    void a();\n};\n",
     "ui/x/Z.cpp": "connect(b, &Box::x, this, &Long::f);\nconnect(b, &Long::a, this, [this] { f(); });\n"},
    {"ui/x/Z.cpp": "if (source->inventory().lastError()) retry();\nconnect(b, &Box::x, this, [this] { f(); Q_EMIT a(); });\n"},
    {"ui/x/Long.h": "class Long {\n    patchbay::Plant &m_plant; // not patchbay::Inventory\n};\n",
     "ui/program/Z.cpp": "ivs::Client client;\n"},
    {"ui/x/X.h": "class X {\n};\n", "ui/x/X.cpp": "X::X()\n{\n}\n", "ui/x/XMore.cpp": "void X::f()\n{\n}\n",
     "ui/x/Y.h": "class Y {\n};\n", "ui/x/Y.cpp": "Y::Y()\n{\n}\n", "ui/z/Z.cpp": "void f()\n{\n    Y::f();\n}\n"},
    WRITES | {"app/patchbay/patch/Z.cpp": "co_await m_client.rename(arn);\n", "ui/x/Z.cpp": "m_client.look(); dialog.renamed();\n"},
    WRITES | UNDER_ANOTHER_NAME | {"app/patchbay/lifecycle/Z.cpp": "co_await m_client.callIt(arn);\nco_await m_client.rename(arn);\n",
                                   "ui/x/Z.cpp": "m_client.look();\n"},
]
SAMPLE_LONG = {"ui/x/Long": (410, "a sample")}


def proved():
    """Each rule by samples; a sample's ceilings are one place."""
    ceilings = {what: 1 for what in CEILINGS}
    for tree in BAD + GOOD:
        listed = {"lines": SAMPLE_LONG if "ui/x/Long.h" in tree or "ui/x/Gone.h" in tree else {},
                  "parameters": {}, "signals": {}}
        faults, _ = survey(tree, listed, ceilings)
        if bool(faults) != (tree in BAD):
            sys.exit(f"This rule is broken: it says {faults} of\n{tree}")
    _, hints = survey(GOOD[1], {"lines": SAMPLE_LONG, "parameters": {}, "signals": {}}, ceilings)
    if len([hint for hint in hints if "ui/x/Long" in hint]) != 1:
        sys.exit(f"This rule is broken: it doesn't tell of a number that has fallen, but {hints}")


if __name__ == "__main__":
    proved()
    tree = {path: (rule.ROOT / path).read_text(encoding="utf-8") for path in rule.files(["app", "ui"], [".cpp", ".h"])}
    if not tree:
        sys.exit("No file to check: is this the project's tree?")
    found, lower = survey(tree, LISTS, CEILINGS)
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    for message in lower:
        print(f"Lower: {message}")
    print(f"{len(tree)} files, {len(found)} faults")
    sys.exit(1 if found else 0)
