#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders that a kill has left without a stage: the next start tells of each, and a person says where it goes."""

import signal

import desk
import moving
import screen


class Rescue(moving.OneEncoder):

    def setUp(self):
        super().setUp()
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="hang", lasting=True)

    def kill_once_cut(self, program):
        """Between its cut and its new stage."""
        asked = self.emulator.requests("UpdateIngestConfiguration")
        program.wait_for(lambda: not self.now().get("stageArn"), "it is cut")
        program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") > asked, "its new stage was asked for")
        program.end(signal.SIGKILL)

    def stranding(self, program):
        """What tells of it, above everything."""
        return program.alert_with(self.encoder["name"], "was cut off at", "has no stage")

    def strandings(self, program):
        return [each for each in program.find_all("alert") if "has no stage" in screen.text_inside(each)]

    def wait_on(self, program, stage_arn):
        program.wait_for(lambda: self.now().get("stageArn") == stage_arn, "it has its stage")

    def test_it_is_put_back(self):
        program = self.start_with_list()
        self.go_live(program, self.encoder)
        self.cut(program)
        self.kill_once_cut(program)
        self.emulator.control("faults", fault="none")
        again = self.start_with_list()
        bar = self.stranding(again)
        self.assertFalse(again.find(screen.BUTTON, "Dismiss", bar), "it stays until the encoder has a stage")
        again.press(f"Put back to {self.emulator.stage_name(self.encoder['stageArn'])}", inside=bar)
        self.wait_on(again, self.encoder["stageArn"])
        again.wait_for(lambda: not self.strandings(again), "nothing says any more that it has none")
        again.wait_for(lambda: self.now()["state"] == "ACTIVE", "it came back by itself")
        again.wait_for(lambda: not self.journal("is_open = 1"), "nothing is open any more")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)

    def test_two_are_rescued_each_to_where_a_person_wants_it(self):
        first = self.encoder
        state = self.emulator.state()
        names = [each["name"] for each in state["configurations"]]
        second = next(each for each in state["configurations"] if each.get("stageArn") == first["stageArn"]
                      and each["arn"] != first["arn"] and each["state"] == "INACTIVE" and each["name"].isascii()
                      and names.count(each["name"]) == 1 and len(each["name"]) > 3)
        program = self.start_with_list()
        self.go_live(program, first)
        self.cut(program)
        self.kill_once_cut(program)
        self.encoder = second
        program = self.start_with_list()
        program.alert_with(first["name"], "has no stage")
        self.go_live(program, second)
        self.cut(program)
        dialog = program.wait_for(lambda: next((each for each in program.find_all("dialog", f"{second['name']} is live")
                                                if "all the same?" in screen.text_inside(each)), None),
                                  "it is told that another one is off air")
        self.assertIn(f"{first['name']}, cut before it, is not back.", screen.text_inside(dialog))
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 1)
        self.choose_cut(program, dialog)
        self.kill_once_cut(program)
        self.emulator.control("faults", fault="none")
        program = self.start_with_list()
        program.alert_with("2 encoders", "no stage")
        bar = self.stranding(program)
        program.press(f"Put back to {self.emulator.stage_name(second['stageArn'])}", inside=bar)
        self.wait_on(program, second["stageArn"])
        self.encoder = first
        program.press(f"Rebind to {self.stage['name']}", inside=self.stranding(program))
        self.wait_moved(program)
        program.wait_for(lambda: not self.strandings(program), "nothing says any more that one has none")
        for encoder in (first, second):
            self.encoder = encoder
            program.wait_for(lambda: self.now()["state"] == "ACTIVE", "it came back by itself")
            program.wait_for(lambda: not self.journal("is_open = 1"), "nothing is open any more")
        self.assertEqual(self.emulator.done("DisconnectParticipant"), 2)


if __name__ == "__main__":
    desk.main()
