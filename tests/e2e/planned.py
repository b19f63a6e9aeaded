# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sixty encoders that are all live, and a plan for them: two are missing and one is on the wrong stage."""

import json

import desk
import service


class PlannedDesk(desk.DeskTest):

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
