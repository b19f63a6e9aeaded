#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many accounts and regions of one service, each account's key in a real keyring."""

import pathlib
import sys

import desk
import screen

sys.path.insert(0, str(pathlib.Path(__file__).absolute().parents[1]))
from support import plant  # noqa: E402


class Plant(desk.DeskTest):

    emulator_arguments = ("--accounts", "3", "--region", "eu-west-1", "--region", "us-east-1", "--configurations", "20")

    def setUp(self):
        super().setUp()
        home = self.folder / "keyring"
        home.mkdir()
        self.enterContext(plant.keyring(desk.plain_environment(HOME=str(home))))
        self.names = plant.set_up(self.emulator.told, self.config_dir, desk.plain_environment())

    def open(self, account, region):
        program = self.start("--account", self.names[account], "--region", region, env={})
        number = self.emulator.told["accounts"][account]["accountId"]
        own = self.emulator.state(account=number, region=region)["configurations"]
        program.wait_for(lambda: {row["Name"] for row in screen.rows(program.table())} == {each["name"] for each in own},
                         f"the encoders of account {account} in {region}")
        self.assertEqual(program.close_by_user(), 0)
        for key in self.emulator.told["accounts"]:
            self.assert_not_on_disk(key["secretAccessKey"])

    def test_each_account_has_its_own_encoders_in_each_region(self):
        self.open(0, "eu-west-1")
        self.open(2, "us-east-1")

    def test_one_is_dead_and_another_is_not(self):
        dead = self.emulator.told["accounts"][1]["accountId"]
        self.emulator.control("faults", account=dead, region="eu-west-1", fault="lostRequest", lasting=True)
        self.open(1, "us-east-1")
        program = self.start("--account", self.names[1], "--region", "eu-west-1", env={})
        program.wait_find(screen.BUTTON, "Retry")
        self.emulator.control("faults", account=dead, fault="none")
        program.press("Retry")
        program.wait_for(lambda: len(screen.rows(program.table())) == 20, "20 rows once it is alive again")


if __name__ == "__main__":
    desk.main()
