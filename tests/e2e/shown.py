# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All sources of an emulator in one list, each account's key in a real keyring."""

import pathlib
import sys

import desk
import screen

sys.path.insert(0, str(pathlib.Path(__file__).absolute().parents[1]))
from support import plant  # noqa: E402


class AllShown(desk.DeskTest):
    """All sources of the emulator in one list."""

    readable = 40  # encoders

    def before_start(self):
        """What the program finds from its first request on."""

    def setUp(self):
        super().setUp()
        home = self.folder / "keyring"
        home.mkdir()
        self.enterContext(plant.keyring(desk.plain_environment(HOME=str(home))))
        self.names = plant.set_up(self.emulator.told, self.config_dir, desk.plain_environment())
        plant.show_all(self.emulator.told, self.config_dir)
        self.before_start()
        self.program = self.start(env={})
        self.wait_rows(self.readable)

    def wait_rows(self, count):
        self.program.wait_for(lambda: len(screen.rows(self.program.table())) == count, f"{count} rows")

    def idle(self, **whose):
        """An idle encoder there whose name nobody else has, and a stage for it."""
        state = self.emulator.state(**whose)
        names = [each["name"] for each in self.emulator.state()["configurations"]]
        encoder = next(each for each in state["configurations"] if each["state"] == "INACTIVE" and each.get("stageArn")
                       and each["name"] and names.count(each["name"]) == 1)
        shared = [each["name"] for each in self.emulator.state()["stages"]]
        stage = next(each for each in state["stages"] if each["arn"] != encoder["stageArn"]
                     and shared.count(each["name"]) == 1)
        return encoder, stage
