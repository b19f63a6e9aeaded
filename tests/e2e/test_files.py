#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in the configuration folder: another program's lock, pipes, damaged files, a full disk, odd names."""

import json
import os
import resource
import signal
import subprocess

import desk
import screen

HOST = os.uname().nodename
LOCKED = ("Another program has this folder", "IVS Patchbay is already running")


class Folder(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.config_dir.mkdir()

    def run_here(self, *arguments, **environment):
        return subprocess.run([desk.PATCHBAY, "--config-dir", str(self.config_dir), *arguments],
                              env=desk.plain_environment(**self.emulator.environment(), **environment),
                              capture_output=True, text=True, timeout=desk.PATIENCE)

    def press_in_question(self, program, button):
        program.wait_for(lambda: any(screen.is_active(top) for top in program.tops()), "the question is there")
        program.press(button)


class Locks(Folder):

    def write_lock(self):
        (self.config_dir / "lock").write_text(f"4711\nivs-patchbay\nnot-{HOST}\n")

    def test_one_of_another_computer_is_asked_about(self):
        self.write_lock()
        program = self.start()
        self.press_in_question(program, "Quit")
        self.assertEqual(program.wait(), 1)
        told = program.stderr()
        for word in ("4711", f"not-{HOST}", "ivs-patchbay", str(self.config_dir)):
            self.assertIn(word, told)
        self.assertTrue((self.config_dir / "lock").exists())

    def test_one_of_another_computer_can_be_overruled(self):
        self.write_lock()
        program = self.start()
        shown = " ".join(screen.text_inside(top) for top in program.tops())
        self.assertIn(f"not-{HOST}", shown)
        self.assertIn("4711", shown)
        self.press_in_question(program, "Start here anyway")
        program.wait_for(lambda: screen.rows(program.table()), "the list is there")
        self.assertEqual(self.run_here().returncode, 0, "it is the first now")
        self.assertEqual(program.close_by_user(), 0)
        self.assertFalse((self.config_dir / "lock").exists())

    def test_without_anybody_to_ask_it_ends_with_a_line(self):
        self.write_lock()
        for environment in ({"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "", "DISPLAY": ""}):
            with self.subTest(str(environment)):
                told = self.run_here(**environment)
                self.assertEqual(told.returncode, 1)
                self.assertIn(f"not-{HOST}", told.stderr)

    def test_one_that_is_no_file_is_asked_about(self):
        for make in (os.mkdir, os.mkfifo):
            with self.subTest(make.__name__):
                lock = self.config_dir / "lock"
                make(lock)
                program = self.start()
                self.press_in_question(program, "Start here anyway")
                program.wait_for(lambda: screen.rows(program.table()), "the list is there")
                self.assertTrue(lock.is_file())
                self.assertEqual(program.end(), 0)

    def test_a_first_that_hangs_is_said(self):
        first = self.start_with_list()
        first.child.send_signal(signal.SIGSTOP)
        try:
            told = self.run_here(QT_QPA_PLATFORM="offscreen")
            self.assertEqual(told.returncode, 1)
            self.assertIn(str(first.child.pid), told.stderr)
            self.assertIn("does not answer", told.stderr)
        finally:
            first.child.send_signal(signal.SIGCONT)
        self.assertEqual(self.run_here().returncode, 0)

    def start_beside_one_that_hangs(self):
        """The first, which is stopped, and a second that has asked what to do."""
        first = self.start_with_list()
        first.child.send_signal(signal.SIGSTOP)
        second = self.start()
        second.wait_find("alert", "IVS Patchbay is already running")
        return first, second

    def test_a_first_that_wakes_is_asked_again(self):
        first, second = self.start_beside_one_that_hangs()
        first.child.send_signal(signal.SIGCONT)
        self.assertEqual(second.wait(), 0, second.stderr())
        first.wait_for(lambda: screen.rows(first.table()), "the first goes on")

    def test_a_first_that_is_killed_leaves_the_folder(self):
        first, second = self.start_beside_one_that_hangs()
        first.child.kill()  # and nobody has waited for it yet
        second.wait_for(lambda: screen.rows(second.table()), "the second has the folder")
        self.assertEqual(self.run_here().returncode, 0, "it is the first now")

    def test_a_first_that_hangs_can_be_overruled(self):
        first, second = self.start_beside_one_that_hangs()
        self.press_in_question(second, "Start here anyway")
        second.wait_for(lambda: screen.rows(second.table()), "the second has the folder")
        self.assertEqual(self.run_here().returncode, 0, "it is the first now")
        first.end(signal.SIGKILL)

    def test_a_signal_ends_the_question(self):
        self.write_lock()
        program = self.start()
        program.wait_find("alert", "Another program has this folder")
        self.assertEqual(program.end(), 1)


class HandOver(Folder):

    def setUp(self):
        super().setUp()
        ids = ("11111111-3f0e-4b6c-9d6a-656e7669726f", "22222222-3f0e-4b6c-9d6a-656e7669726f")
        accounts = [{"id": id, "name": name, "credentials": "demo", "region": region}
                    for id, name, region in zip(ids, ("One", "Zwei ä"), ("eu-west-1", "us-east-1"))]
        (self.config_dir / "accounts.json").write_text(json.dumps({"version": 1, "accounts": accounts}))

    def test_the_first_opens_what_the_second_was_asked_for(self):
        program = self.start("--account", "One", env={})
        program.wait_for(lambda: "One" in program.window().name, "the first account is open")
        for display in ({}, {"DISPLAY": "", "QT_QPA_PLATFORM": ""}):
            told = self.run_here("--account", "zwei ä", **display)
            self.assertEqual((told.returncode, told.stderr), (0, ""))
            program.wait_for(lambda: "Zwei ä" in program.window().name, "the other account is open")
            self.run_here("--account", "One")
            program.wait_for(lambda: "One" in program.window().name, "the first account is open again")
        self.run_here("--region", "us-west-2")
        program.wait_for(lambda: "us-west-2" in program.window().name, "the region is shown")

    def test_what_there_is_not_is_said_in_the_first(self):
        program = self.start("--account", "One", env={})
        program.wait_for(lambda: "One" in program.window().name, "the first account is open")
        self.assertEqual(self.run_here("--account", "Three").returncode, 0)
        program.alert_with("There is no account named Three.")
        self.assertIn("One", program.window().name)


class Files(Folder):

    def test_pipes_and_folders_are_said_and_nothing_hangs(self):
        names = {"accounts.json": "list of accounts", "settings.json": "settings", "ivs-patchbay.log": "No log"}
        for make in (os.mkfifo, os.mkdir):
            with self.subTest(make.__name__):
                for name in names:
                    make(self.config_dir / name)
                program = self.start_with_list()
                for words in names.values():
                    program.alert_with(words, "a folder, a pipe or a device is in its place")
                program.alert_with("60 % of each")
                self.assertEqual(program.end(), 0)
                for name in names:
                    path = self.config_dir / name
                    self.assertFalse(path.is_file())
                    path.unlink() if make is os.mkfifo else path.rmdir()

    def test_a_damaged_share_of_the_rate_is_said(self):
        (self.config_dir / "settings.json").write_text('{"preferences/rateSharePercent": "lots"}')
        program = self.start_with_list()
        program.alert_with("share of AWS’s request rates", "60 %")

    def test_settings_of_a_version_before_are_read(self):
        (self.config_dir / "settings.ini").write_text("[window]\ndetails=false\n")
        program = self.start_with_list()
        self.assertFalse(program.find("text", "ARN"))
        self.assertEqual(program.end(), 0)
        self.assertEqual(json.loads((self.config_dir / "settings.json").read_text())["window/details"], "false")

    def test_accounts_of_a_newer_version_are_left_alone(self):
        text = json.dumps({"version": 9, "accounts": [{"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One",
                                                        "credentials": "demo", "region": "eu-west-1"}]})
        (self.config_dir / "accounts.json").write_text(text)
        program = self.start("--account", "One")
        program.alert_with("newer version")
        program.wait_for(lambda: "One" in program.window().name, "its account is open")
        self.assertEqual(program.end(), 0)
        self.assertEqual((self.config_dir / "accounts.json").read_text(), text)

    def test_a_bad_account_hides_only_itself(self):
        accounts = [{"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One", "credentials": "demo",
                     "region": "eu-west-1"}, {"name": "Two"}]
        (self.config_dir / "accounts.json").write_text(json.dumps({"version": 1, "accounts": accounts}))
        program = self.start("--account", "One")
        program.alert_with("1 account in the list is not understood")
        program.wait_for(lambda: "One" in program.window().name, "the other one is open")

    def test_a_full_disk_is_said_and_nothing_is_lost(self):
        text = json.dumps({"version": 1, "accounts": [{"id": "11111111-3f0e-4b6c-9d6a-656e7669726f", "name": "One",
                                                        "credentials": "demo", "region": "eu-west-1"}]})
        (self.config_dir / "accounts.json").write_text(text)
        program = self.start("--account", "One", env={})
        program.wait_for(lambda: "One" in program.window().name, "the account is open")
        resource.prlimit(program.child.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        settings = self.config_dir / "settings.json"
        before = settings.read_text() if settings.exists() else None
        program.press("Details", "menu item")
        program.alert_with("Changes are not kept (window layout", "): the disk is full.")
        program.press("Accounts…", "menu item")
        dialog = program.wait_find("dialog", "Accounts")
        box = program.wait_find("check box", "Read-only. Nothing can be changed here.", dialog)
        screen.act(box, "Toggle")
        program.alert_with("The change of One was not saved: the disk is full.")
        program.wait_for(lambda: not screen.is_checked(box), "what holds is shown")
        self.assertEqual((self.config_dir / "accounts.json").read_text(), text)
        self.assertEqual(settings.read_text() if settings.exists() else None, before)
        resource.prlimit(program.child.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        screen.act(box, "Toggle")
        program.wait_for(lambda: '"readOnly": true' in (self.config_dir / "accounts.json").read_text(), "it is kept now")
        self.assertEqual(program.end(), 0)
        self.assertFalse(json.loads(settings.read_text())["window/details"])


class Names(desk.DeskTest):

    def test_one_that_is_not_utf_8_is_refused(self):
        folder = os.fsencode(self.folder) + b"/K\xe4the"
        told = subprocess.run([desk.PATCHBAY, b"--config-dir", folder], env=desk.plain_environment(),
                              capture_output=True, timeout=desk.PATIENCE)
        self.assertEqual(told.returncode, 2)
        self.assertIn(b"is not UTF-8", told.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    desk.main()
