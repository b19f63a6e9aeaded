#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sixty encoders against a plan: two are missing and one is on the wrong stage, and every view says so."""

import desk
import planned
import screen


class Plan(planned.PlannedDesk):

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list("--rate-limits", "off")

    def test_two_missing_and_one_wrong(self):
        total = len(self.planned)
        self.choose()
        self.wait_count(f"{total - 3} of {total} as planned")
        for each in self.missing:
            self.program.wait_row(each["name"], State="missing", Plan="missing")
        stage = self.emulator.stage_name(self.wrong_stage)
        self.program.wait_row(self.wrong["name"], Plan=f"planned on {stage}")
        # A click there lists what is wrong, and all that is.
        self.program.press(self.count())
        self.program.wait_for(lambda: {row["Plan"] for row in self.program.rows()} != {"as planned"}
                              and {each["name"] for each in self.missing + [self.wrong]}
                              <= {row["Name"] for row in self.program.rows()}, "what is wrong is listed")
        # One comes back, one more goes.
        self.emulator.go(self.missing[0]["arn"], "ACTIVE")
        self.program.press("Refresh")
        self.wait_count(f"{total - 2} of {total} as planned")
        # It is known after a restart.
        self.program.end()
        self.program = self.start_with_list("--rate-limits", "off")
        self.wait_count(f"{total - 2} of {total} as planned")

    def test_what_it_needs_is_taken_from_there(self):
        total = len(self.planned)
        self.emulator.go(self.wrong["arn"], "INACTIVE")
        self.program.press("Refresh")
        self.choose()
        self.wait_count(f"{total - 3} of {total} as planned")
        self.program.press("Take what the plan needs…", "menu item")
        preview = self.program.wait_find("dialog", "Preview: Show open")
        self.program.press("Take 1", inside=preview)
        self.program.wait_for(lambda: self.emulator.configuration(self.wrong["arn"])["stageArn"] == self.wrong_stage,
                              "it is where it was planned")
        self.program.wait_row(self.wrong["name"], Plan="missing")  # it is not live yet
        self.emulator.go(self.wrong["arn"], "ACTIVE")
        self.program.press("Refresh")
        self.wait_count(f"{total - 2} of {total} as planned")

    def test_the_line_up_ticks_itself(self):
        total = len(self.planned)
        self.choose()
        self.wait_count(f"{total - 3} of {total} as planned")
        self.program.type_keys("ctrl+shift+l")
        dialog = self.program.wait_find("dialog", "Line-up check")

        def rows():
            return screen.rows(self.program.wait_find("tree", "Line-up", dialog))

        self.program.wait_for(lambda: f"{total - 2} of {total} seen live" in screen.text_inside(dialog), "who is left")
        self.assertEqual([row["Seen"] for row in rows()[:3]][:2], ["not yet", "not yet"])
        self.emulator.go(self.missing[1]["arn"], "ACTIVE")
        self.program.wait_for(lambda: f"{total - 1} of {total} seen live" in screen.text_inside(dialog), "it is seen")
        self.assertEqual(rows()[0]["Seen"], "not yet")
        self.assertNotEqual(rows()[1]["Seen"], "not yet")
        keys = [each["streamKey"] for each in self.emulator.state()["configurations"] if each.get("streamKey")]
        self.assertFalse([key for key in keys if key in screen.text_inside(dialog)])


if __name__ == "__main__":
    desk.main()
