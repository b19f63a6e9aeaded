#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole life of encoders by keyboard and buttons, against a service that signs everything once more by AWS's own
library: a series is made, one is cloned, tagged, handed over, made a pair, goes live, loses a leg, gets another key, is
deleted by force; a stage is deleted under encoders."""

import desk
import screen
import strict


class Lifecycle(desk.DeskTest):

    emulator_arguments = ("--publishers", "off")

    def setUp(self):
        super().setUp()
        self.service = strict.StrictService(self.emulator)
        self.addCleanup(self.service.end)
        self.program = self.start_strictly()

    def start_strictly(self):
        environment = self.emulator.environment()
        environment["AWS_ENDPOINT_URL_IVS_REALTIME"] = self.service.endpoint
        program = self.start(env=environment)
        total = len(self.emulator.state()["configurations"])
        program.wait_for(lambda: len(screen.rows(program.table())) == total, f"{total} rows")
        return program

    def held(self, name):
        return [each for each in self.emulator.state()["configurations"] if each["name"] == name]

    def wait_held(self, name, count):
        self.program.wait_for(lambda: len(self.held(name)) == count, f"{count} called {name} at the service")
        return self.held(name)

    def open(self, keys, title):
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys(keys)
        return self.program.wait_find("dialog", title)

    def make_series(self):
        self.open("ctrl+n", "New encoder")
        self.program.wait_focus("Name")
        self.program.type_text("life-01")
        self.program.type_keys("Tab")
        self.program.wait_focus("How many")
        self.program.type_text("3")
        self.program.wait_find(screen.BUTTON, "Make 3")
        self.program.type_keys("Return")
        self.program.wait_gone("dialog", "New encoder")
        for name in ("life-01", "life-02", "life-03"):
            self.program.wait_row(name)

    def rebind_all(self):
        """On a stage, so that they can go live; another program does it."""
        stage = self.emulator.state()["stages"][0]
        for name in ("life-01", "life-02", "life-03"):
            self.rebind(self.program, name, stage["name"])
            self.program.wait_for(lambda: self.held(name)[0].get("stageArn") == stage["arn"], f"{name} on the stage")
        return stage

    def clone(self):
        self.program.select("life-01")
        dialog = self.open("ctrl+d", "Clone")
        self.program.wait_focus("Name")
        self.program.type_keys("ctrl+a")
        self.program.type_text("life-clone")
        self.program.press("Make", inside=dialog)
        self.program.wait_row("life-clone")

    def tag(self):
        self.program.select("life-clone")
        self.program.press("Tags…", "menu item")
        dialog = self.program.wait_find("dialog", "Tags")
        self.program.wait_find("label", "Nothing is changed yet.", dialog)  # the dialog is called as its table is
        self.program.wait_focus("Tags")
        self.program.type_text("show")
        self.program.type_keys("Return", "Right")
        self.program.type_text("evening")
        self.program.type_keys("Return")
        self.program.press("Change 1 tag", inside=dialog)
        self.program.wait_for(lambda: self.held("life-clone")[0].get("tags") == {"show": "evening"}, "it is tagged")

    def hand_over(self):
        self.program.select("life-02")
        dialog = self.open("ctrl+h", "Hand over")
        card = self.program.wait_find("label", "Card", dialog)
        self.program.wait_for(lambda: "/app/" in screen.text_of(card), "the card has the server")
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Hand over")

    def rotate(self):
        self.program.select("life-01")
        dialog = self.open("ctrl+shift+k", "Rotate key")
        self.program.press("Make the new one", inside=dialog)
        both = self.wait_held("life-01", 2)
        self.program.wait_find(screen.BUTTON, "Hand over…", dialog)
        self.program.press("Delete the old one…", inside=dialog)
        question = self.program.wait_find("dialog", "Delete")
        self.program.press("Delete", inside=question)
        left, = self.wait_held("life-01", 1)
        self.assertIn(left["arn"], [each["arn"] for each in both])
        self.program.press("Close", inside=dialog)
        self.program.wait_gone("dialog", "Rotate key")

    def delete_by_force(self):
        encoder, = self.held("life-03")
        self.emulator.go(encoder["arn"], "ACTIVE")
        self.program.type_keys("F5")
        self.program.wait_row("life-03", State="LIVE")
        self.program.select("life-03")
        dialog = self.open("Delete", "Delete")
        screen.act(self.program.wait_find("check box", "Also what is live: 1 is cut off now", dialog), "Toggle")
        screen.enter(self.program.wait_find("text", "Type life-03 to delete", dialog), "life-03")
        self.program.press("Delete", inside=dialog)
        self.wait_held("life-03", 0)
        self.program.wait_for(lambda: "life-03" not in [cells["Name"] for cells in self.program.rows()], "it is gone here too")

    def make_pair(self):
        self.program.select("life-02")
        self.program.press("Redundant pair…", "menu item")
        dialog = self.program.wait_find("dialog", "Redundant pair")
        self.program.press("Make a pair", inside=dialog)
        self.program.wait_for(lambda: self.held("life-02")[0]["redundantIngest"], "it is a pair at the service")
        self.program.wait_row("life-02", Redundant="yes")

    def lose_a_leg(self):
        encoder, = self.held("life-02")
        self.emulator.control("state", arn=encoder["arn"], state="ACTIVE", leg="A")
        self.program.type_keys("F5")
        self.program.select("life-02")
        self.program.wait_for(lambda: "Leg B is not there." in screen.text_inside(self.program.window()),
                              "the details say which leg is missing")

    def delete_stage(self, stage):
        """An encoder is live on it, and others are bound to it."""
        self.program.type_keys("ctrl+5")
        table = self.program.wait_find("table", "Stages")
        self.program.wait_for(lambda: screen.rows(table), "stages are listed")

        def selected():
            row = next((number for number, each in enumerate(screen.rows(table)) if each["Stage"] == stage["name"]), None)
            for other in screen.selected_rows(table):
                if other != row:
                    screen.toggle_row(table, other)
            if row not in screen.selected_rows(table):
                screen.toggle_row(table, row)
                return False
            return screen.selected_rows(table) == [row]

        self.program.wait_for(selected, f"the stage {stage['name']!r} is selected")
        table.queryComponent().grabFocus()
        self.program.type_keys("Delete")
        dialog = self.program.wait_find("dialog", "Delete stages")
        named = [each.name for each in screen.walk(dialog, rows_too=True)]
        self.assertTrue(any("life-02" in name for name in named), named)
        box = next(iter(self.program.find_all("check box", inside=dialog)))
        screen.act(box, "Toggle")
        screen.enter(self.program.wait_find("text", f"Type {stage['name']} to delete", dialog), stage["name"])
        self.program.press("Delete", inside=dialog)
        self.program.wait_for(lambda: stage["arn"] not in [each["arn"] for each in self.emulator.state()["stages"]],
                              "the stage is gone")
        self.program.type_keys("ctrl+1")
        self.program.wait_row("life-02", State="idle", Stage="no stage")

    def test_the_whole_life(self):
        self.make_series()
        stage = self.rebind_all()
        self.clone()
        self.tag()
        self.hand_over()
        self.make_pair()
        self.lose_a_leg()
        self.rotate()
        self.delete_by_force()
        self.delete_stage(stage)
        self.assertEqual(self.program.close_by_user(), 0)
        keys = [each["streamKey"] for each in self.emulator.state()["configurations"]]
        self.assert_not_on_disk(*keys)
        self.assertEqual(self.service.faults, [])
        for operation in ("CreateIngestConfiguration", "DeleteStage", "TagResource", "ListParticipants", "UpdateIngestConfiguration", "DeleteIngestConfiguration",
                          "GetIngestConfiguration", "ListIngestConfigurations", "ListStages", "GetStage"):
            self.assertIn(operation, self.service.seen)


if __name__ == "__main__":
    desk.main()
