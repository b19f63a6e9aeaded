#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An encoder is handed over by keyboard: its key goes along only when that is asked for, and nobody reads it on the screen."""

import desk
import screen

MASKED = "••••••••"


class HandOver(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.key = self.encoder["streamKey"]
        self.program = self.start_with_list()

    def open_dialog(self):
        self.program.select(self.encoder["name"])
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys("ctrl+h")
        return self.program.wait_find("dialog", "Hand over")

    def card(self, dialog):
        return screen.text_of(self.program.wait_find("label", "Card", dialog))

    def wait_card(self, dialog, part):
        self.program.wait_for(lambda: part in self.card(dialog), f"the card says {part!r}")

    def box(self, dialog):
        return self.program.wait_find("check box", "With stream keys", dialog)

    def test_the_box_is_off_each_time(self):
        dialog = self.open_dialog()
        self.assertFalse(screen.is_checked(self.box(dialog)))
        self.program.wait_focus("With stream keys")
        self.program.type_keys("space")
        self.wait_card(dialog, MASKED)
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Hand over")
        dialog = self.open_dialog()
        self.assertFalse(screen.is_checked(self.box(dialog)))
        self.wait_card(dialog, "not on this card")

    def test_the_key_is_never_on_the_screen(self):
        dialog = self.open_dialog()
        self.program.wait_focus("With stream keys")
        self.program.type_keys("space")
        self.wait_card(dialog, MASKED)
        self.program.press("Show QR code", inside=dialog)
        self.program.wait_find(screen.BUTTON, "Hide QR code", dialog)
        for thing in screen.walk(self.program.application, rows_too=True):
            self.assertNotIn(self.key, "\n".join((thing.name, thing.description, screen.text_of(thing))))
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Hand over")
        self.assertEqual(self.program.close_by_user(), 0)
        self.assert_not_on_disk(self.key)
        self.assertNotIn(self.key, self.program.stderr())

    def test_without_its_key_the_rest_is_there(self):
        dialog = self.open_dialog()
        self.wait_card(dialog, "/app/")
        self.emulator.fault("GetIngestConfiguration", "accessDenied", 5)
        self.program.type_keys("space")
        self.program.press("Read again", inside=dialog)
        self.wait_card(dialog, "not on this card")
        self.wait_card(dialog, "H.264 Baseline")


if __name__ == "__main__":
    desk.main()
