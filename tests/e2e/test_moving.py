#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders that are live get to another stage: they are waited for, or cut and brought back, and what a kill left between
the cut and the new stage is rescued at the next start."""

import signal

import desk
import moving
import screen

LONG = 100  # seconds: "not back" is said after a minute


class Moving(moving.OneEncoder):

    def test_waits_and_is_taken_when_it_has_stopped(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        dialog = self.live_dialog(program)
        program.wait_focus("Wait until it stops")
        screen.enter(program.wait_find("spin button", "Seconds for which it has to be idle", dialog), "5 s")
        program.press("Wait", inside=dialog)
        program.wait_row(self.encoder["name"], State="LIVE, waits")
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
        self.assertEqual(self.now()["state"], "ACTIVE")
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        self.wait_moved(program)
        program.wait_row(self.encoder["name"], State="idle", Stage=self.stage["name"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)
        self.assertEqual(self.emulator.requests("DisconnectParticipant"), 0)

    def test_is_cut_and_comes_back(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        self.cut(program)
        self.wait_moved(program)
        program.wait_for(lambda: (program.row(self.encoder["name"]) or {}).get("State", "").startswith("LIVE, back after"),
                         "its picture is back")
        self.assertEqual(self.now()["state"], "ACTIVE")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)
        self.assertEqual(self.journal(), [("cut", "moved"), ("disconnect", "done"), ("rebind", "moved")])

    def test_one_whose_turn_has_not_come_is_left_as_it_is(self):
        self.emulator.control("encoders", reconnect=False)
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        self.cut(program)
        self.wait_moved(program)
        everything = self.emulator.state()["configurations"]
        names = [each["name"] for each in everything]
        self.encoder = next(each for each in everything if each.get("stageArn") == self.encoder["stageArn"]
                            and each["state"] == "INACTIVE" and each["name"].isascii()
                            and names.count(each["name"]) == 1 and len(each["name"]) > 3)
        self.go_live(program, self.encoder)
        self.cut(program)
        program.wait_row(self.encoder["name"], State="LIVE, to be cut")
        program.press("Cancel wait")
        program.wait_row(self.encoder["name"], State="LIVE")
        self.assertEqual(self.now()["stageArn"], self.encoder["stageArn"])
        self.assertEqual(self.now()["state"], "ACTIVE")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)

    def test_return_cuts_nothing(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        dialog = self.live_dialog(program)
        screen.act(program.wait_find("radio button", "Disconnect and rebind", dialog), "Toggle")
        field = program.wait_find("text", f"Type {self.encoder['name']} to confirm", dialog)
        screen.enter(field, self.encoder["name"])
        field.queryComponent().grabFocus()
        program.type_keys("Return")
        program.wait_gone("dialog", f"{self.encoder['name']} is live")
        self.assertEqual(self.emulator.requests("DisconnectParticipant"), 0)
        self.assertEqual(self.now()["stageArn"], self.encoder["stageArn"])
        self.assertEqual(self.now()["state"], "ACTIVE")

    def test_killed_after_the_cut_it_is_rescued_by_one_click(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="hang", lasting=True)
        self.cut(program)
        program.wait_for(lambda: not self.now().get("stageArn"), "it is cut")
        program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") > 0, "its new stage was asked for")
        program.end(signal.SIGKILL)
        self.emulator.control("faults", fault="none")
        again = self.start_with_list()
        bar = again.alert_with(self.encoder["name"], "was cut off at", "has no stage")
        again.press(f"Rebind to {self.stage['name']}", inside=bar)
        self.wait_moved(again)
        again.wait_for(lambda: not any("has no stage" in screen.text_inside(each) for each in again.find_all("alert")),
                       "nothing says any more that it has none")
        again.wait_for(lambda: not self.journal("is_open = 1"), "nothing is open any more")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)
        again.wait_for(lambda: self.now()["state"] == "ACTIVE", "it came back by itself")

    def test_not_back_and_put_back(self):
        self.emulator.control("encoders", reconnect=False)
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        self.cut(program)
        self.wait_moved(program)
        bar = program.wait_for(lambda: next((each for each in program.find_all("alert")
                                             if "has not come back" in screen.text_inside(each)), None),
                               "it is told that it is not back", LONG)
        program.press("Put back", inside=bar)
        program.wait_for(lambda: self.now().get("stageArn") == self.encoder["stageArn"], "it is where it was")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)


class ManyMoving(moving.Desk):
    """Sixty, of which ten are live, go to one stage of the same address."""

    def setUp(self):
        super().setUp()
        state = self.emulator.state()
        self.stage = next(each for each in state["stages"] if each["name"] == "press-room")
        there = self.address(self.stage["arn"])
        alike = {each["arn"] for each in state["stages"] if self.address(each["arn"]) == there} - {self.stage["arn"]}
        for each in state["configurations"]:
            if each["state"] == "ACTIVE":
                self.emulator.go(each["arn"], "INACTIVE")
        self.live = [each["arn"] for each in state["configurations"] if each.get("stageArn") in alike][:10]
        self.assertEqual(len(self.live), 10)
        for arn in self.live:
            self.emulator.go(arn, "ACTIVE")

    def off_air(self):
        return [each["arn"] for each in self.emulator.state()["configurations"]
                if each["arn"] in self.live and each["state"] != "ACTIVE"]

    def all_moved(self):
        self.most = max(self.most, len(self.off_air()))
        return all(each.get("stageArn") == self.stage["arn"] for each in self.emulator.state()["configurations"])

    def test_those_not_on_air_are_cut_one_after_the_other(self):
        program = self.start_with_list()
        program.table().queryComponent().grabFocus()
        program.type_keys("ctrl+a", "ctrl+e")
        dialog = program.wait_find("dialog", "Rebind")
        screen.enter(program.wait_find("text", "Stage", dialog), self.stage["arn"])
        program.press("Preview…", inside=dialog)
        preview = program.wait_for(lambda: next((each for each in program.find_all("dialog")
                                                 if each.name.startswith("Preview: ")), None), "the preview")
        choice = program.wait_for(lambda: next((each for each in program.find_all("combo box", inside=preview)
                                                if screen.label(each) == "If live"), None), "If live")
        screen.act(choice, "Press")
        program.type_keys("Down", "Return")
        asked = program.wait_for(lambda: next((each for each in program.find_all("text", inside=preview)
                                               if each.name.endswith("Type 10 to confirm.")), None), "it asks how many")
        screen.enter(asked, "10")
        take = program.wait_for(lambda: next((each for each in program.find_all(screen.BUTTON, inside=preview)
                                              if each.name.startswith("Cut 10 and take") and screen.is_enabled(each)), None),
                                "it can be taken")
        self.assertEqual(self.emulator.requests("DisconnectParticipant"), 0)
        screen.act(take)
        self.most = 0
        program.wait_for(self.all_moved, "all are on their new stage", LONG)
        program.wait_for(lambda: not self.off_air(), "all that were live are live")
        self.assertLessEqual(self.most, 1, "never two off air at once")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 10)


if __name__ == "__main__":
    desk.main()
