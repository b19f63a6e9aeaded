#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program ends when nobody closes its window: by a signal, with its session, without its display."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

import desk
import home
import screen

MOST_SECONDS = 10


class Signals(desk.DeskTest):

    def end_with(self, program, how):
        """The exit code; it comes in time."""
        began = time.monotonic()
        program.child.send_signal(how)
        code = program.wait(MOST_SECONDS)
        self.assertLess(time.monotonic() - began, MOST_SECONDS)
        return code

    def log(self):
        return (self.config_dir / "ivs-patchbay.log").read_text()

    def assert_ended_in_order(self):
        self.assertFalse((self.config_dir / "lock").exists(), "the lock is gone")
        kept = json.loads((self.config_dir / "settings.json").read_text())
        self.assertIn("window/geometry", kept)

    def test_each_ends_it_in_order(self):
        # A shell ignores it for what it starts in the background, and a program that is started so goes on ignoring it.
        self.addCleanup(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, signal.default_int_handler))
        for how in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(how.name):
                program = self.start_with_list()
                self.assertEqual(self.end_with(program, how), 0, program.stderr())
                self.assert_ended_in_order()
                self.assertIn("Asked to end", self.log())

    def test_the_layout_is_kept_before_the_end(self):
        program = self.start_with_list()
        program.press("Details", "menu item")
        settings = self.config_dir / "settings.json"
        program.wait_for(lambda: settings.exists() and not json.loads(settings.read_text()).get("window/details", True),
                         "it is kept that the details are hidden")
        program.end(signal.SIGKILL)
        again = self.start_with_list()
        self.assertFalse(again.find("text", "ARN"))

    def rebinding(self, fault, **more):
        """A program in the middle of an update."""
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        stage = self.emulator.other_stage(encoder)
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault=fault, count=1, **more)
        dialog = self.open_rebind(program, encoder["name"], stage["name"])
        program.press("Rebind", inside=dialog)
        program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration"), "the update is on its way")
        return program, encoder, stage

    def test_a_change_under_way_is_finished(self):
        program, encoder, stage = self.rebinding("slow")
        self.assertIsNone(program.child.poll())
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0, program.stderr())
        self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], stage["arn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)
        self.assertIn("UpdateIngestConfiguration 200", self.log())
        self.assert_ended_in_order()

    def test_a_lost_answer_is_settled(self):
        program, encoder, stage = self.rebinding("lostAnswer")
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0, program.stderr())
        self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], stage["arn"])
        self.assert_ended_in_order()

    def test_what_cannot_be_settled_is_logged(self):
        program, _, _ = self.rebinding("slow", milliseconds=60_000)
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0, program.stderr())
        self.assertIn("No more time: 1 changes are left", self.log())
        self.assert_ended_in_order()

    def test_who_starts_meanwhile_waits_for_the_end(self):
        first, _, _ = self.rebinding("slow", milliseconds=60_000)
        first.child.send_signal(signal.SIGTERM)
        first.wait_for(lambda: "Asked to end" in self.log(), "it is ending")
        second = self.start()
        second.wait_for(lambda: screen.rows(second.table()), "the second has the folder")
        self.assertEqual(first.wait(MOST_SECONDS), 0, first.stderr())
        self.assertTrue((self.config_dir / "lock").exists())

    def test_before_there_is_a_window_too(self):
        server = self.enterContext(socket.create_server(("127.0.0.1", 0)))  # of a display, and says nothing
        display = f"127.0.0.1:{server.getsockname()[1] - 6000}"
        self.addCleanup(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, signal.default_int_handler))
        for how in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(how.name):
                program = self.keep(desk.Process([desk.PATCHBAY, "--config-dir", str(self.config_dir)],
                                                 desk.plain_environment(DISPLAY=display)))
                self.enterContext(server.accept()[0])  # the program waits for its first word
                self.assertTrue((self.config_dir / "lock").exists())
                self.assertEqual(self.end_with(program, how), 1, program.stderr())
                self.assertFalse((self.config_dir / "lock").exists(), "the lock is gone")

    def test_an_open_dialog_does_not_hold_it(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        self.open_rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0, program.stderr())
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_a_window_that_waits_for_a_person_does_not_hold_it(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        dialog = self.open_rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        self.emulator.go(encoder["arn"], "ACTIVE")
        program.press("Rebind", inside=dialog)
        program.wait_find("dialog", f"{encoder['name']} is live")
        program.press("Quit", "menu item")
        self.assertIsNone(program.child.poll())
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0, program.stderr())
        self.assert_ended_in_order()

    def test_one_that_was_ignored_stays_so(self):
        environment = desk.plain_environment(**self.emulator.environment())
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does it
        try:
            program = self.keep(desk.Program("--config-dir", str(self.config_dir), env=environment,
                                             restore_signals=False))
        finally:
            signal.signal(signal.SIGHUP, before)
        program.child.send_signal(signal.SIGHUP)
        program.wait_for(lambda: screen.rows(program.table()), "it goes on")
        self.assertEqual(self.end_with(program, signal.SIGTERM), 0)


