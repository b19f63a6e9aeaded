#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The committed translations hold every text that the sources have, and each has all its forms.

When this fails: build update_translations, and fill in what is unfinished.

    complete.py lupdate
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = sorted((ROOT / "resources/translations").glob("*.ts"))
COUNTED = re.compile(r"%L?n")


def sources():
    return [str(path) for folder in ("app", "ui") for path in sorted((ROOT / folder).rglob("*")) if path.suffix in (".cpp", ".h")]


def messages(ts):
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment")): message
        for context in xml.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    }


def updated(lupdate, ts, folder):
    """What update_translations would make of it; English has its counted texts only."""
    copy = Path(folder) / ts.name
    shutil.copy(ts, copy)
    only = ["-pluralonly"] if ts.stem.endswith("_en") else []
    options = ["-silent", "-source-language", "en", "-locations", "none", "-no-obsolete", f"-I{ROOT}", f"-I{ROOT}/app"]
    done = subprocess.run([lupdate, *options, *only, *sources(), "-ts", copy], capture_output=True, text=True, check=True)
    # "lacks Q_OBJECT": a text that is looked up under another name than it is filed under.
    return messages(copy), [line for line in done.stderr.splitlines() if line.strip()]


def problems_of(name, message):
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    source = message.findtext("source")
    if translation.get("type") == "unfinished" or not all(forms):
        yield f"{name}: “{source}” is not translated"
    wanted = sorted(set(re.findall(r"%L?\d+", source)))
    for form in forms:
        if sorted(set(re.findall(r"%L?\d+", form))) != wanted:
            yield f"{name}: “{form}” has other placeholders than “{source}”"
    if message.get("numerus") == "yes" and not COUNTED.search(source):
        yield f"{name}: “{source}” is counted and says no number"


def check(lupdate, ts):
    with tempfile.TemporaryDirectory() as folder:
        now, complaints = updated(lupdate, ts, folder)
    kept = messages(ts)
    yield from complaints
    yield from (f"{ts.name} lacks {key}" for key in now.keys() - kept.keys())
    yield from (f"{ts.name} has {key}, the sources don't" for key in kept.keys() - now.keys())
    for message in kept.values():
        yield from problems_of(ts.name, message)


def prove():
    """That it can fail."""
    text = '<message numerus="yes"><source>%n of %1</source><translation><numerusform>one</numerusform></translation></message>'
    assert list(problems_of("x", xml.fromstring(text))), "a lost placeholder is found"
    text = '<message><source>a</source><translation type="unfinished"></translation></message>'
    assert list(problems_of("x", xml.fromstring(text))), "a missing translation is found"


def main(lupdate):
    prove()
    assert LANGUAGES, "there are translations"
    found = [problem for ts in LANGUAGES for problem in check(lupdate, ts)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
