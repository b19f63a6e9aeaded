#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program starts: the demo, a second start, pictures, its command line, and a desktop without anything."""

import pathlib
import re
import struct
import subprocess

import desk
import screen


def run(*arguments, env=None):
    """A start that ends by itself."""
    return subprocess.run([desk.PATCHBAY, *arguments], env=desk.plain_environment(**(env or {})), capture_output=True,
                          text=True, timeout=desk.PATIENCE * 2)


def views():
    listed = re.search(r"What the picture\s+shows: ([a-z, \n-]+)\.", run("--help").stdout)
    return re.split(r",\s+", " ".join(listed.group(1).split()))


class CommandLine(desk.DeskTest):

    def test_help_and_version_end_well(self):
        told = run("--help", env={"DISPLAY": ""})
        self.assertEqual((told.returncode, told.stderr), (0, ""))
        for option in ("--demo", "--account", "--region", "--endpoint-url", "--config-dir", "--appearance",
                       "--rate-limits", "--screenshot", "--view", "--size", "--version", "--help"):
            self.assertIn(option, told.stdout)
        version = run("--version", env={"DISPLAY": ""})
        self.assertEqual((version.returncode, version.stderr), (0, ""))
        self.assertRegex(version.stdout, r"^ivs-patchbay \d+\.\d+\.\d+.*\nQt 6\.")

    def test_wrong_options_end_with_2_and_say_what_is_wrong(self):
        for arguments in (["--no-such-option"], ["stray"], ["--appearance", "pink"], ["--rate-limits", "sometimes"],
                          ["--size", "big", "--screenshot", "x.png"], ["--size", "0x0"], ["--view", "list"],
                          ["--screenshot", "x.png", "--view", "none"], ["--region"],
                          ["--endpoint-url", "http://example.com"]):
            with self.subTest(" ".join(arguments)):
                told = run(*arguments)
                self.assertEqual(told.returncode, 2)
                self.assertEqual(told.stdout, "")
                self.assertIn("--help", told.stderr)


class Crashes(desk.DeskTest):

    def test_no_program_that_holds_keys_would_leave_a_core_dump(self):
        program = self.start_with_list()
        for process in (program, self.emulator):
            limits = pathlib.Path(f"/proc/{process.child.pid}/limits").read_text()
            self.assertRegex(limits, r"(?m)^Max core file size +0 +0 ")


class Pictures(desk.DeskTest):

    def size_of(self, picture):
        data = picture.read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        return struct.unpack(">II", data[16:24])

    def test_every_view_has_one_of_the_size_asked_for(self):
        self.assertGreaterEqual(len(views()), 7)
        for index, view in enumerate(views()):
            with self.subTest(view):
                picture = self.folder / f"{view}.png"
                size = (1280 + index, 720 + index)
                appearance = "dark" if index % 2 else "light"
                told = run("--demo", "--appearance", appearance, "--view", view, "--screenshot", str(picture), "--size",
                           f"{size[0]}x{size[1]}", env={"QT_QPA_PLATFORM": "offscreen"})
                self.assertEqual(told.returncode, 0, told.stderr)
                self.assertEqual(self.size_of(picture), size)

    def test_on_a_screen_too(self):
        picture = self.folder / "window.png"
        told = run("--demo", "--screenshot", str(picture), "--size", "1100x700")
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertEqual(self.size_of(picture), (1100, 700))

    def test_of_a_list_that_failed(self):
        picture = self.folder / "failed.png"
        self.emulator.fault("ListIngestConfigurations", "accessDenied", count=10)
        told = run("--config-dir", str(self.config_dir), "--screenshot", str(picture), env=self.emulator.environment())
        self.assertEqual(told.returncode, 0, told.stderr)
        self.size_of(picture)

    def test_leaves_nothing_behind(self):
        self.config_dir.mkdir(exist_ok=True)
        before = sorted(self.config_dir.rglob("*"))
        told = run("--config-dir", str(self.config_dir), "--demo", "--size", "900x700", "--screenshot",
                   str(self.folder / "window.png"))
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertEqual(sorted(self.config_dir.rglob("*")), before)

    def test_one_that_cannot_be_written_is_a_failure(self):
        told = run("--demo", "--screenshot", str(self.folder / "no" / "such" / "folder.png"))
        self.assertNotEqual(told.returncode, 0)
        self.assertIn("folder.png", told.stderr)


class Demo(desk.DeskTest):

    def test_lists_two_regions_and_needs_nothing(self):
        program = self.start("--demo", env={})
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "60 rows in each of two regions")
        self.assertEqual(program.close_by_user(), 0)

    def test_from_the_welcome_page(self):
        program = self.start(env={})
        program.press("Try the demo")
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "60 rows in each of two regions")

    def test_in_the_region_that_is_asked_for(self):
        program = self.start("--demo", "--region", "us-east-1", env={})
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "60 rows")
        self.assertIn("us-east-1", program.window().name)

    def test_where_nothing_can_be_written(self):
        self.config_dir = pathlib.Path("/proc/nope")
        program = self.start("--demo", env={})
        program.alert_with("/proc/nope", "cannot be written to")
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "60 rows in each of two regions")
        self.assertIn("/proc/nope", program.stderr())

    def test_from_the_welcome_page_where_nothing_can_be_written(self):
        self.config_dir = pathlib.Path("/proc/nope")
        program = self.start(env={})
        program.press("Try the demo")
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "60 rows in each of two regions")


class SecondStart(desk.DeskTest):

    def test_the_desktop_can_bring_it_to_the_front(self):
        program = self.start_with_list()
        program.wait_for(lambda: screen.is_active(program.window()), "the window is active")
        window = subprocess.check_output(["xdotool", "getactivewindow"], text=True).strip()
        subprocess.run(["xdotool", "windowminimize", window], check=True)
        program.wait_for(lambda: not screen.is_active(program.window_anywhere()), "the window is minimised")
        identity = "io.github.ivs_patchbay.IvsPatchbay"
        subprocess.run(["gdbus", "call", "--session", "--dest", identity, "--object-path",
                        "/" + identity.replace(".", "/"), "--method", "org.freedesktop.Application.Activate", "{}"],
                       check=True, stdout=subprocess.DEVNULL)
        program.wait_for(lambda: screen.is_active(program.window()), "it is in front again")

    def test_raises_the_first_and_ends(self):
        program = self.start_with_list()
        program.wait_for(lambda: screen.is_active(program.window()), "the window is active")
        window = subprocess.check_output(["xdotool", "getactivewindow"], text=True).strip()
        subprocess.run(["xdotool", "windowminimize", window], check=True)
        program.wait_for(lambda: not screen.is_active(program.window_anywhere()), "the window is minimised")

        second = run("--config-dir", str(self.config_dir), env=self.emulator.environment())
        self.assertEqual(second.returncode, 0, second.stderr)
        program.wait_for(lambda: screen.is_active(program.window()), "the first one's window is active again")

    def test_goes_on_after_a_crash(self):
        self.start_with_list().end(desk.signal.SIGKILL)
        self.start_with_list()

    def test_another_folder_is_another_program(self):
        self.start_with_list()
        self.config_dir = self.folder / "other"
        self.start_with_list()


if __name__ == "__main__":
    desk.main()