class SignIn(home.HomeTest):
    """While a person is asked for what a sign-in needs."""

    def setUp(self):
        super().setUp()
        # A browser in which nobody signs in.
        (self.folder / "bin" / "xdg-open").write_text('#!/bin/sh\necho "$1" >> "$BROWSER_LOG"\n')

    def ask_in_the_browser(self):
        program = self.start_at_home()
        self.use(program, "desk")
        program.press("Sign in…")
        dialog = program.wait_find("dialog", "Sign in: desk")
        program.press("Open browser", inside=dialog)
        program.wait_for(self.opened.read_text, "the browser is opened")
        return program

    def ask_with_a_code(self):
        program = self.start_at_home()
        self.use(program, "desk")
        program.press("Sign in…")
        dialog = program.wait_find("dialog", "Sign in: desk")
        program.press("Use a code instead", inside=dialog)
        program.wait_for(lambda: "compare the code there" in screen.text_inside(dialog), "the code is shown")
        return program

    def ask_for_an_mfa_code(self):
        program = self.start_at_home()
        self.use(program, "operator")
        program.wait_find("dialog", "MFA code")
        return program

    def assert_ends_at_once(self, program, ask):
        """And nothing of it is left: neither a process, nor who would still ask AWS, nor a token."""
        before = self.emulator.state()["requests"]
        ask()
        self.assertEqual(program.wait(MOST_SECONDS), 0, program.stderr())
        self.assertEqual(self.processes(), [], "what it has started ends with it")
        after = self.emulator.state()["requests"]
        self.assertLessEqual(after.get("CreateToken", 0), before.get("CreateToken", 0) + 1, "one may be on its way")
        self.assertEqual(after.get("AssumeRole", 0), before.get("AssumeRole", 0))
        self.assertEqual(list((self.home / ".aws").rglob("*.json")), [])
        self.assertFalse((self.config_dir / "lock").exists(), "the lock is gone")
        self.assertEqual(list(self.config_dir.glob("*.new-*")), [])
        log = (self.config_dir / "ivs-patchbay.log").read_text()
        self.assertLessEqual(log.count("Asked to end"), 1)
        self.assertNotIn("Something did not end in time", log)

    def processes(self):
        """Those that have this test's home, by which a child of the program is known that has outlived it."""
        mark = f"HOME={self.home}".encode()
        found = []
        for each in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if mark in (each / "environ").read_bytes().split(b"\0"):
                    found.append((each / "cmdline").read_bytes())
            except OSError:  # it has ended meanwhile, or is another user's
                continue
        return found

    def test_by_a_signal(self):
        for ask in (self.ask_in_the_browser, self.ask_with_a_code, self.ask_for_an_mfa_code):
            with self.subTest(ask.__name__):
                self.begin_anew()
                program = ask()
                self.assert_ends_at_once(program, lambda: program.child.send_signal(signal.SIGTERM))

    def test_by_its_user(self):
        for ask in (self.ask_in_the_browser, self.ask_with_a_code, self.ask_for_an_mfa_code):
            with self.subTest(ask.__name__):
                self.begin_anew()
                program = ask()
                self.assert_ends_at_once(program, lambda: self.quit(program))

    def quit(self, program):
        with contextlib.suppress(screen.Gone):  # who ends may end before it answers
            program.press("Quit", "menu item")

    def begin_anew(self):
        """Without the account of before."""
        shutil.rmtree(self.config_dir, ignore_errors=True)
        self.opened.write_text("")


class Session(desk.DeskTest):
    """The desktop's session, and its manager."""

    def start_in_session(self, *arguments):
        manager = subprocess.Popen([sys.executable, "-B", str(pathlib.Path(__file__).with_name("session.py")), *arguments],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(manager.stdout.close)
        self.addCleanup(manager.wait)
        self.addCleanup(manager.stdin.close)
        address = manager.stdout.readline().strip()
        program = self.start(env={**self.emulator.environment(), "SESSION_MANAGER": address})
        program.wait_for(lambda: screen.rows(program.table()), "the list is there")
        self.assertEqual(manager.stdout.readline(), "saved\n")  # at the start
        return program, manager

    def ask(self, manager):
        manager.stdin.write("\n")
        manager.stdin.flush()
        self.assertEqual(manager.stdout.readline(), "saved\n")

    def test_its_end_is_the_programs(self):
        program, manager = self.start_in_session()
        encoder = self.emulator.idle_encoder()
        program.press("Details", "menu item")
        self.open_rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        self.ask(manager)
        self.assertEqual(program.wait(MOST_SECONDS), 0, program.stderr())
        self.assertFalse((self.config_dir / "lock").exists())
        self.assertIn("window/geometry", json.loads((self.config_dir / "settings.json").read_text()))
        again = self.start_with_list()
        self.assertFalse(again.find("text", "ARN"), "the details are still hidden")

    def test_what_was_arranged_last_is_kept(self):
        """A moment before: nobody has waited for it to be written."""
        program, manager = self.start_in_session()
        program.press("Descending", "menu item")
        self.ask(manager)
        self.assertEqual(program.wait(MOST_SECONDS), 0, program.stderr())
        again = self.start_with_list()
        names = [row["Name"] for row in again.rows()]
        self.assertGreater(names[0], names[-1])

    def test_being_asked_to_save_is_not_the_end(self):
        program, manager = self.start_in_session("--checkpoint")
        self.ask(manager)
        self.assertIn("window/geometry", json.loads((self.config_dir / "settings.json").read_text()))
        program.press("Refresh")
        self.assertIsNone(program.child.poll())


class Display(desk.DeskTest):

    def test_one_that_goes_away_is_a_kill(self):
        reading, writing = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
                                   "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        os.close(writing)
        with os.fdopen(reading) as told:
            display = ":" + re.match(r"\d+", told.readline()).group()
        program = self.start(env={**self.emulator.environment(), "DISPLAY": display})
        program.wait_for(lambda: screen.rows(program.table()), "the list is there")
        server.kill()
        self.assertNotEqual(program.wait(MOST_SECONDS), 0)
        self.start_with_list()


if __name__ == "__main__":
    desk.main()
