#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel beside the list shows everything of the selected encoder; its stream key only when asked to."""

import desk
import screen

MASKED = "••••••••"


class Details(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.program = self.start_with_list()
        self.program.select(self.encoder["name"])
        self.panel = self.program.wait_find("filler", "Details")
        self.wait_field("ARN", self.encoder["arn"])
        self.program.wait_for(lambda: not self.program.find("label", "Reading…"), "it has been read")

    def wait_field(self, caption, value):
        self.program.wait_for(lambda: screen.text_of(self.program.find("text", caption, self.panel)) == value,
                              f"{caption} reads {value!r}")

    def everything(self):
        """All that assistive technology could read, whether it shows or not, the list's rows included."""
        def inside(thing):
            words = [thing.name, thing.description, screen.text_of(thing)]
            for child in screen.children(thing):
                words += inside(child)
            return words
        return "\n".join(inside(self.program.application))

    def test_every_field_is_there(self):
        stage = next(each for each in self.emulator.state()["stages"] if each["arn"] == self.encoder["stageArn"])
        self.wait_field("Name", self.encoder["name"])
        self.wait_field("Stage", stage["name"])
        self.wait_field("Stage ARN", stage["arn"])
        self.wait_field("User ID", self.encoder["userId"])
        self.wait_field("Participant", self.encoder["participantId"])
        self.wait_field("URL", stage["endpoints"][self.encoder["ingestProtocol"].lower()])
        for name, value in {**self.encoder["attributes"], **self.encoder["tags"]}.items():
            self.wait_field(name, value)

    def test_the_key_is_there_only_after_reveal_and_gone_again_after_hide(self):
        key = self.encoder["streamKey"]
        self.assertGreater(len(key), 8)
        self.assertNotIn(key, self.everything())
        self.program.wait_find("label", MASKED, self.panel)

        self.program.press("Reveal stream key", inside=self.panel)
        self.program.wait_find("label", key, self.panel)
        self.program.press("Hide stream key", inside=self.panel)
        self.program.wait_find("label", MASKED, self.panel)
        self.assertNotIn(key, self.everything())

    def test_selecting_another_one_hides_the_key(self):
        key = self.encoder["streamKey"]
        self.program.press("Reveal stream key", inside=self.panel)
        self.program.wait_find("label", key, self.panel)
        other = next(row["Name"] for row in self.program.rows() if row["Name"] != self.encoder["name"])
        self.program.select(other)
        self.wait_field("Name", other)
        self.assertNotIn(key, self.everything())

    def test_no_key_is_written_anywhere(self):
        self.program.press("Reveal stream key", inside=self.panel)
        self.program.wait_find("label", self.encoder["streamKey"], self.panel)
        self.assertEqual(self.program.close_by_user(), 0)
        self.assert_not_on_disk(self.encoder["streamKey"], self.emulator.key[1])
        self.assertNotIn(self.encoder["streamKey"], self.program.stderr())


if __name__ == "__main__":
    desk.main()
