#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test waits for what it waits for, never for a fixed time: that is too long on one machine, too short on another.

Use QTRY_COMPARE, QTRY_VERIFY, QTest::qWaitFor, QSignalSpy::wait; in scripts a loop that asks, in which the pause
between two questions says so: `UNAVOIDABLE: reason` on the same line.
"""

import re

import rule

WAIT = re.compile(
    r"\bq(Wait|Sleep)\s*\(|\b(sleep_for|sleep_until|usleep|nanosleep)\s*\(|\bQThread::\w*sleep\s*\("
    r"|\btime\.sleep\s*\(|(^|[\s;&|(])sleep\s+[\d.$\"]")
REASON = re.compile(r"UNAVOIDABLE: \w+")
SAMPLES = "tests/architecture/"


def check(path, text):
    if path.startswith(SAMPLES):
        return
    is_code = path.endswith((".cpp", ".h"))
    code = (rule.code_of(text) if is_code else text).splitlines()
    for number, (line, raw) in enumerate(zip(code, text.splitlines()), 1):
        if not is_code and line.lstrip().startswith("#"):
            continue
        if WAIT.search(line) and not REASON.search(raw):
            yield number, f"waits for a fixed time: {raw.strip()}"


BAD = [
    ("tests/x/tst_x.cpp", "    QTest::qWait(100);"),
    ("tests/x/tst_x.cpp", "    QTest::qSleep(100); // UNAVOIDABLE:"),
    ("tests/x/tst_x.cpp", "    std::this_thread::sleep_for(1s);"),
    ("tests/x/tst_x.cpp", "    QThread::msleep(5);"),
    ("tests/x/x.py", "    time.sleep(1)"),
    ("tests/x.sh", "sleep 1"),
    ("tests/x.sh", "while true; do sleep 0.1; done"),
    ("tests/x.sh", 'sleep "$seconds"'),
]
GOOD = [
    ("tests/x/tst_x.cpp", "    QVERIFY(QTest::qWaitFor([] { return true; }));"),
    ("tests/x/tst_x.cpp", "    co_await async::sleepFor(1h, stop);"),
    ("tests/x/tst_x.cpp", "// QTest::qWait(100) would be wrong here"),
    ("tests/x/x.py", "    time.sleep(0.05)  # UNAVOIDABLE: AT-SPI sends no event for it"),
    ("tests/x.sh", "# sleep 1"),
]

if __name__ == "__main__":
    rule.main(check, ["tests", "packaging", ".ci"], [".cpp", ".h", ".py", ".sh"], BAD, GOOD)
