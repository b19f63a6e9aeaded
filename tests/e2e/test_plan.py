#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sixty encoders against a plan: two are missing and one is on the wrong stage, and every view says so."""

import json

import desk
import screen
import service


class Plan(desk.DeskTest):

    # Nobody publishes but whom the test has publish.
    emulator_arguments = ("--configurations", "60", "--stages", "12", "--publishers", "off", "--rate-limits", "off")

    def setUp(self):
        super().setUp()
        state = self.emulator.state()
        self.stages = [each["arn"] for each in state["stages"] if each["name"].isascii()]
        every = state["configurations"]
        client = service.Client(self.emulator)
        for number, each in enumerate(every):
            if each["state"] == "INACTIVE":  # no stage is too full for all to be live
                each["stageArn"] = state["stages"][number % len(state["stages"])]["arn"]
                client.call("UpdateIngestConfiguration", arn=each["arn"], stageArn=each["stageArn"])
                self.emulator.go(each["arn"], "ACTIVE")
        self.planned = every
        names = [each["name"] for each in state["configurations"]]
        plain = [each for each in every if each["name"].isascii() and names.count(each["name"]) == 1]
        self.missing, self.wrong = plain[:2], plain[2]
        for each in self.missing:
            self.emulator.go(each["arn"], "INACTIVE")
        self.wrong_stage = next(arn for arn in self.stages if arn != self.wrong["stageArn"])
        self.write_scene()
        self.program = self.start_with_list("--rate-limits", "off")

    def write_scene(self):
        """As another desk has saved it."""
        bindings = [{"encoder": each["arn"], "encoderName": each["name"],
                     "stage": self.wrong_stage if each is self.wrong else each["stageArn"]} for each in self.planned]
        folder = self.config_dir / "scenes"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "show-open.scene.json").write_text(json.dumps(
            {"version": 1, "name": "Show open", "saved": "2026-05-01T19:04:10Z", "bindings": bindings}))

    def choose(self):
        self.program.press("Plan…", "menu item")
        dialog = self.program.wait_find("dialog", "Plan")
        self.program.press("Use as plan", inside=dialog)
        self.program.wait_gone("dialog", "Plan")

    def count(self):
        everything = self.program.find_all("push button")
        return next((each.name for each in everything if "as planned" in each.name), None)

    def wait_count(self, text):
        self.program.wait_for(lambda: self.count() == text, f"the line below reads {text!r}")

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
