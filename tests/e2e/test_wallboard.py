#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wallboard on a second screen: it says what is, and that nobody answers; the program needs no click for it."""

import os
import re
import signal
import subprocess

import desk
import screen

SECOND = os.environ["DISPLAY"] + ".1"
WHOLE = tuple(int(each) for each in os.environ["SECOND_SCREEN"].split("x"))


class Wallboard(desk.DeskTest):

    def board(self, program):
        """What a screen reader reads out; empty: there is no board."""
        pane = program.find("panel", "Wallboard")
        return pane.description if pane else ""

    def wait_board(self, program, *words, seconds=desk.PATIENCE):
        def reads_so():
            text = self.board(program)
            return text if all(word in text for word in words) else None
        return program.wait_for(reads_so, f"the board says {words}", seconds)

    def size(self):
        """Of the board's window on the second screen; nothing: it has none there."""
        tree = subprocess.run(["xwininfo", "-display", SECOND, "-root", "-tree"], check=True, capture_output=True, text=True)
        found = re.search(r'"Wallboard[^"]*".*?(\d+)x(\d+)\+', tree.stdout)
        return (int(found[1]), int(found[2])) if found else None

    def keys(self, *keys):
        """To the window on the second screen, which a click there brings the keyboard to."""
        environment = {**os.environ, "DISPLAY": SECOND}
        middle = [str(each // 2) for each in WHOLE]
        subprocess.run(["xdotool", "mousemove", "--sync", "--screen", "1", *middle, "click", "1"], check=True, env=environment)
        subprocess.run(["xdotool", "key", *keys], check=True, env=environment)

    def live(self):
        return sum(each["state"] == "ACTIVE" for each in self.emulator.state()["configurations"])

    def test_it_opens_on_the_second_screen_and_comes_back_there(self):
        program = self.start("--wallboard")
        self.wait_board(program, f"{self.live()} live", "Take or save a scene to compare with.")
        program.wait_for(self.size, "it is on the second screen")
        self.assertNotEqual(self.size(), WHOLE)
        program.wait_find("table", "Ingest configurations")  # the main window is there too
        self.keys("F11")
        program.wait_for(lambda: self.size() == WHOLE, "it has the whole screen")
        self.assertEqual(program.close_by_user(), 0)  # and the board goes with it

        again = self.start("--wallboard")
        again.wait_for(lambda: self.size() == WHOLE, "it has the whole screen from the first")
        self.keys("Escape")
        again.wait_for(lambda: self.size() not in (None, WHOLE), "it gives it back")

    def test_it_follows_what_happens(self):
        program = self.start_with_list()
        program.press("Wallboard", "menu item")
        before = self.live()
        self.wait_board(program, f"{before} live")
        idle = next(each for each in self.emulator.state()["configurations"]
                    if each["state"] == "INACTIVE" and each.get("stageArn"))
        self.emulator.go(idle["arn"], "ACTIVE")
        self.wait_board(program, f"{before + 1} live")

    def test_a_later_start_opens_it_in_the_first(self):
        program = self.start_with_list()
        self.assertEqual(self.board(program), "")
        later = subprocess.run([desk.PATCHBAY, "--config-dir", str(self.config_dir), "--wallboard"],
                               env=desk.plain_environment(), timeout=desk.PATIENCE)
        self.assertEqual(later.returncode, 0)
        self.wait_board(program, "live")

    def test_nobody_answers_and_somebody_does_again(self):
        program = self.start("--wallboard")
        self.wait_board(program, "live")
        self.emulator.end(signal.SIGKILL)
        text = self.wait_board(program, "No answer from", "since", seconds=90)
        self.assertNotIn("Take or save", text)
        self.restart_emulator()
        self.wait_board(program, "Take or save a scene to compare with.", seconds=60)


if __name__ == "__main__":
    desk.main()
