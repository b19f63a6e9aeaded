#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What has one place is named in no other: two of them would soon do it in two ways."""

import re

import rule

# (what, how it is found, where it may be: the beginning of a path, what to use elsewhere)
IN_CODE = [
    ("the clipboard", re.compile(r"\bQClipboard\b|\bclipboard\s*\(\s*\)"), ("ui/widgets/Clipboard.cpp",),
     "ui/widgets/Clipboard.h"),
    ("what a remedy is", re.compile(r"\bcase\s+(?:ui::)?Remedy::"), ("ui/words/",),
     "Remedies, which say what a place can do"),
    ("the foot of a dialog", re.compile(r"\bQDialogButtonBox\b|\bclicked\s*,\s*this\s*,\s*&(?:QDialog|Dialog)::reject\b"),
     ("ui/widgets/DialogFooter.cpp", "ui/widgets/DialogFooter.h"), "ui/widgets/DialogFooter.h"),
]

# In literals, which the list above doesn't see.
STATE = re.compile(r'\btr\(\s*"(?:LIVE|idle|moving|unknown(?:, was [^"]*)?)"')
STATE_PLACE = "ui/tally/"

KEYS = "ui/settings/SettingsKeys.h"
GROUP = re.compile(r'"((?:preferences|window|list)/)\w*"')
# A name of its own, given to files::Settings or kept for that.
OWN_KEY = re.compile(r'[sS]ettings\)?\s*\.\s*(?:value|setValue|bytes|setBytes|contains)\s*\(\s*(?:u?"|QStringLiteral|QLatin1)'
                     r'|\b\w+Key\s*(?:=|\(|\{)\s*(?:u?"|QStringLiteral\("|QLatin1\w*\(")[a-z]+/')


def check(path, text):
    code = rule.code_of(text)
    for what, pattern, places, instead in IN_CODE:
        for found in () if path.startswith(places) else pattern.finditer(code):
            yield rule.line_of(text, found.start()), f"names {what} itself ({found.group()}); there is {instead}"
    for found in () if path.startswith(STATE_PLACE) else STATE.finditer(text):
        yield rule.line_of(text, found.start()), f"words a state itself ({found.group()}); there is {STATE_PLACE}Tally.h"
    if path == KEYS:
        return
    comments = [(found.start(), found.end()) for found in rule.LITERALS.finditer(text) if found.group().startswith("/")]
    for pattern in (GROUP, OWN_KEY):
        for found in pattern.finditer(text):
            if not any(start <= found.start() < end for start, end in comments):
                yield rule.line_of(text, found.start()), f"has a key of the settings of its own ({found.group()}); they are in {KEYS}"


BAD = [
    ("ui/x/X.cpp", "#include <QClipboard>\n"),
    ("ui/x/X.cpp", "QGuiApplication::clipboard()->setText(name);"),
    ("ui/x/X.cpp", "qApp->clipboard( )->setText(name);"),
    ("ui/window/X.cpp", "switch (remedy) {\ncase Remedy::Retry:\n    refresh();\n}"),
    ("ui/messages/X.cpp", "case ui::Remedy::CopyPolicy:\n"),
    ("ui/x/X.cpp", 'label->setText(tr("LIVE"));'),
    ("ui/x/X.cpp", 'label->setText(Panel::tr("unknown, was %1"));'),
    ("ui/x/X.cpp", "auto *const buttons = new QDialogButtonBox;"),
    ("ui/x/X.cpp", "connect(cancel, &QPushButton::clicked, this, &QDialog::reject);"),
    ("ui/x/X.cpp", 'const QString splitterKey = u"window/splitter"_s;'),
    ("ui/x/X.cpp", 'constexpr auto soundKey = "sounds/on"_L1;'),
    ("ui/x/X.cpp", 'm_settings.setValue(u"sounds"_s, true);'),
    ("ui/x/X.cpp", 'parts.settings.bytes(QStringLiteral("place"))'),
    ("app/x/X.cpp", 'return key.startsWith("preferences/"_L1);'),
]
GOOD = [
    ("ui/widgets/Clipboard.cpp", "QGuiApplication::clipboard()->setText(text);"),
    ("ui/x/X.cpp", "clipboard::put(name); // not QGuiApplication::clipboard()"),
    ("ui/tally/Tally.cpp", 'Words::tr("LIVE")'),
    ("ui/x/X.cpp", 'tr("idle encoders are left out")'),
    ("ui/widgets/DialogFooter.cpp", "m_buttons(new QDialogButtonBox)"),
    ("ui/x/X.cpp", "connect(footer->addAct(label), &QPushButton::clicked, this, &QDialog::accept);"),
    ("ui/words/X.cpp", "case Remedy::Retry:\n"),
    ("ui/x/X.cpp", "remedies.add({Remedy::Retry}, [this] { refresh(); });"),
    ("ui/x/X.cpp", "m_settings.setValue(splitterKey, state); // \"window/splitter\""),
    ("ui/x/X.cpp", 'const QString key = u"tally/%1/%2"_s.arg(tally).arg(selected);'),
    (KEYS, 'inline constexpr QLatin1StringView splitterKey{"window/splitter"};'),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h"], BAD, GOOD)
