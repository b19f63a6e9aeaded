#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A live encoder stays where it is, whether it is known to be live, the reading anew shows it, or AWS refuses because it
has just started; a person is asked what becomes of it."""

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
        alert = self.program.wait_find("dialog", f"{self.encoder['name']} is live")
        words = screen.text_inside(alert)
        self.assertIn("Nothing was changed.", words)
        self.assertRegex(words, rf"is live on {self.emulator.stage_name(self.encoder['stageArn'])}(,? (seen live )?since [\d:]+)?\.")
        self.assertIn(f"You asked for {self.stage['name']}.", words)
        return alert

    def details(self, alert):
        screen.act(self.program.wait_find("check box", "Details", alert), "Toggle")
        return screen.text_of(self.program.wait_find("text", "Details", alert))

    def test_seen_by_the_reading_anew(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.press("Rebind", inside=dialog)
        self.alert()
        self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
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

    def test_return_has_it_wait_and_escape_leaves_it_as_it_is(self):
        for key, state in (("Escape", "LIVE"), ("Return", "LIVE, waits")):
            with self.subTest(key):
                self.emulator.go(self.encoder["arn"], "INACTIVE")
                self.program.press("Refresh")
                self.program.wait_row(self.encoder["name"], State="idle")
                dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
                self.emulator.go(self.encoder["arn"], "ACTIVE")
                self.program.press("Rebind", inside=dialog)
                self.alert()
                self.program.wait_focus("Wait until it stops")
                self.program.type_keys(key)
                self.program.wait_gone("dialog", f"{self.encoder['name']} is live")
                self.program.wait_row(self.encoder["name"], State=state)
                self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_one_that_is_known_to_be_live_is_not_asked_for(self):
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.press("Refresh")
        self.program.wait_row(self.encoder["name"], State="LIVE")
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        alert = self.alert()
        self.program.press("Leave as it is", inside=alert)
        self.assert_untouched()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_it_moves_once_it_has_stopped(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.press("Rebind", inside=dialog)
        alert = self.alert()
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        self.program.wait_find(screen.BUTTON, "Rebind", alert)  # as soon as a list shows it
        self.program.press("Rebind", inside=alert)
        self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
        self.assertEqual(self.emulator.configuration(self.encoder["arn"])["stageArn"], self.stage["arn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)


if __name__ == "__main__":
    desk.main()
