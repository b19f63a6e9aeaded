#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An access key entered once is in the keychain, a real gnome-keyring, and nowhere else; the next start finds it."""

import os
import subprocess

import desk
import screen


class Keyring(desk.Process):
    """gnome-keyring on the launcher's own session bus, unlocked, with its files in a folder of its own."""

    def __init__(self, home):
        home.mkdir()
        password, entered = os.pipe()
        os.write(entered, b"test-pw")
        os.close(entered)
        super().__init__(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                         desk.plain_environment(HOME=str(home)), stdin=password, stdout=subprocess.DEVNULL)
        os.close(password)
        desk.wait_for(self.has_its_name, "gnome-keyring comes up", on_failure=self.stderr)

    @staticmethod
    def has_its_name():
        return "true" in subprocess.check_output(
            ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
             "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"], text=True)

    @staticmethod
    def everything():
        """All it has of this program, attributes and secrets."""
        return subprocess.run(["secret-tool", "search", "--all", "--unlock", "xdg:schema", "org.qt.keychain"],
                              capture_output=True, text=True, check=False, timeout=desk.PATIENCE)


class Accounts(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.keyring = self.keep(Keyring(self.folder / "keyring"))

    def add(self, program, name, secret=None):
        program.press("Use an access key…")
        dialog = program.wait_find("dialog", "Add an account")
        screen.fill_in(dialog, {"Name": name, "Region": self.emulator.region, "Endpoint URL": self.emulator.endpoint,
                                "Access key ID": self.emulator.key[0],
                                "Secret access key": secret or self.emulator.key[1]})
        program.press("Add account", inside=dialog)
        program.wait_gone("dialog", "Add an account")

    def test_entered_once_found_by_the_next_start(self):
        program = self.start(env={})
        program.wait_for(lambda: any("Secrets are kept in" in each.name for each in program.find_all("label")),
                         "the welcome page says where secrets are kept")
        self.add(program, "Live Events")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")

        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        program.press("Test", inside=dialog)
        answer = f"The key works. Encoders in {self.emulator.region}: 60"
        program.wait_for(lambda: answer in screen.text_inside(dialog), "Test says what came back")
        program.press("Close", inside=dialog)
        self.assertEqual(program.close_by_user(), 0)

        kept = self.keyring.everything()
        self.assertIn(self.emulator.key[1], kept.stdout)
        self.assertEqual(kept.stdout.count("secret = "), 1, "one entry per account")
        self.assert_not_on_disk(self.emulator.key[1])
        self.assertNotIn(self.emulator.key[1], program.stderr())

        again = self.start(env={})
        again.wait_for(lambda: len(screen.rows(again.table())) == 60, "the next start lists without asking")
        self.assert_not_on_disk(self.emulator.key[1])

    def test_a_read_only_account_changes_nothing(self):
        program = self.start(env={})
        self.add(program, "Live Events")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        screen.act(program.wait_find("check box", "Read-only. Nothing can be changed here.", dialog), "Toggle")
        program.press("Close", inside=dialog)
        program.wait_gone("dialog", "Accounts")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives again")

        encoder = self.emulator.idle_encoder()
        dialog = self.open_rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        program.wait_for(lambda: "Live Events is set to read-only in this program." in screen.text_inside(dialog),
                         "the dialog says so before anything is pressed")
        self.assertFalse(screen.is_enabled(program.find(screen.BUTTON, "Rebind", dialog)))
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)
        self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], encoder["stageArn"])

    def test_removing_an_account_removes_its_secret(self):
        program = self.start(env={})
        self.add(program, "Rehearsal")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        self.assertIn(self.emulator.key[1], self.keyring.everything().stdout)

        program.press("Accounts…", "menu item")
        program.press("Remove…", inside=program.wait_find("dialog", "Accounts"))
        program.press("Remove")
        program.wait_for(lambda: self.emulator.key[1] not in self.keyring.everything().stdout, "the secret is gone")
        program.wait_for(lambda: not any(each.getRoleName() == "combo box" and each.name == "Rehearsal"
                                         for each in program.find_all()), "the account is gone")
        program.wait_for(lambda: program.find("alert") and "Rehearsal was removed here."
                         in screen.text_inside(program.find("alert")), "it is said")

    def test_a_key_is_tested_before_it_is_kept(self):
        program = self.start(env={})
        program.press("Use an access key…")
        dialog = program.wait_find("dialog", "Add an account")
        wrong = "not-the-secret-of-this-key-but-as-long-x"
        screen.fill_in(dialog, {"Region": self.emulator.region, "Endpoint URL": self.emulator.endpoint,
                                "Access key ID": self.emulator.key[0], "Secret access key": wrong})
        program.press("Test", inside=dialog)
        program.wait_for(lambda: "Signature refused" in screen.text_inside(dialog), "Test says that it is wrong")
        screen.fill_in(dialog, {"Secret access key": self.emulator.key[1]})
        program.press("Test", inside=dialog)
        answer = f"The key works. Encoders in {self.emulator.region}: 60"
        program.wait_for(lambda: answer in screen.text_inside(dialog), "Test says that it works")
        self.assertNotIn("Signature refused", screen.text_inside(dialog))
        program.press("Cancel", inside=dialog)
        program.wait_gone("dialog", "Add an account")
        self.assertNotIn("secret = ", self.keyring.everything().stdout)
        self.assert_not_on_disk(wrong, self.emulator.key[0], self.emulator.key[1])

    def test_tests_ask_the_endpoint_of_the_command_line(self):
        program = self.start("--endpoint-url", self.emulator.endpoint, env={})
        program.press("Use an access key…")
        dialog = program.wait_find("dialog", "Add an account")
        screen.fill_in(dialog, {"Name": "Live Events", "Region": self.emulator.region,
                                "Access key ID": self.emulator.key[0], "Secret access key": self.emulator.key[1]})
        answer = f"The key works. Encoders in {self.emulator.region}: 60"
        program.press("Test", inside=dialog)
        program.wait_for(lambda: answer in screen.text_inside(dialog), "the emulator answers, and not AWS")
        program.press("Add account", inside=dialog)
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        program.press("Test", inside=dialog)
        program.wait_for(lambda: answer in screen.text_inside(dialog), "the emulator answers here too")

    def test_the_demo_is_tested(self):
        program = self.start("--demo", env={})
        program.wait_for(lambda: len(screen.rows(program.table())) == 120, "the list arrives")
        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        program.press("Test", inside=dialog)
        program.wait_for(lambda: "Encoders in eu-west-1: 60" in screen.text_inside(dialog), "Test says what came back")

    def test_a_wrong_secret_is_said_by_test(self):
        program = self.start(env={})
        self.add(program, "Live Events", secret="not-the-secret-of-this-key-but-as-long-x")
        program.wait_find("label", "Signature refused")
        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        program.press("Test", inside=dialog)
        program.wait_for(lambda: "Signature refused" in screen.text_inside(dialog), "Test says what came back")


if __name__ == "__main__":
    desk.main()
