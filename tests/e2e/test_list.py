#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list arrives as the service has it, says how much it shows, and the filter narrows it."""

import subprocess

import desk
import pyatspi
import screen


class List(desk.DeskTest):

    def test_rows_read_as_the_service_has_them(self):
        program = self.start_with_list()
        shown = {row["ARN"]: row for row in program.rows()}
        for configuration in self.emulator.state()["configurations"]:
            row = shown[configuration["arn"]]
            with self.subTest(configuration["arn"]):
                if configuration["name"]:
                    self.assertEqual(row["Name"], configuration["name"])
                self.assertEqual(row["State"], "LIVE" if configuration["state"] == "ACTIVE" else "idle")
                self.assertEqual(row["Protocol"], configuration["ingestProtocol"])
                self.assertEqual(row["User"], configuration.get("userId", ""))
                stage = self.emulator.stage_name(configuration.get("stageArn", ""))
                self.assertIn(stage, row["Stage"])

    def test_the_line_below_counts(self):
        program = self.start_with_list()
        everything = self.emulator.state()["configurations"]
        live = sum(each["state"] == "ACTIVE" for each in everything)
        program.wait_find("label", f"{len(everything)} of {len(everything)} shown · {live} live")

    def test_filter_narrows_and_clears(self):
        program = self.start_with_list()
        everything = len(program.rows())
        field = program.wait_find("text", "Filter")

        encoder = self.emulator.idle_encoder()
        screen.enter(field, encoder["name"])
        program.wait_for(lambda: [row["Name"] for row in screen.rows(program.table())] == [encoder["name"]],
                         "only the encoder that was looked for")
        program.wait_for(lambda: any(found.name.startswith(f"1 of {everything} shown")
                                     for found in program.find_all("label")), "the count says 1")

        screen.enter(field, "no encoder is called this")
        program.wait_find("label", "Nothing matches “no encoder is called this”.")
        program.press("Clear filter")
        program.wait_for(lambda: len(screen.rows(program.table())) == everything, "all rows again")
        self.assertEqual(screen.text_of(field), "")

    def test_filter_by_keyboard(self):
        program = self.start_with_list()
        everything = len(program.rows())
        program.type_keys("ctrl+f")
        program.wait_focus("Filter")
        program.type_text(self.emulator.idle_encoder()["name"])
        program.wait_for(lambda: len(screen.rows(program.table())) == 1, "one row")
        program.type_keys("Escape")
        program.wait_for(lambda: len(screen.rows(program.table())) == everything, "all rows again")

    def test_the_keyboard_goes_on_where_a_screen_reader_has_selected(self):
        program = self.start_with_list()
        program.select(program.rows()[20]["Name"])
        program.type_keys("Down")
        program.wait_for(lambda: screen.selected_rows(program.table()) == [21], "the next row is selected")

    def test_the_wheel_switches_no_region(self):
        program = self.start_with_list()
        regions = next(each for each in program.find_all("combo box") if each.name == self.emulator.region)
        box = regions.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        asked = self.emulator.requests("ListIngestConfigurations")
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2),
                        "click", "5", "click", "5", "click", "4"], check=True)
        program.press("Refresh")
        program.wait_for(lambda: self.emulator.requests("ListIngestConfigurations") > asked, "it is read again")
        self.assertEqual(regions.name, self.emulator.region)

    def test_a_change_elsewhere_arrives_by_refreshing(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        self.emulator.go(encoder["arn"], "ACTIVE")
        program.press("Refresh")
        program.wait_row(encoder["name"], State="LIVE")


class Long(desk.DeskTest):

    emulator_arguments = ("--configurations", "350", "--rate-limits", "off")

    def test_every_page_arrives(self):
        program = self.start("--rate-limits", "off")
        program.wait_for(lambda: program.table().queryTable().nRows == 350, "350 rows")
        self.assertGreaterEqual(self.emulator.requests("ListIngestConfigurations"), 4)


class Empty(desk.DeskTest):

    emulator_arguments = ("--configurations", "0")

    def test_an_empty_region_says_so(self):
        program = self.start()
        program.wait_find("label", f"There are no ingest configurations in {self.emulator.region}.")


class LongList(desk.DeskTest):
    """100 pages, which the pace of a good neighbour spreads over half a minute."""

    emulator_arguments = ("--configurations", "10000")

    def test_reading_can_be_stopped_and_taken_up_again(self):
        program = self.start()
        program.press("Stop")
        alert = program.wait_find("alert")
        self.assertIn("There may be more encoders", screen.text_inside(alert))
        program.wait_for(lambda: any("so far" in found.name for found in program.find_all("label")),
                         "the counts don't claim to be whole")
        asked = self.emulator.requests("ListIngestConfigurations")
        self.assertLess(asked, 100)

        program.press("Refresh", inside=alert)
        program.wait_for(lambda: not program.find("alert"), "the bar goes away")
        program.wait_for(lambda: self.emulator.requests("ListIngestConfigurations") > asked, "it reads again")


class NoRegion(desk.DeskTest):

    def test_an_account_without_a_region_asks_for_one(self):
        environment = self.emulator.environment()
        del environment["AWS_REGION"]
        program = self.start(env=environment)
        alert = program.wait_find("alert")
        self.assertIn("Environment has no region of its own.", screen.text_inside(alert))
        program.press("Choose a region", inside=alert)
        program.wait_for(lambda: (focused := program.focused()) and focused.getRoleName() == "list",
                         "the regions are open")
        program.type_text(self.emulator.region)
        program.type_keys("Return")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list of that region")
        program.wait_for(lambda: not program.find("alert"), "the question goes away")


if __name__ == "__main__":
    desk.main()
