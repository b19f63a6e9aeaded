#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A live encoder stays where it is, whether the reading anew shows it live or AWS refuses because it has just started."""

import desk
import screen


class Live(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.stage = self.emulator.other_stage(self.encoder)
        self.program = self.start_with_list()

    def assert_untouched(self):
        now = self.emulator.configuration(self.encoder["arn"])
        self.assertEqual(now["stageArn"], self.encoder["stageArn"])
        self.assertEqual(now["state"], "ACTIVE")
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 0)

    def alert(self):
        alert = self.program.alert(f"{self.encoder['name']} is live")
        words = screen.text_inside(alert)
        self.assertIn("Nothing was changed.", words)
        self.assertIn(f"is live on {self.emulator.stage_name(self.encoder['stageArn'])}.", words)
        self.assertIn(f"You asked for {self.stage['name']}.", words)
        return alert

    def details(self, alert):
        screen.act(self.program.wait_find("check box", "Details", alert), "Toggle")
        return screen.text_of(self.program.wait_find("text", "Details", alert))

    def test_seen_by_the_reading_anew(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.press("Rebind", inside=dialog)
        alert = self.alert()
        self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
        self.assertIn(self.encoder["arn"], self.details(alert))
        self.program.wait_row(self.encoder["name"], State="LIVE")

    def test_refused_by_the_service(self):
        self.emulator.fault("UpdateIngestConfiguration", "live")
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        alert = self.alert()
        self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)
        details = self.details(alert)
        self.assertIn("Code: ConflictException", details)
        self.assertIn("HTTP status: 409", details)
        self.assertIn("Operation: UpdateIngestConfiguration", details)
        self.assertRegex(details, r"Request ID: [0-9a-fA-F-]{16,}")
        self.assertNotIn(self.encoder["streamKey"], details)
        self.program.wait_row(self.encoder["name"], State="LIVE")

    def test_return_and_escape_leave_it_as_it_is(self):
        for key in ("Return", "Escape"):
            with self.subTest(key):
                self.emulator.go(self.encoder["arn"], "INACTIVE")
                self.program.press("Refresh")
                self.program.wait_row(self.encoder["name"], State="idle")
                dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
                self.emulator.go(self.encoder["arn"], "ACTIVE")
                self.program.press("Rebind", inside=dialog)
                self.alert()
                self.program.wait_focus("Leave as it is")
                self.program.type_keys(key)
                self.program.wait_gone("alert", f"{self.encoder['name']} is live")
                self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_trying_again_moves_it_once_it_has_stopped(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.press("Rebind", inside=dialog)
        alert = self.alert()
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        self.program.press("Retry", inside=alert)
        self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
        self.assertEqual(self.emulator.configuration(self.encoder["arn"])["stageArn"], self.stage["arn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)


if __name__ == "__main__":
    desk.main()
