#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules depend on each other one way only. The compiler alone doesn't forbid a sibling's header."""

import re

import rule

ALLOWED = {
    "async": set(),
    "files": set(),
    "process": set(),
    "text": set(),
    "aws": {"async"},
    "http": {"aws"},
    "ivs": {"aws", "async"},
    "sts": {"aws", "async"},
    "sso": {"aws", "async"},
    "accounts": {"sts", "sso", "aws", "async", "files"},
    "patchbay": {"ivs", "aws", "async", "files", "text"},
    "emulator": {"http", "ivs", "sts", "aws", "process"},
    "surface": {"http", "async"},
}
# The rooms of the modules that have some; "" is what stands in none of them.
ACCOUNTS = {
    "": set(),
    "profiles": set(),
    "providers": {"", "profiles"},
}
PATCHBAY = {
    "labels": set(),
    "plant": {"labels"},
    "journal": {"plant"},
    "patch": {"plant", "journal"},
    "lifecycle": {"plant", "patch", "journal"},
    "waiting": {"plant", "patch", "journal"},
    "cutting": {"plant", "patch", "journal", "lifecycle"},
    "recovery": {"plant", "patch", "journal", "lifecycle", "cutting"},
    "scenes": {"plant", "patch", "labels"},
    "arming": {"plant", "patch"},
    "plan": {"plant", "patch", "labels", "scenes"},
    "alarms": {"plant", "patch", "journal", "labels", "scenes", "lifecycle", "plan", "rotation"},
    "rotation": {"plant", "patch", "journal", "labels", "lifecycle", "scenes"},
    "csv": {"plant", "patch", "labels"},
    "facts": {"plant", "labels", "csv", "scenes", "plan", "alarms"},
}
APP_ROOMS = {"accounts": ACCOUNTS, "patchbay": PATCHBAY}
UI_ALLOWED = {"patchbay", "accounts", "ivs", "aws", "async", "files", "process", "text"}
# The rooms of ui/: the ground, on which all stand; what a person sees, each for itself; and what puts them together.
GROUND = {"appearance", "words", "widgets", "tally", "settings", "messages", "stagechoice"}
ROOMS = {
    "appearance": set(),
    "settings": set(),
    "words": {"appearance", "settings"},
    "widgets": {"appearance", "words"},
    "tally": {"appearance", "words", "widgets"},
    "messages": {"appearance", "words", "widgets", "settings"},
    "stagechoice": {"appearance", "words", "widgets", "tally", "settings"},
    "accounts": GROUND,
    "alarms": GROUND,
    "signin": GROUND,
    "creation": GROUND,
    "crosspoint": GROUND,
    "details": GROUND,
    "handover": GROUND,
    "help": GROUND,
    "inventory": GROUND,
    "journal": GROUND,
    "labels": GROUND,
    "languages": set(),
    "lineup": GROUND,
    "live": GROUND,
    "pair": GROUND,
    "patchsheet": GROUND,
    "participants": GROUND,
    "tags": GROUND,
    "preferences": GROUND,
    "preview": GROUND,
    "rebind": GROUND,
    "removal": GROUND,
    "rotation": GROUND,
    "scenes": GROUND,
    "shift": GROUND,
    "spread": GROUND,
    "stages": GROUND,
    "tables": GROUND,
    "taking": GROUND,
    "waits": GROUND,
    "wallboard": GROUND,
}
ABOVE = {
    "commands": GROUND | set(ROOMS),
    "window": GROUND,  # it offers places, and knows nothing of what is put there
}
ABOVE["desk"] = GROUND | set(ROOMS) | set(ABOVE)
ABOVE["program"] = ABOVE["desk"] | {"desk"}
ROOMS |= ABOVE
# A window knows nothing of what is put there.
MODULES_OF = {"window": {"files"}}
# What builds objects out of every module.
COMPOSITION_ROOT = ("ui/main.cpp", "ui/program/")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
WIDGETS = re.compile(
    r"QtWidgets|Q(Widget|Application|Dialog|MainWindow|Label|Menu|StatusBar|ToolBar|Layout|Splitter|Completer|Header"
    r"|Style|SystemTrayIcon|Abstract(Item)?(View|Button|ScrollArea)|AbstractItemDelegate|StyledItemDelegate)\w*$"
    r"|Q\w+(View|Edit|Button|Box|Dialog|Widget|Layout|Bar)$")
WIDGETS_ALLOWED = re.compile(r"QStringView|QByteArrayView|QLatin1StringView|QUtf8StringView|QAnyStringView")


