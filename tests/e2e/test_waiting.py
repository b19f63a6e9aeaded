#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A change waits until its encoder has been idle for as long as is usual, which takes its time: for the soak."""

import os
import time
import unittest

import desk
import moving

IDLE_FOR = 30  # seconds for which it has to be idle, where nobody chooses otherwise
DROP_OUT = 2  # seconds
LONG = 100  # seconds


@unittest.skipUnless(os.environ.get("SOAK"), "takes its real time")
class Waiting(moving.OneEncoder):

    def test_a_drop_out_moves_nothing_and_half_a_minute_does(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        program.press("Wait", inside=self.live_dialog(program))
        program.wait_row(self.encoder["name"], State="LIVE, waits")
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        time.sleep(DROP_OUT)  # UNAVOIDABLE: this is how long it is gone
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        began = time.monotonic()
        program.wait_for(lambda: self.now()["stageArn"] != self.encoder["stageArn"]
                         or time.monotonic() - began > IDLE_FOR * 3 / 2, "more than it would have to be idle", LONG)
        self.assertEqual(self.now()["stageArn"], self.encoder["stageArn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
        program.wait_row(self.encoder["name"], State="LIVE, waits")
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        began = time.monotonic()
        self.wait_moved(program, LONG)
        idle = time.monotonic() - began
        print(f"moved after {idle:.1f} s", flush=True)
        self.assertGreaterEqual(idle, IDLE_FOR)
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)


if __name__ == "__main__":
    desk.main()
