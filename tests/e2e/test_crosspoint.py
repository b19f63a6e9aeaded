#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The crosspoint by keyboard: a block is armed and taken at once; when one goes live meanwhile, it is asked about; who is
live on another stage than its own is read out on both."""

import desk
import screen
import service


class Crosspoint(desk.DeskTest):

    emulator_arguments = ("--configurations", "12", "--stages", "4", "--publishers", "off")

    def setUp(self):
        super().setUp()
        client = service.Client(self.emulator)
        self.stages = self.emulator.state()["stages"]
        address = {each["arn"]: client.call("GetStage", arn=each["arn"])["stage"]["endpoints"]["rtmps"]
                   for each in self.stages}
        # Three that are idle go from one stage to another one of the same address; nobody else is idle there.
        self.from_stage, self.to_stage = next((one, other) for one in self.stages for other in self.stages
                                              if one is not other and address[one["arn"]] == address[other["arn"]])
        elsewhere = next(each for each in self.stages if each not in (self.from_stage, self.to_stage))
        idle = [each for each in self.emulator.state()["configurations"] if each["state"] == "INACTIVE"]
        names = [each["name"] for each in idle]
        self.encoders = [each for each in idle if each["name"].isascii() and names.count(each["name"]) == 1
                         and each["name"]][:3]
        for each in idle:
            stage = self.from_stage if each in self.encoders else elsewhere
            if each.get("stageArn") != stage["arn"]:
                client.call("UpdateIngestConfiguration", arn=each["arn"], stageArn=stage["arn"])
        self.stray = next(each for each in idle if each not in self.encoders and each["name"].isascii()
                          and names.count(each["name"]) == 1 and each["name"])
        self.client = client
        self.written = self.emulator.requests("UpdateIngestConfiguration")
        self.program = self.start_with_list()
        self.program.type_keys("ctrl+2")
        self.table = self.program.wait_find("table", "Crosspoint")

    def cells(self):
        return self.program.wait_find("table", "Crosspoint").queryTable()

    def column(self):
        """Of the stage that they go to."""
        cells = self.cells()
        return next(column for column in range(cells.nColumns)
                    if cells.getColumnHeader(column).name.startswith(self.to_stage["name"]))

    def spoken(self, encoder):
        """The cell of the stage that they go to, as it is read out."""
        cells, column = self.cells(), self.column()
        found = (cells.getAccessibleAt(row, column).name for row in range(cells.nRows))
        return next((name for name in found if name.startswith(f"{encoder['name']},")), "")

    def on_stage(self):
        return sum(self.emulator.configuration(each["arn"]).get("stageArn") == self.to_stage["arn"]
                   for each in self.encoders)

    def arm_all(self):
        """A block of those three, which are all that the filter leaves, from the first to the last."""
        self.program.type_keys("ctrl+f")
        self.program.wait_focus("Filter")
        self.program.type_text(f"{self.from_stage['name']} idle")
        self.program.wait_for(lambda: self.cells().nRows == 3, "only those three are rows")
        self.program.type_keys("Down")  # into the grid
        self.program.wait_for(lambda: screen.is_focused(self.program.find("table", "Crosspoint"))
                              or self.program.focused().name.startswith(self.encoders[0]["name"][:3]),
                              "the keyboard is in the grid")
        self.program.type_keys("Home", *["Right"] * self.column(), "shift+Down", "shift+Down", "space")
        for each in self.encoders:
            self.program.wait_for(lambda each=each: self.spoken(each).endswith(", next"), f"{each['name']} is next")
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), self.written)

    def test_a_block_is_taken_at_once(self):
        self.arm_all()
        self.program.press("Take 3")
        self.program.wait_for(lambda: self.on_stage() == 3, "all three have moved")
        self.assertIsNone(self.program.find("dialog"))
        self.program.wait_find(screen.BUTTON, "Take")  # nothing is armed any more

    def test_one_that_is_live_on_another_stage_is_read_out_there(self):
        self.client.call("UpdateIngestConfiguration", arn=self.stray["arn"], stageArn=self.to_stage["arn"])
        self.written += 1
        self.emulator.go(self.stray["arn"], "ACTIVE")
        self.emulator.control("binding", arn=self.stray["arn"], stageArn=self.from_stage["arn"])
        self.program.type_keys("F5")
        self.arm_all()  # who takes places on that stage is asked for that
        self.program.type_keys("ctrl+f")
        self.program.wait_focus("Filter")
        self.program.type_keys("ctrl+a")
        self.program.type_text(self.stray["name"])
        self.program.wait_for(lambda: self.spoken(self.stray)
                              == f"{self.stray['name']}, {self.to_stage['name']}, LIVE, bound to {self.from_stage['name']}",
                              "it is read out where it is live")

    def test_one_that_goes_live_meanwhile_is_asked_about(self):
        self.arm_all()
        self.program.wait_find(screen.BUTTON, "Take 3")
        self.emulator.go(self.encoders[1]["arn"], "ACTIVE")
        self.program.type_keys("F5")
        self.program.press("Take 3…")
        dialog = self.program.wait_for(lambda: next((each for each in self.program.find_all("dialog")
                                                     if each.name.startswith("Preview: ")), None), "the preview")
        self.assertIn("live", screen.text_inside(dialog))
        self.assertEqual(self.on_stage(), 0)
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), self.written)


if __name__ == "__main__":
    desk.main()
