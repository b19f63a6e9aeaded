#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What this program sends goes through aws::Transport: nothing else has a QNetworkAccessManager."""

import re

import rule

MANAGER = re.compile(r"\bQNetworkAccessManager\b|<QtNetwork>")
# An exchange is one request of the transport's manager.
ALLOWED = ("app/aws/Transport.", "app/aws/Exchange.")


def check(path, text):
    if path.startswith(ALLOWED):
        return
    code = rule.code_of(text)
    for found in MANAGER.finditer(code):
        yield rule.line_of(code, found.start()), f"{found.group()}: ask aws::Transport"


BAD = [
    ("ui/program/X.cpp", "#include <QNetworkAccessManager>\n"),
    ("ui/program/X.cpp", "auto *const network = new QNetworkAccessManager(this);"),
    ("app/ivs/X.h", "class QNetworkAccessManager;"),
    ("app/ivs/X.cpp", "#include <QtNetwork>\n"),
    ("app/aws/TransportLimits.h", "class QNetworkAccessManager;"),
]
GOOD = [
    ("app/aws/Transport.cpp", "#include <QNetworkAccessManager>\n"),
    ("app/aws/Exchange.h", "class QNetworkAccessManager;"),
    ("app/aws/OneTimeBody.h", "/// QNetworkAccessManager cannot send it a second time."),
    ("app/aws/ReplyErrors.h", "#include <QNetworkReply>\n"),
]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h"], BAD, GOOD)
