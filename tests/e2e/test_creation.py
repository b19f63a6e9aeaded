#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders are made by keyboard: a series, and a clone; the service holds each once, and no key is left anywhere."""

import desk
import screen


class Creation(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list()

    def held(self, name):
        return [each for each in self.emulator.state()["configurations"] if each["name"] == name]

    def open_dialog(self, keys, title):
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys(keys)
        dialog = self.program.wait_find("dialog", title)
        self.program.wait_focus("Name")
        return dialog

    def test_a_series_is_made(self):
        self.open_dialog("ctrl+n", "New encoder")
        self.program.type_text("e2e-01")
        self.program.type_keys("Tab")
        self.program.wait_focus("How many")
        self.program.type_text("3")
        self.program.wait_find(screen.BUTTON, "Make 3")
        self.program.type_keys("Return")
        self.program.wait_gone("dialog", "New encoder")
        for name in ("e2e-01", "e2e-02", "e2e-03"):
            self.program.wait_row(name, Protocol="RTMPS")
            self.assertEqual(len(self.held(name)), 1)
        self.program.alert_with("3 encoders were made.")
        self.assertEqual(self.emulator.done("CreateIngestConfiguration"), 3)

    def test_enter_makes_nothing_that_is_wrong(self):
        dialog = self.open_dialog("ctrl+n", "New encoder")
        self.program.type_text("not a name")
        make = self.program.wait_find(screen.BUTTON, "Make", dialog)
        self.program.wait_for(lambda: not screen.is_enabled(make), "Make is off")
        self.program.type_keys("Return")
        self.program.wait_focus("Name")
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "New encoder")
        self.assertEqual(self.emulator.requests("CreateIngestConfiguration"), 0)

    def test_a_clone_has_all_but_the_key(self):
        original = self.emulator.idle_encoder()
        self.program.select(original["name"])
        dialog = self.open_dialog("ctrl+d", "Clone")
        self.program.type_keys("ctrl+a")
        self.program.type_text("e2e-clone")
        self.program.press("Make", inside=dialog)
        self.program.wait_row("e2e-clone")
        clone, = self.held("e2e-clone")
        for same in ("stageArn", "userId", "ingestProtocol", "attributes", "tags"):
            self.assertEqual(clone.get(same), original.get(same))
        for own in ("arn", "streamKey", "participantId"):
            self.assertNotEqual(clone.get(own), original.get(own))
        self.assertEqual(self.program.close_by_user(), 0)
        self.assert_not_on_disk(clone["streamKey"])


if __name__ == "__main__":
    desk.main()
