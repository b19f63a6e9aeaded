#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A show is watched: list, crosspoint, alarms, wallboard and journal tell the same of one that is lost, and of all being well."""

import os
import pwd

import desk
import planned
import screen


class Show(planned.PlannedDesk):

    def setUp(self):
        super().setUp()
        for each in self.missing:
            self.emulator.go(each["arn"], "ACTIVE")
        self.wrong_stage = self.wrong["stageArn"]
        self.write_scene()
        self.program = self.start("--rate-limits", "off", "--wallboard", env=self.emulator.environment())
        self.program.wait_for(lambda: len(self.program.rows()) == len(self.planned), "all are listed")
        self.total = len(self.planned)
        self.choose()
        self.wait_count(f"All {self.total} as planned")

    def board(self):
        pane = self.program.find("panel", "Wallboard")
        return pane.description if pane else ""

    def wait_board(self, *words):
        self.program.wait_for(lambda: all(word in self.board() for word in words), f"the board says {words}", 90)

    def strips(self):
        """Of what is wrong, above the views."""
        return [screen.text_inside(each) for each in self.program.find_all("alert")]

    def cell(self, encoder):
        """Of its planned stage in the crosspoint, as it is read out."""
        cells = self.program.wait_find("table", "Crosspoint").queryTable()
        stage = self.emulator.stage_name(encoder["stageArn"])
        columns = [column for column in range(cells.nColumns) if cells.getColumnHeader(column).name.startswith(stage)]
        names = (cells.getAccessibleAt(row, column).name for column in columns for row in range(cells.nRows))
        return next((name for name in names if name.startswith(f"{encoder['name']}, {stage}")), "")

    def test_one_that_is_lost_is_told_in_every_view_and_that_all_is_well_again(self):
        lost, total = self.missing[0], self.total
        stage = self.emulator.stage_name(lost["stageArn"])
        self.wait_board(f"All {total} as planned.")
        self.assertFalse(self.strips(), "all is well")

        self.emulator.go(lost["arn"], "INACTIVE")
        self.program.wait_for(lambda: any(lost["name"] in each and "missing" in each for each in self.strips()), "it is told", 60)
        self.wait_count(f"{total - 1} of {total} as planned")
        self.wait_board(lost["name"], "missing", f"planned on {stage}", "new")
        self.program.wait_row(lost["name"], State="missing", Plan="missing")
        self.program.type_keys("ctrl+2")
        self.program.wait_for(lambda: "missing" in self.cell(lost), "the crosspoint says it")

        self.program.type_keys("ctrl+k")
        self.program.wait_for(lambda: not self.strips(), "somebody saw it")
        self.wait_board(lost["name"], "missing", f"seen by {pwd.getpwuid(os.geteuid()).pw_name}")

        self.emulator.go(lost["arn"], "ACTIVE")
        self.wait_board(f"All {total} as planned.")
        self.wait_count(f"All {total} as planned")
        self.program.wait_for(lambda: self.cell(lost).endswith("LIVE"), "it is there again")
        self.program.type_keys("ctrl+4")
        journal = self.program.wait_find("table", "Journal")
        self.program.wait_for(lambda: [row["Result"] for row in screen.rows(journal)[:2]] == ["acknowledged", "alarm: missing"],
                              "who saw it, and that it was wrong")


if __name__ == "__main__":
    desk.main()