def room_of(path):
    """Of "module/room/File.h" the room."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def may_include_room(module, room, header):
    """Of a module's own rooms, by the list."""
    other = room_of(header)
    return other == room or other in APP_ROOMS[module].get(room, set())


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
    room = parts[1] if parts[0] == "ui" and len(parts) > 2 else None
    if room and room not in ROOMS:
        yield 1, f"ui/{room} is not in the list of rooms (tests/architecture/layers.py)"
        return
    for found in INCLUDE.finditer(text):
        line, (bracket, header) = rule.line_of(text, found.start()), found.groups()
        target = header.split("/")[0]
        if bracket == '"' and ".." in header.split("/"):
            yield line, f"“{header}” goes around the modules: write module/File.h"
        if module:
            if target == "ui":
                yield line, f"app/ includes ui/: {header}"
            elif module == target in APP_ROOMS and not may_include_room(module, room_of(path.removeprefix("app/")), header):
                yield line, f"{path.rpartition('/')[0]} must not include {header}"
            elif target in ALLOWED and target != module and target not in ALLOWED[module]:
                yield line, f"{module} must not include {target}: {header}"
            elif bracket == "<" and WIDGETS.search(header) and not WIDGETS_ALLOWED.search(header):
                yield line, f"app/ includes a widget: {header}"
        elif room and target == "ui" and header.split("/")[1] not in ROOMS[room] | {room}:
            yield line, f"ui/{room} must not include {header}"
        elif target in ALLOWED and target not in MODULES_OF.get(room, UI_ALLOWED) and room in MODULES_OF:
            yield line, f"ui/{room} must not include {header}"
        elif target in ALLOWED and target not in UI_ALLOWED and not path.startswith(COMPOSITION_ROOT):
            yield line, f"only {' and '.join(COMPOSITION_ROOT)} may include {target}: {header}"


BAD = [
    ("app/async/Sleep.h", '#include "aws/Error.h"\n'),
    ("app/text/Folding.h", '#include "patchbay/plant/Inventory.h"\n'),
    ("app/aws/Client.cpp", '#include "ivs/Types.h"\n'),
    ("app/ivs/Client.cpp", '#include "patchbay/patch/Patch.h"\n'),
    ("app/patchbay/patch/Patch.h", '#include "accounts/Account.h"\n'),
    ("app/accounts/Account.h", '  #  include "patchbay/patch/Patch.h"\n'),
    ("app/accounts/Account.h", '#include "ivs/Types.h"\n'),
    ("app/accounts/Account.h", '#include "accounts/providers/CredentialProvider.h"\n'),
    ("app/accounts/profiles/Profile.h", '#include "accounts/Account.h"\n'),
    ("app/emulator/Service.cpp", '#include "patchbay/plant/Inventory.h"\n'),
    ("app/ivs/Client.cpp", '#include "emulator/Service.h"\n'),
    ("app/patchbay/patch/Patch.cpp", '#include "ui/words/ErrorText.h"\n'),
    ("app/patchbay/patch/Patch.cpp", '#include "../../accounts/Account.h"\n'),
    ("app/patchbay/patch/Patch.cpp", "#include <QMessageBox>\n"),
    ("app/patchbay/patch/Patch.cpp", "#include <QtWidgets/QLabel>\n"),
    ("app/patchbay/patch/Patch.cpp", "#include <QPushButton>\n"),
    ("app/patchbay/CMakeLists.txt", "LINKS Qt6::Widgets)\n"),
    ("app/unheardof/X.h", "\n"),
    ("ui/unheardof/X.h", "\n"),
    ("ui/words/ErrorText.h", '#include "ui/widgets/Dialog.h"\n'),
    ("ui/widgets/Dialog.h", '#include "ui/rebind/RebindDialog.h"\n'),
    ("ui/details/DetailsPanel.h", '#include "ui/inventory/InventoryModel.h"\n'),
    ("ui/rebind/RebindDialog.h", '#include "ui/window/MainWindow.h"\n'),
    ("ui/window/MainWindow.h", '#include "ui/program/LogFile.h"\n'),
    ("ui/window/MainWindow.h", '#include "ui/inventory/InventoryView.h"\n'),
    ("ui/commands/Commands.h", '#include "ui/desk/Desk.h"\n'),
    ("ui/window/MainWindow.cpp", '#include "emulator/Service.h"\n'),
    ("ui/window/MainWindow.cpp", '#include "patchbay/plant/Plant.h"\n'),
    ("app/patchbay/plant/Plant.cpp", '#include "patchbay/patch/PatchRuns.h"\n'),
    ("ui/programs/X.cpp", '#include "emulator/Service.h"\n'),
    ("ui/inventory/View.cpp", '#include "../../app/emulator/Service.h"\n'),
]
GOOD = [
    ("app/accounts/providers/X.h", '#include "accounts/KeyFault.h"\n#include "accounts/profiles/Profile.h"\n'),
    ("app/ivs/Client.cpp", '#include "ivs/Client.h"\n#include "aws/Client.h"\n#include <QStringView>\n'),
    ("app/emulator/Service.cpp", '#include "aws/SigV4.h"\n#include "ivs/Types.h"\n'),
    ("ui/rebind/RebindDialog.cpp", '#include "ui/widgets/Dialog.h"\n#include "ui/rebind/NextStep.h"\n'),
    ("ui/program/Demo.cpp", '#include "emulator/EmbeddedService.h"\n'),
    ("ui/main.cpp", '#include "emulator/Service.h"\n#include "ui/window/MainWindow.h"\n'),
    ("ui/window/MainWindow.cpp", '#include "files/Settings.h"\n#include "ui/messages/MessageBar.h"\n#include <QLabel>\n'),
    ("ui/desk/Desk.cpp", '#include "patchbay/plant/Inventory.h"\n#include "accounts/Account.h"\n#include <QLabel>\n'),
    ("app/patchbay/patch/Patch.cpp", '#include "patchbay/plant/Plant.h"\n#include "patchbay/patch/Patch.h"\n'),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h", "CMakeLists.txt"], BAD, GOOD)
