#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pseudo-locale out of lupdate's list of texts: "Rebind" becomes "[!!! Ŕééƀîîñð !!!]".

Whoever sees a letter from A to Z in it sees a text that nobody can translate, and what is cut off here is cut off in a
language with longer words. Placeholders, mnemonics and markup stay as they are.

    pseudo.py messages.ts pseudo.ts
"""

import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = str.maketrans(PLAIN, "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž")
KEPT = re.compile(r"(%L?(?:n|\d{1,2})|<[^<>]+>|&(?:amp|lt|gt|quot|nbsp);)")


def longer(text):
    return re.sub(r"([aeiouAEIOU])", r"\1\1", text)


def accented(text):
    parts = KEPT.split(text)
    return "".join(part if KEPT.fullmatch(part) else longer(part).translate(ACCENTED) for part in parts)


def pseudo(text):
    body = text.strip()
    if not body:
        return text
    start = text.index(body)
    return f"{text[:start]}[!!! {accented(body)} !!!]{text[start + len(body):]}"


def translate(message):
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    source = message.findtext("source")
    forms = translation.findall("numerusform")
    for form in forms:
        form.text = pseudo(source)
    if not forms:
        translation.text = pseudo(source)


def main(messages, result):
    tree = xml.parse(messages)
    for message in tree.iter("message"):
        translate(message)
    text = xml.tostring(tree.getroot(), encoding="unicode")
    result = Path(result)
    # Unchanged it stays untouched: nothing is built again.
    if not result.exists() or result.read_text(encoding="utf-8") != text:
        result.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
