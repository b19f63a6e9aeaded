#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A shift by keyboard: the desk is locked and unlocked, a slot leads to its preview, and somebody takes over."""

import desk
import screen


class Shift(desk.DeskTest):

    emulator_arguments = ("--configurations", "12", "--stages", "4", "--publishers", "off", "--rate-limits", "off")

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list("--rate-limits", "off")

    def keys(self, *keys):
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys(*keys)

    def updates(self):
        return self.emulator.requests("UpdateIngestConfiguration")

    def test_a_locked_desk_changes_nothing(self):
        encoder = self.emulator.idle_encoder()
        self.program.select(encoder["name"])
        self.keys("ctrl+l")
        self.program.wait_find("push button", "Unlock…")
        self.keys("ctrl+e")  # rebind
        self.assertFalse(self.program.find_all("dialog", "Rebind"))
        self.keys("ctrl+l")
        dialog = self.program.wait_find("dialog", "Unlock the desk")
        self.program.type_keys("Return")  # stays locked
        self.program.wait_gone("dialog", "Unlock the desk")
        self.keys("ctrl+e")
        self.assertFalse(self.program.find_all("dialog", "Rebind"))
        self.assertEqual(self.updates(), 0)
        self.keys("ctrl+l")
        dialog = self.program.wait_find("dialog", "Unlock the desk")
        self.program.wait_find("text", None, dialog)
        self.program.type_text("unlock")
        self.program.type_keys("Return")
        self.program.wait_gone("dialog", "Unlock the desk")
        self.program.wait_gone("push button", "Unlock…")
        self.rebind(self.program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        self.program.wait_for(lambda: self.updates() == 1, "it is moved")

    def test_a_slot_leads_to_its_preview(self):
        encoder = self.emulator.idle_encoder()
        self.keys("ctrl+s")
        dialog = self.program.wait_for(lambda: next((each for each in self.program.find_all("dialog")
                                                     if each.name.startswith("Save scene")), None), "the dialog")
        screen.enter(self.program.wait_find("text", "Name", dialog), "Show open")
        self.program.press("Save 12", inside=dialog)
        self.program.wait_gone("dialog", "Save scene")
        self.keys("alt+s")
        self.program.type_keys("m")
        dialog = self.program.wait_find("dialog", "Scenes")
        self.program.wait_focus("Find")
        self.program.type_keys("alt+s")  # its slot
        self.program.type_keys("1")
        self.program.wait_for(lambda: "Alt+1" in "\n".join(
            each.name for each in screen.walk(dialog, rows_too=True)), "the list has the slot")
        self.program.press("Close", inside=dialog)
        self.rebind(self.program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        self.program.wait_for(lambda: self.updates() == 1, "the encoder is elsewhere")
        self.keys("alt+1")
        self.program.wait_focus("Take 1")
        self.assertTrue(any(each.name.startswith("After this, Show open is the plan.")
                            for each in self.program.find_all("label")), "it says that the plan changes")
        self.program.type_keys("space")
        self.program.wait_for(lambda: self.updates() == 2
                              and self.emulator.configuration(encoder["arn"])["stageArn"] == encoder["stageArn"],
                              "the encoder is back")

    def test_who_takes_over_is_in_the_journal(self):
        self.keys("ctrl+shift+h")
        dialog = self.program.wait_find("dialog", "Shift handover")
        screen.enter(self.program.wait_find("text", "Note", dialog), "main-b was slow")
        screen.enter(self.program.wait_find("text", "Taken over by", dialog), "Ana")
        self.program.press("Take over", inside=dialog)
        self.program.wait_for(lambda: "It is in the journal" in screen.text_inside(dialog), "it is written")
        self.program.press("Close", inside=dialog)
        self.keys("ctrl+4")
        self.program.wait_for(lambda: any(row.get("To") == "Ana" and row.get("Result") == "taken over"
                                          for row in screen.rows(self.program.wait_find("table", "Journal"))),
                              "the journal has it")


if __name__ == "__main__":
    desk.main()
