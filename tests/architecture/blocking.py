#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in the program blocks the GUI thread or spins a nested event loop."""

import re

import rule

FORBIDDEN = {
    re.compile(r"\bQEventLoop\b"): "a nested event loop",
    re.compile(r"\bprocessEvents\b"): "a nested event loop",
    re.compile(r"\bQCoro::waitFor\b"): "a nested event loop",
    re.compile(r"\bwaitFor(Finished|Started|Connected|Disconnected|ReadyRead|BytesWritten|NewConnection|Encrypted|Done|Window\w+)\b"):
        "blocks the thread",
    re.compile(r"\b(QThread\s*::\s*(m|u)?sleep|sleep_for|sleep_until|usleep|nanosleep)\b"): "blocks the thread",
    re.compile(r"\bQ(Message|Input|File|Color|Font|Progress|Error)\w*\s*::\s*(information|question|warning|critical|about|get[A-Z]\w*)\s*\("):
        "a dialog that spins its own event loop: use open() with WA_DeleteOnClose",
}
# open() and popup() instead. A query is executed, not shown. main() runs the loop that there is, and what comes before
# there is a window one before that.
LOOPS = ("/main.cpp", "ui/program/Beginning.cpp")
EXEC = re.compile(r"(\w*)\s*(?:\.|->|::)\s*exec\s*\(")


def check(path, text):
    code = rule.code_of(text)
    for pattern, why in FORBIDDEN.items():
        for found in pattern.finditer(code):
            yield rule.line_of(code, found.start()), f"{found.group()}: {why}"
    for found in EXEC.finditer(code):
        is_loop = path.endswith(LOOPS) and "app" in found.group(1).lower()
        if not is_loop and "query" not in found.group(1).lower():
            yield rule.line_of(code, found.start()), f"{found.group()}…): spins its own event loop: use open() or popup()"


BAD = [("ui/rebind/X.cpp", line) for line in (
    "QEventLoop loop;",
    "qApp->processEvents();",
    "const auto x = QCoro::waitFor(task);",
    "socket.waitForReadyRead(10);",
    "future.waitForFinished();",
    "process->waitForStarted();",
    "QThread::msleep(1);",
    "std::this_thread::sleep_for(1s);",
    "dialog.exec();",
    "dialog->exec();",
    "menu.exec(position);",
    "QDialog::exec();",
    "QMessageBox::critical(this, title, text);",
    "QFileDialog::getOpenFileName(this);",
    "QInputDialog::getText(this, title, label);",
)] + [("ui/main.cpp", "dialog.exec();"), ("ui/program/Program.cpp", "QApplication::exec();")]
GOOD = [("ui/rebind/X.cpp", line) for line in (
    "dialog->open();",
    "query.exec();",
    "// dialog.exec() would spin a loop",
    "#include <QMessageBox>\nQMessageBox::Icon icon = QMessageBox::Critical;",
)] + [("ui/main.cpp", "return app.exec();"), ("ui/main.cpp", "return QApplication::exec();")]

if __name__ == "__main__":
    rule.main(check, ["app", "ui"], [".cpp", ".h"], BAD, GOOD)
