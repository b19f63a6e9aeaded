#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules depend on each other one way only. The compiler alone doesn't forbid a sibling's header."""

import re

import rule

ALLOWED = {
    "text": set(),
    "async": set(),
    "files": set(),
    "process": set(),
    "text": set(),
    "aws": {"async"},
    "ivs": {"aws", "async"},
    "accounts": {"aws", "async", "files"},
    "patchbay": {"ivs", "aws", "async", "files"},
    "emulator": {"ivs", "aws", "process"},
}
UI_ALLOWED = {"patchbay", "accounts", "ivs", "aws", "async", "files", "process", "text"}
# The one place that builds objects out of every module.
COMPOSITION_ROOT = "ui/main.cpp"

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
WIDGETS = re.compile(
    r"QtWidgets|Q(Widget|Application|Dialog|MainWindow|Label|Menu|StatusBar|ToolBar|Layout|Splitter|Completer|Header"
    r"|Style|SystemTrayIcon|Abstract(Item)?(View|Button|ScrollArea)|AbstractItemDelegate|StyledItemDelegate)\w*$"
    r"|Q\w+(View|Edit|Button|Box|Dialog|Widget|Layout|Bar)$")
WIDGETS_ALLOWED = re.compile(r"QStringView|QByteArrayView|QLatin1StringView|QUtf8StringView|QAnyStringView")


def check(path, text):
    parts = path.split("/")
    module = parts[1] if parts[0] == "app" and len(parts) > 2 else None
    if path.endswith("CMakeLists.txt"):
        if parts[0] == "app" and (found := re.search(r"Widgets|patchbay::ui|patchbay_ui", text)):
            yield rule.line_of(text, found.start()), f"app/ links {found.group()}"
        return
    if module and module not in ALLOWED:
        yield 1, f"app/{module} is not in the list of modules (tests/architecture/layers.py)"
        return
    for found in INCLUDE.finditer(text):
        line, (bracket, header) = rule.line_of(text, found.start()), found.groups()
        target = header.split("/")[0]
        if bracket == '"' and ".." in header.split("/"):
            yield line, f"“{header}” goes around the modules: write module/File.h"
        if module:
            if target == "ui":
                yield line, f"app/ includes ui/: {header}"
            elif target in ALLOWED and target != module and target not in ALLOWED[module]:
                yield line, f"{module} must not include {target}: {header}"
            elif bracket == "<" and WIDGETS.search(header) and not WIDGETS_ALLOWED.search(header):
                yield line, f"app/ includes a widget: {header}"
        elif target in ALLOWED and target not in UI_ALLOWED and path != COMPOSITION_ROOT:
            yield line, f"only {COMPOSITION_ROOT} may include {target}: {header}"


BAD = [
    ("app/async/Sleep.h", '#include "aws/Error.h"\n'),
    ("app/text/Folding.h", '#include "patchbay/Inventory.h"\n'),
    ("app/aws/Client.cpp", '#include "ivs/Types.h"\n'),
    ("app/ivs/Client.cpp", '#include "patchbay/Patch.h"\n'),
    ("app/patchbay/Patch.h", '#include "accounts/Account.h"\n'),
    ("app/accounts/Account.h", '  #  include "patchbay/Patch.h"\n'),
    ("app/accounts/Account.h", '#include "ivs/Types.h"\n'),
    ("app/emulator/Service.cpp", '#include "patchbay/Inventory.h"\n'),
    ("app/ivs/Client.cpp", '#include "emulator/Service.h"\n'),
    ("app/patchbay/Patch.cpp", '#include "ui/errors/Words.h"\n'),
    ("app/patchbay/Patch.cpp", '#include "../accounts/Account.h"\n'),
    ("app/patchbay/Patch.cpp", "#include <QMessageBox>\n"),
    ("app/patchbay/Patch.cpp", "#include <QtWidgets/QLabel>\n"),
    ("app/patchbay/Patch.cpp", "#include <QPushButton>\n"),
    ("app/patchbay/CMakeLists.txt", "LINKS Qt6::Widgets)\n"),
    ("app/unheardof/X.h", "\n"),
    ("ui/window/MainWindow.cpp", '#include "emulator/Service.h"\n'),
    ("ui/inventory/View.cpp", '#include "../../app/emulator/Service.h"\n'),
]
GOOD = [
    ("app/ivs/Client.cpp", '#include "ivs/Client.h"\n#include "aws/Client.h"\n#include <QStringView>\n'),
    ("app/emulator/Service.cpp", '#include "aws/SigV4.h"\n#include "ivs/Types.h"\n'),
    ("ui/main.cpp", '#include "emulator/Service.h"\n#include "ui/window/MainWindow.h"\n'),
    ("ui/window/MainWindow.cpp", '#include "patchbay/Inventory.h"\n#include "accounts/Account.h"\n#include <QLabel>\n'),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h", "CMakeLists.txt"], BAD, GOOD)
