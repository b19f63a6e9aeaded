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
    # The emulator is the other side: what it takes and grants is its own.
    ("an operation's rate", re.compile(r"\bOperation\s+\w+\s*(?:=\s*)?\{"), ("app/ivs/Operations.h", "app/sts/Operations.h", "app/sso/Operations.h", "app/emulator/"),
     "ivs/Operations.h"),
    ("how many publish to a stage", re.compile(r"(?i:publish|encoders|bound)\w*\b[^;|&\n]*[<>=]\s*12\b"),
     ("app/ivs/Types.h", "app/emulator/"), "ivs::maxPublishersPerStage"),
    ("the length of an ARN", re.compile(r"(?i:arn)\w*\b[^;|&\n]*[<>=]\s*128\b"), ("app/ivs/Arn.h", "app/emulator/"),
     "ivs::Arn::longest"),
]

# In literals, which the list above doesn't see.
STATE = re.compile(r'\btr\(\s*"(?:LIVE|idle|moving|unknown(?:, was [^"]*)?)"')
STATE_PLACE = "ui/tally/"

# One of them is a default or an example, two are a list.
REGION = re.compile(r'"[a-z]{2,3}(?:-[a-z]+){1,2}-\d"')
REGIONS = "app/ivs/Regions.cpp"

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
    comments = [(found.start(), found.end()) for found in rule.LITERALS.finditer(text) if found.group().startswith("/")]

    def outside_comments(pattern):
        return [found for found in pattern.finditer(text) if not any(start <= found.start() < end for start, end in comments)]

    regions = outside_comments(REGION)
    for found in regions if path != REGIONS else ():
        if found.group() != regions[0].group():
            yield rule.line_of(text, found.start()), f"lists regions itself ({found.group()}); there is ivs/Regions.h"
    for found in outside_comments(GROUP) + outside_comments(OWN_KEY) if path != KEYS else ():
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
    ("ui/x/X.cpp", 'box->addItems({u"eu-west-1"_s,\n u"us-east-1"_s});'),
    ("app/x/X.cpp", 'const QString first = u"eu-west-1"_s;\nconst QString other = u"us-gov-west-1"_s;'),
    ("app/x/X.h", 'inline constexpr aws::Operation rename{"Rename", Access::Write, 5};'),
    ("app/x/X.cpp", 'const Operation rename = {"Rename", Access::Write, 5};'),
    ("ui/x/X.cpp", "return publishers(stage) >= 12;"),
    ("ui/x/X.cpp", "constexpr int mostEncoders = 12;"),
    ("ui/x/X.cpp", "if (typedArn.size() > 128)"),
    ("app/x/X.h", "constexpr qsizetype maxArnLength = 128; // as the service has it"),
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
    (REGIONS, 'return {u"eu-west-1"_s, u"us-east-1"_s};'),
    ("ui/x/X.cpp", 'field->setPlaceholderText(u"eu-west-1"_s); // or "us-east-1"\nfield->setText(u"eu-west-1"_s);'),
    ("app/ivs/Operations.h", 'inline constexpr aws::Operation rename{"Rename", Access::Write, 5};'),
    ("app/aws/Request.h", "struct Operation {\n    double requestsPerSecond = 1;\n};"),
    ("ui/x/X.cpp", "return publishers(stage) >= ivs::maxPublishersPerStage; // 12"),
    ("app/ivs/Types.h", "inline constexpr int maxPublishersPerStage = 12;"),
    ("ui/x/X.cpp", "arn.size() > ivs::Arn::longest || line.size() == 12 || bytes > 128"),
    (KEYS, 'inline constexpr QLatin1StringView splitterKey{"window/splitter"};'),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h"], BAD, GOOD)
