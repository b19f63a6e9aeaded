#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on one account at once: neither overwrites what the other did without saying so, and each journal tells
the other's changes from its own."""

import desk
import screen

NOT_FROM_HERE = "moved by others"


class Desks(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.name = self.encoder["name"]
        self.before = self.emulator.stage_name(self.encoder["stageArn"])
        self.first, self.second = self.two_stages()
        self.one = self.start_with_list()
        mine, self.config_dir = self.config_dir, self.folder / "other"
        self.other = self.start_with_list()
        self.config_dir = mine

    def two_stages(self):
        """Where else the encoder could go."""
        state = self.emulator.state()
        names = [each["name"] for each in state["stages"]]
        bound = [each.get("stageArn") for each in state["configurations"]]
        free = [each for each in state["stages"] if each["arn"] != self.encoder["stageArn"] and each["name"]
                and names.count(each["name"]) == 1 and bound.count(each["arn"]) < 11]
        return free[:2]

    def where(self):
        return self.emulator.configuration(self.encoder["arn"])["stageArn"]

    def journal(self, program):
        """Of the encoder, the newest first: to which stage, and what came of it."""
        return [(row["To"], row["Result"]) for row in screen.rows(program.wait_find("table", "Journal"))
                if row["Encoder"] == self.name]

    def wait_journal(self, program, *expected):
        program.press("Journal", "menu item")  # by no key: one of the two windows has them
        program.wait_for(lambda: self.journal(program) == list(expected), f"the journal has {expected}")

    def test_neither_overwrites_what_the_other_did(self):
        # The one looks at the encoder, and the other moves it.
        dialog = self.open_rebind(self.one, self.name, self.first["name"])
        self.rebind(self.other, self.name, self.second["name"])
        self.other.wait_row(self.name, Stage=self.second["name"])
        self.one.press("Rebind", inside=dialog)
        self.one.alert_with("moved meanwhile", "Nothing was changed.")
        self.assertEqual(self.where(), self.second["arn"])
        # Knowing that, it moves it on; while the other looks at where it was.
        dialog = self.open_rebind(self.other, self.name, self.before)
        self.one.wait_row(self.name, Stage=self.second["name"])
        self.rebind(self.one, self.name, self.first["name"])
        self.one.wait_row(self.name, Stage=self.first["name"])
        self.other.press("Rebind", inside=dialog)
        self.other.alert_with("moved meanwhile", "Nothing was changed.")
        self.assertEqual(self.where(), self.first["arn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 2)
        # Each knows what it did itself.
        first, second = self.first["name"], self.second["name"]
        self.wait_journal(self.one, (first, "moved"), (second, NOT_FROM_HERE))
        self.wait_journal(self.other, (first, NOT_FROM_HERE), (second, "moved"))

    def test_the_list_says_when_the_other_moved_it(self):
        self.rebind(self.other, self.name, self.first["name"])
        self.one.wait_row(self.name, Stage=self.first["name"])
        moved = self.one.wait_for(lambda: self.one.row(self.name).get("Changed outside"), "it says when")
        self.assertRegex(moved, r"\d\d:\d\d:\d\d")
        self.assertFalse(self.other.row(self.name).get("Changed outside"))  # who did it knows
        self.rebind(self.one, self.name, self.second["name"])
        self.one.wait_row(self.name, Stage=self.second["name"])
        self.one.wait_for(lambda: not self.one.row(self.name).get("Changed outside"), "it is moved from here since")
        self.other.wait_for(lambda: self.other.row(self.name).get("Changed outside"), "the other says when")


if __name__ == "__main__":
    desk.main()
