#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many accounts and regions of one service, each account's key in a real keyring."""

import pathlib
import subprocess
import sys

import pyatspi

import desk
import screen
import shown

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


class Together(shown.AllShown):
    """One account in two regions, shown in one list."""

    emulator_arguments = ("--region", "eu-west-1", "--region", "us-east-1", "--configurations", "20")
    regions = ("eu-west-1", "us-east-1")

    def choose(self, region):
        """In the box of regions, whose list opens with a click and takes what is typed."""
        box = self.program.wait_for(lambda: self.program.find_all("combo box")[1].queryComponent().getExtents(
            pyatspi.DESKTOP_COORDS), "the box of regions is there")
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"],
                       check=True)
        self.program.wait_for(lambda: self.program.find("list"), "the list of regions is open")
        self.program.type_text(region)
        self.program.type_keys("Return")

    def test_a_row_says_where_it_is_and_the_filter_goes_over_both(self):
        self.assertIn("Region", screen.headings(self.program.table()))
        self.assertEqual({row["Region"] for row in screen.rows(self.program.table())}, set(self.regions))
        for region in self.regions:
            screen.enter(self.program.find("text", "Filter"), region)
            self.program.wait_for(lambda where=region: [row["Region"] for row in screen.rows(self.program.table())]
                                  == [where] * 20, f"those in {region}")
        screen.enter(self.program.find("text", "Filter"), "")
        self.wait_rows(40)

    def test_the_details_say_in_which_region_an_encoder_is(self):
        panel = self.program.wait_find("filler", "Details")
        for region in self.regions:
            self.program.select(self.idle(region=region)[0]["name"])
            self.program.wait_find("label", region, panel)

    def test_an_encoder_of_each_moves_to_a_stage_of_its_own_region(self):
        for region in self.regions:
            encoder, stage = self.idle(region=region)
            self.rebind(self.program, encoder["name"], stage["name"])
            self.program.wait_row(encoder["name"], Stage=stage["name"])
            self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], stage["arn"])

    def test_a_stage_of_another_region_is_not_offered(self):
        encoder, _ = self.idle(region=self.regions[0])
        _, elsewhere = self.idle(region=self.regions[1])
        self.program.select(encoder["name"])
        self.program.press("Rebind…")
        dialog = self.program.wait_find("dialog", "Rebind")
        screen.enter(self.program.wait_find("text", "Stage", dialog), elsewhere["name"])
        self.program.wait_for(lambda: not screen.is_enabled(self.program.find(screen.BUTTON, "Rebind", dialog)),
                              "Rebind cannot be pressed")

    def test_one_region_dies_and_comes_back_beside_the_other(self):
        alive, dead = self.regions
        self.emulator.control("faults", region=dead, fault="accessDenied", lasting=True)
        self.program.press("Refresh")
        self.program.wait_find("label", f"Account 01 · {dead}")  # says whose the message is
        encoder, stage = self.idle(region=alive)
        self.rebind(self.program, encoder["name"], stage["name"])
        self.program.wait_row(encoder["name"], Stage=stage["name"])
        self.wait_rows(40)  # the dead one's last state stays
        self.emulator.control("faults", region=dead, fault="none")
        self.program.press("Refresh")
        self.program.wait_gone("label", f"Account 01 · {dead}")

    def test_a_rebind_ends_and_is_told_though_its_region_is_not_shown_any_more(self):
        encoder, stage = self.idle(region=self.regions[0])
        self.emulator.fault("UpdateIngestConfiguration", "slow")
        self.rebind(self.program, encoder["name"], stage["name"])
        self.choose(self.regions[1])
        self.wait_rows(20)
        self.program.alert(self.emulator.moved(encoder, stage))
        self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], stage["arn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)

    def test_what_was_shown_together_is_shown_at_the_next_start(self):
        self.assertEqual(self.program.close_by_user(), 0)
        self.program = self.start(env={})
        self.wait_rows(40)


class TwoDead(shown.AllShown):
    """Two of four sources are dead before the program starts: one refuses, one hangs up."""

    emulator_arguments = ("--accounts", "2", "--region", "eu-west-1", "--region", "us-east-1", "--configurations", "20")

    def before_start(self):
        self.number = self.emulator.told["accounts"][1]["accountId"]
        for region, fault in (("eu-west-1", "accessDenied"), ("us-east-1", "lostRequest")):
            self.emulator.control("faults", account=self.number, region=region, fault=fault, lasting=True)

    def asked(self):
        """How often each of the dead was asked for its list."""
        return [self.emulator.state(account=self.number, region=region)["requests"].get("ListIngestConfigurations", 0)
                for region in ("eu-west-1", "us-east-1")]

    def asked_since(self, before):
        return all(now > then for now, then in zip(self.asked(), before))

    def alerts(self):
        return [alert.name for alert in self.program.find_all("alert")]

    def place(self):
        box = self.program.table().queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return (box.x, box.y, box.width, box.height)

    def test_they_are_told_once_and_the_others_stay_as_they_are(self):
        told = "2 of 4 sources could not be read as they should."
        self.program.wait_for(lambda: self.alerts() == [told], "both are told, in one message")
        self.program.wait_for(lambda: any(label.name.endswith("2 of 4 not read yet")
                                          for label in self.program.find_all("label")), "the age of the others")
        place = self.program.wait_for(self.place, "the list has its place")
        for _ in range(3):
            before = self.asked()
            self.program.press("Refresh")
            self.program.wait_for(lambda then=before: self.assert_only(told, place) and self.asked_since(then),
                                  "another round")
        self.program.press("Show…")
        dialog = self.program.wait_find("dialog", "Sources that could not be read")
        for region in ("eu-west-1", "us-east-1"):
            self.program.wait_find("label", f"Account 02 · {region}", dialog)
        self.program.press("Close", inside=dialog)
        self.emulator.control("faults", account=self.number, fault="none")
        self.program.press("Refresh")
        self.wait_rows(80)
        self.program.wait_for(lambda: not self.alerts(), "nothing is told any more")

    def assert_only(self, told, place):
        def seen():
            labels = [label.name for label in self.program.find_all("label")]
            ages = [label for label in labels if label.startswith("as of ")]
            return (self.alerts(), self.place(), len(screen.rows(self.program.table())), ages)
        alerts, now, rows, ages = self.program.wait_for(seen, "what the window has")
        self.assertEqual((alerts, now, rows), ([told], place, 40))
        self.assertEqual(len(ages), 1, "the others' age is told")
        self.assertIsNone(self.program.find(screen.BUTTON, "Retry"), "those are behind “Show…”")
        return True


if __name__ == "__main__":
    desk.main()
