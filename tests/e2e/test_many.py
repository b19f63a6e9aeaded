#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many encoders move together: selected, looked at in a preview, taken, and taken back, in the service's own books."""

import contextlib
import random
import signal
import sqlite3

import desk
import screen


class ManyTest(desk.DeskTest):
    """A list of which all that is idle goes to one stage."""

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list()
        state = self.emulator.state()
        self.before = {each["arn"]: each.get("stageArn", "") for each in state["configurations"]}
        self.stage = next(each for each in state["stages"] if each["name"].isascii() and each["name"])
        self.idle = [each["arn"] for each in state["configurations"] if each["state"] == "INACTIVE"]

    def now(self):
        return {each["arn"]: each.get("stageArn", "") for each in self.emulator.state()["configurations"]}

    def preview(self):
        table = self.program.table()
        table.queryComponent().grabFocus()
        self.program.type_keys("ctrl+a", "ctrl+e")
        dialog = self.program.wait_find("dialog", "Rebind")
        screen.enter(self.program.wait_find("text", "Stage", dialog), self.stage["arn"])
        self.program.press("Preview…", inside=dialog)
        return self.wait_preview(self.program)

    @staticmethod
    def wait_preview(program, title="Preview: "):
        return program.wait_for(lambda: next((each for each in program.find_all("dialog")
                                              if each.name.startswith(title)), None), f"the dialog {title}")

    def undo(self, program, encoders):
        """Presses Ctrl+Z and waits for the preview of this many."""
        program.wait_for(lambda: any(each.name.startswith("Undo:") for each in program.find_all("menu item")),
                         "something to undo")
        program.type_keys("ctrl+z")
        dialog = self.wait_preview(program, "Undo: ")
        program.wait_find(screen.BUTTON, f"Take {encoders}", dialog)
        return dialog


class Many(ManyTest):

    emulator_arguments = ("--configurations", "24", "--stages", "6", "--publishers", "off")

    def test_all_move_and_go_back(self):
        dialog = self.preview()
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
        moving = [arn for arn in self.idle if self.before[arn] != self.stage["arn"]]
        self.assertIn(f"{len(moving)} encoders move.", screen.text_inside(dialog))
        self.program.press(f"Take {len(moving)}", inside=dialog)
        self.program.press(f"Undo {len(moving)}…")
        after = self.now()
        self.assertEqual({arn for arn in after if after[arn] == self.stage["arn"]},
                         set(moving) | {arn for arn, stage in self.before.items() if stage == self.stage["arn"]})
        undo = self.wait_preview(self.program, "Undo: ")
        self.program.press(f"Take {len(moving)}", inside=undo)
        self.program.wait_for(lambda: self.now() == self.before, "everything is as it was")
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 2 * len(moving))

    def journal(self, condition="1"):
        """The entries for which this is so: {ARN of the encoder: what became of it}."""
        with contextlib.closing(sqlite3.connect(f"file:{self.config_dir}/journal.sqlite?mode=ro", uri=True)) as journal:
            return dict(journal.execute(f"SELECT encoder_arn, result FROM entry WHERE {condition}"))

    def test_what_a_kill_left_is_found_out_at_the_next_start(self):
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="slow", count=1000, milliseconds=400)
        dialog = self.preview()
        moving = [arn for arn in self.idle if self.before[arn] != self.stage["arn"]]
        self.program.press(f"Take {len(moving)}", inside=dialog)
        enough = random.randrange(1, len(moving))
        self.program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") >= enough, f"{enough} requests")
        self.program.end(signal.SIGKILL)
        left = self.journal("is_open = 1")
        self.assertTrue(left, "an answer takes its time: one at least was awaited")
        again = self.start_with_list()
        again.alert_with("under way when the program ended last time")
        again.wait_for(lambda: not self.journal("is_open = 1"), "nothing is open any more")
        moved = {arn for arn, result in self.journal().items() if result == "moved"}
        now = self.now()
        self.assertEqual(moved, {arn for arn in now if now[arn] != self.before[arn]})
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), len(moved))
        names = {each["arn"]: each["name"] for each in self.emulator.state()["configurations"]}
        unique = [arn for arn in moved if names[arn].isascii() and list(names.values()).count(names[arn]) == 1]
        for arn in unique:
            again.wait_row(names[arn], Stage=self.stage["name"])

    def test_the_way_back_is_there_at_the_next_start(self):
        dialog = self.preview()
        moving = [arn for arn in self.idle if self.before[arn] != self.stage["arn"]]
        self.program.press(f"Take {len(moving)}", inside=dialog)
        self.program.wait_find(screen.BUTTON, f"Undo {len(moving)}…")
        self.program.end()  # asks nobody about URLs that nobody has read
        self.assertNotEqual(self.now(), self.before)
        again = self.start_with_list()
        again.table().queryComponent().grabFocus()
        undo = self.undo(again, len(moving))
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), len(moving))
        again.press(f"Take {len(moving)}", inside=undo)
        again.wait_for(lambda: self.now() == self.before, "everything is as it was")

    def test_nothing_is_changed_by_looking(self):
        dialog = self.preview()
        self.program.press("Cancel", inside=dialog)
        self.program.wait_for(lambda: not any(each.name.startswith("Preview:") for each in self.program.find_all("dialog")),
                              "the preview goes away")
        self.assertEqual(self.now(), self.before)
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)


class Sixty(ManyTest):
    """The same of a whole evening's worth, which somebody stops half way."""

    emulator_arguments = ("--configurations", "64", "--stages", "6", "--publishers", "off")

    def test_stopped_half_way_retried_and_taken_back(self):
        dialog = self.preview()
        moving = [arn for arn in self.idle if self.before[arn] != self.stage["arn"]]
        self.program.press(f"Take {len(moving)}", inside=dialog)
        self.program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") >= len(moving) // 3,
                              "a third is under way")
        self.program.press("Stop")
        retry = self.program.wait_for(lambda: next((each for each in self.program.find_all(screen.BUTTON)
                                                    if each.name.startswith("Retry ")), None), "what is left")
        first = self.emulator.done("UpdateIngestConfiguration")
        live = [arn for arn, stage in self.before.items() if arn not in self.idle and stage != self.stage["arn"]]
        self.assertEqual(retry.name, f"Retry {len(moving) - first + len(live)}…")
        self.program.press(retry.name)
        self.program.press(f"Take {len(moving) - first}", inside=self.wait_preview(self.program))
        self.program.wait_for(lambda: {arn for arn, stage in self.now().items() if stage == self.stage["arn"]}
                              >= set(moving), "all have moved")
        for step in (len(moving) - first, first):
            self.program.table().queryComponent().grabFocus()
            undo = self.undo(self.program, step)
            self.program.press(f"Take {step}", inside=undo)
            self.program.wait_gone("dialog", undo.name)
        self.program.wait_for(lambda: self.now() == self.before, "everything is as it was")
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 2 * len(moving))


if __name__ == "__main__":
    desk.main()
