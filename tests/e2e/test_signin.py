#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a profile that AWS's config file has to a list, with no key typed in: a single sign-on in a browser, and a role
that wants a code of an MFA device. A wrong code is said in place, and who waits goes on after the right one. AWS's
files are read and never written, and the demo has nothing to do with them."""

import json
import re
import stat
import urllib.parse
import urllib.request

import desk
import home
import screen

class SignIn(home.HomeTest):

    def everything_of_aws(self):
        folder = self.home / ".aws"
        return {str(path): path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}

    def token_files(self):
        return list((self.home / ".aws" / "sso" / "cache").glob("*.json"))

    def test_a_single_sign_on_in_the_browser(self):
        program = self.start_at_home()
        program.wait_find("label", "lost signs in through gone, which no AWS file has.")
        self.use(program, "desk")
        program.press("Sign in…")
        dialog = program.wait_find("dialog", "Sign in: desk")
        host = self.emulator.host.rsplit(":", 1)[0]
        program.wait_for(lambda: host in screen.text_inside(dialog), "the dialog says where the browser is sent")
        self.assertEqual(self.opened.read_text(), "", "nothing opens before it is asked for")
        program.press("Open browser", inside=dialog)
        program.wait_gone("dialog", "Sign in: desk")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        self.assertIn("/authorize?", self.opened.read_text())
        [kept] = self.token_files()
        self.assertEqual(stat.S_IMODE(kept.stat().st_mode), 0o600)
        token = json.loads(kept.read_text())["accessToken"]
        self.assertNotIn(token, program.stderr())
        self.assertEqual(program.close_by_user(), 0)

        again = self.start_at_home()
        again.wait_for(lambda: len(screen.rows(again.table())) == 60, "the next start needs no sign-in")
        self.assertEqual(len(self.opened.read_text().splitlines()), 1)

    def test_an_account_and_a_role_are_chosen_where_the_profile_names_none(self):
        program = self.start_at_home()
        self.use(program, "open")
        program.press("Sign in…")
        program.press("Open browser", inside=program.wait_find("dialog", "Sign in: open"))
        dialog = program.wait_find("dialog", "Choose an AWS account")
        use = program.wait_find(screen.BUTTON, "Use", inside=dialog)
        program.wait_for(lambda: screen.is_enabled(use), "the first account and its role are chosen")
        screen.fill_in(dialog, {"Find": "no such account"})
        program.wait_for(lambda: not screen.is_enabled(use), "what is out of sight is not chosen")
        screen.fill_in(dialog, {"Find": home.ACCOUNT[-4:]})
        program.press("Use", inside=dialog)
        program.wait_gone("dialog", "Choose an AWS account")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        kept = json.loads((self.config_dir / "accounts.json").read_text())["accounts"][0]
        self.assertEqual((kept["profile"], kept["ssoAccountId"]), ("open", home.ACCOUNT))
        self.assertTrue(kept["ssoRoleName"])

    def test_a_session_that_no_profile_uses_and_a_code_for_any_browser(self):
        """Where it is asked, and for which region, say the variables."""
        (self.home / ".aws" / "config").write_text(f"""
[sso-session company]
sso_region = {self.emulator.region}
sso_start_url = {self.emulator.endpoint.rstrip('/')}/start
""")
        program = self.start_at_home(AWS_ENDPOINT_URL=self.emulator.endpoint, AWS_REGION=self.emulator.region)
        self.use(program, "company")
        program.press("Sign in…")
        dialog = program.wait_find("dialog", "Sign in: company")
        program.press("Use a code instead", inside=dialog)
        shown = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
        program.wait_for(lambda: shown.search(screen.text_inside(dialog)), "the code is shown")
        program.wait_for(lambda: "compare the code there" in screen.text_inside(dialog), "what to do is said")
        code = shown.search(screen.text_inside(dialog)).group()
        form = urllib.parse.urlencode({"user_code": code, "answer": "allow"}).encode()
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
                f"{self.emulator.endpoint.rstrip('/')}/device", form, timeout=desk.PATIENCE) as page:
            self.assertEqual(page.status, 200)
        dialog = program.wait_find("dialog", "Choose an AWS account")
        program.press("Use", inside=dialog)
        program.wait_gone("dialog", "Choose an AWS account")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")
        self.assertEqual(self.opened.read_text(), "", "no browser is opened")
        self.assertEqual(len(self.token_files()), 1)

    def test_another_command_is_shown_before_it_runs(self):
        """Also after a restart, and of the command that ran nothing can be read."""
        def helper(name, more=""):
            made = self.folder / name
            answer = json.dumps({"Version": 1, "AccessKeyId": self.emulator.key[0],
                                 "SecretAccessKey": self.emulator.key[1]})
            made.write_text(f"#!/bin/sh\n{more}\necho '{answer}'\n")
            made.chmod(0o700)
            (self.home / ".aws" / "config").write_text(f"""
[profile tool]
region = {self.emulator.region}
endpoint_url = {self.emulator.endpoint}
credential_process = {made} --password planted-word
""")
        helper("helper")
        program = self.start_at_home()
        self.use(program, "tool")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the helper's credentials are used")
        self.assertEqual(program.close_by_user(), 0)
        self.assert_not_on_disk("planted-word")

        ran = self.folder / "ran"
        helper("another", f"touch {ran}")
        program = self.start_at_home()
        program.press("Look at the command…")
        question = program.wait_find("dialog", "Helper program changed")
        self.assertIn(str(self.folder / "another"), screen.text_inside(question))
        self.assertFalse(ran.exists(), "nothing has run before a person allows it")
        program.press("Run it", inside=question)
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "it runs then")
        self.assertTrue(ran.exists())

    def test_a_code_of_an_mfa_device(self):
        program = self.start_at_home()
        self.use(program, "operator")
        dialog = program.wait_find("dialog", "MFA code")
        screen.fill_in(dialog, {"Code": "000000"})
        program.press("Sign in", inside=dialog)
        program.wait_for(lambda: "AWS did not take this code." in screen.text_inside(dialog), "the wrong code is said")
        screen.fill_in(dialog, {"Code": "123456"})
        program.press("Sign in", inside=dialog)
        program.wait_gone("dialog", "MFA code")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "what waited goes on")

        program.type_keys("ctrl+shift+a")
        dialog = program.wait_find("dialog", "Accounts")
        program.press("Test", inside=dialog)
        for said in ("Signed in as role OperatorWithMfa, account 1234 5678 9012.", "list ✓", "rebind: untried"):
            program.wait_for(lambda: said in screen.text_inside(dialog), f"Test says {said!r}")
        accounts = program.wait_find("table", "Accounts", inside=dialog)
        program.wait_for(lambda: "min left" in screen.rows(accounts)[0]["State"], "how long the session lasts is said")
        program.press("Close", inside=dialog)
        self.assertEqual(program.close_by_user(), 0)


    def test_the_demo_leaves_the_folder_alone(self):
        self.before = self.aws_files()
        everything = self.everything_of_aws()
        program = self.start("--demo", env={"HOME": str(self.home), "AWS_PROFILE": "desk"})
        program.wait_for(lambda: screen.rows(program.table()), "the list arrives")
        self.assertEqual(program.close_by_user(), 0)
        self.assertEqual(self.everything_of_aws(), everything)


if __name__ == "__main__":
    desk.main()
