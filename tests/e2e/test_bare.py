#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop without a keychain, or without any bus: the program says so and is usable. Runs in with-no-keychain.sh."""

import subprocess

import desk
import screen


class BareDesktop(desk.DeskTest):

    def test_without_a_keychain_the_welcome_page_says_so(self):
        program = self.start(env={})
        program.wait_find("label", "Which account do you work with?")
        sentence = "No keychain was found. Secrets are kept until you close the program."
        program.wait_for(lambda: any(sentence in each.name for each in program.find_all("label")),
                         "the welcome page says so", seconds=10)
        program.press("Try again")
        program.wait_for(lambda: screen.is_enabled(program.find(screen.BUTTON, "Try again")), "it has looked again")
        program.press("Try the demo")
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "the window is usable")

    def test_without_a_keychain_a_key_is_kept_for_this_run(self):
        program = self.start(env={})
        program.press("Use an access key…")
        dialog = program.wait_find("dialog", "Add an account")
        screen.fill_in(dialog, {"Name": "Live Events", "Region": self.emulator.region,
                                "Endpoint URL": self.emulator.endpoint, "Access key ID": self.emulator.key[0],
                                "Secret access key": self.emulator.key[1]})
        program.press("Add account", inside=dialog)
        alert = program.alert_with("No keychain was found.", "The key was not saved.")
        program.press("Keep for this run only", inside=alert)
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        self.assertEqual(program.close_by_user(), 0)
        self.assert_not_on_disk(self.emulator.key[1])

        again = self.start(env={})
        again.wait_for(lambda: again.find("alert") or again.find("label", "No credentials"),
                       "the next start says that it has no key")
        self.assertNotIn(self.emulator.key[1], screen.text_inside(again.window()))

    def test_without_any_bus_it_starts_and_ends(self):
        nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/nobody"}
        for arguments in (["--config-dir", str(self.config_dir), "--view", "welcome"], ["--demo"]):
            with self.subTest(arguments[0]):
                picture = self.folder / "picture.png"
                picture.unlink(missing_ok=True)
                told = subprocess.run([desk.PATCHBAY, *arguments, "--screenshot", str(picture)],
                                      env=desk.plain_environment(**nowhere), timeout=desk.PATIENCE, check=False)
                self.assertEqual(told.returncode, 0)
                self.assertTrue(picture.exists())


if __name__ == "__main__":
    desk.main()
