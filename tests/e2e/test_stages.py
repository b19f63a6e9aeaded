#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stages are made, renamed and deleted by keyboard; who publishes is never cut off by the way."""

import desk
import screen


class Stages(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list()
        self.program.type_keys("ctrl+5")
        self.program.wait_for(lambda: len(self.rows()) == len(self.emulator.state()["stages"]), "all stages are listed")

    def rows(self):
        return screen.rows(self.program.wait_find("table", "Stages"))

    def names(self):
        return [row["Stage"] for row in self.rows()]

    def held(self, name):
        return next((each for each in self.emulator.state()["stages"] if each["name"] == name), None)

    def select(self, name):
        """This row and no other, with the keyboard on the table."""
        table = self.program.wait_find("table", "Stages")

        def selected():
            wanted = next((number for number, row in enumerate(screen.rows(table)) if row["Stage"] == name), None)
            chosen = screen.selected_rows(table)
            for row in chosen:
                if row != wanted:
                    screen.toggle_row(table, row)
            if wanted is not None and wanted not in chosen:
                screen.toggle_row(table, wanted)
                return False
            return wanted is not None and chosen == [wanted]

        self.program.wait_for(selected, f"the stage {name!r} is selected")
        table.queryComponent().grabFocus()
        self.program.wait_focus("Stages")

    def make(self, name):
        self.program.type_keys("ctrl+shift+n")
        self.program.wait_find("dialog", "New stage")
        self.program.wait_focus("Name")
        self.program.type_text(name)
        self.program.type_keys("Return")
        self.program.wait_gone("dialog", "New stage")
        self.program.wait_for(lambda: name in self.names(), f"the stage {name!r} is listed")

    def test_one_from_its_first_to_its_last(self):
        self.make("studio-21")
        self.assertIsNotNone(self.held("studio-21"))
        self.select("studio-21")
        self.program.type_keys("F2")
        self.program.wait_find("dialog", "Rename stage")
        self.program.wait_focus("Name")
        self.program.type_text("studio-22")  # over what is selected
        self.program.type_keys("Return")
        self.program.wait_for(lambda: "studio-22" in self.names(), "it is called otherwise")
        self.assertIsNone(self.held("studio-21"))
        self.select("studio-22")
        self.program.type_keys("Delete")
        dialog = self.program.wait_find("dialog", "Delete stages")
        self.program.type_keys("Return")  # leaves, as Esc does
        self.program.wait_gone("dialog", "Delete stages")
        self.assertIsNotNone(self.held("studio-22"))
        self.program.type_keys("Delete")
        dialog = self.program.wait_find("dialog", "Delete stages")
        self.program.press("Delete", inside=dialog)
        self.program.wait_for(lambda: "studio-22" not in self.names(), "it is gone")
        self.assertIsNone(self.held("studio-22"))

    def test_who_publishes_is_cut_off_only_when_that_is_typed(self):
        state = self.emulator.state()
        live = next(each for each in state["configurations"] if each["state"] == "ACTIVE" and each.get("stageArn"))
        stage = self.emulator.stage_name(live["stageArn"])
        self.select(stage)
        self.program.type_keys("Delete")
        dialog = self.program.wait_find("dialog", "Delete stages")
        button = self.program.wait_find(screen.BUTTON, "Delete", dialog)
        self.assertFalse(screen.is_enabled(button))
        box = next(iter(self.program.find_all("check box", inside=dialog)))
        screen.act(box, "Toggle")
        field = self.program.wait_find("text", f"Type {stage} to delete", dialog)
        self.assertFalse(screen.is_enabled(button))
        screen.enter(field, stage)
        self.program.press("Delete", inside=dialog)
        self.program.wait_for(lambda: stage not in self.names(), "it is gone")
        self.assertIsNone(self.held(stage))
        self.assertNotEqual(self.emulator.configuration(live["arn"]).get("stageArn"), live["stageArn"])

    def test_one_is_protected_and_released(self):
        name = self.names()[0]
        self.select(name)
        self.program.press("Protect…", "menu item")
        dialog = self.program.wait_find("dialog", "Protect stage")
        self.program.wait_focus("By")
        self.program.type_text("Ana")
        self.program.press("Protect", inside=dialog)

        def protected_by():
            return next((row.get("Protected by", "") for row in self.rows() if row["Stage"] == name), "")

        self.program.wait_for(lambda: "Ana" in protected_by(), "the list says who protects it")
        self.assertEqual(self.held(name)["tags"]["ivs-patchbay:protected-by"], "Ana")
        encoder = next(each for each in self.emulator.state()["configurations"]
                       if each["state"] == "INACTIVE" and each.get("stageArn") not in ("", None, self.held(name)["arn"]))
        self.program.type_keys("ctrl+1")
        dialog = self.open_rebind(self.program, encoder["name"], name)
        self.program.wait_for(lambda: "is protected by" in screen.text_inside(dialog), "the dialog says so")
        self.program.type_keys("Escape")
        self.program.type_keys("ctrl+5")
        self.select(name)
        self.program.press("Release…", "menu item")  # one's own: nobody is asked
        self.program.wait_for(lambda: "ivs-patchbay:protected-by" not in self.held(name)["tags"], "it is released")

    def test_the_filter_is_of_the_view(self):
        name = self.names()[0]
        self.program.type_keys("ctrl+f")
        self.program.wait_focus("Filter")
        self.program.type_text(name)
        self.program.wait_for(lambda: all(name in row for row in self.names()), "others are left out")
        self.program.type_keys("ctrl+1")
        total = len(self.emulator.state()["configurations"])
        self.program.wait_for(lambda: len(screen.rows(self.program.table())) == total, "the list is whole")


if __name__ == "__main__":
    desk.main()
