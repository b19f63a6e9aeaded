#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal is one key away, and a change is found in it."""

import desk
import screen


class Journal(desk.DeskTest):

    def entries(self, program):
        table = program.wait_find("table", "Journal")
        return screen.rows(table)

    def test_the_way_there_and_back(self):
        program = self.start_with_list()
        program.type_keys("ctrl+4")
        program.wait_find("label", "Nothing is written down yet")
        program.type_keys("ctrl+f")
        program.wait_focus("Filter the journal")
        program.type_keys("ctrl+1")
        program.wait_find("table", "Ingest configurations")
        program.type_keys("ctrl+f")
        program.wait_focus("Filter")

    def test_a_change_is_found(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        stage = self.emulator.other_stage(encoder)
        self.rebind(program, encoder["name"], stage["name"])
        program.wait_find("label", self.emulator.moved(encoder, stage))
        program.type_keys("ctrl+4")
        screen.act(program.wait_find("check box", "Last hour"), "Toggle")
        program.wait_for(lambda: any(row["Encoder"] == encoder["name"] and row["To"] == stage["name"]
                                     and row["Result"] == "moved" for row in self.entries(program)),
                         "the change is in the journal")


if __name__ == "__main__":
    desk.main()
