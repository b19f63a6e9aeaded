# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk with a home of its own: AWS's files there name the ways to sign in with the emulator, and the browser is a
script."""

import stat

import desk
import screen

ACCOUNT = "123456789012"
BROWSER = """#!/bin/sh
# A browser that goes where it is sent, and back to where that sends it.
echo "$1" >> "$BROWSER_LOG"
exec curl --silent --location --noproxy '*' --output /dev/null "$1"
"""


class HomeTest(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.home = self.folder / "home"
        aws = self.home / ".aws"
        aws.mkdir(parents=True)
        endpoint, region = self.emulator.endpoint, self.emulator.region
        (aws / "config").write_text(f"""
[profile desk]
sso_session = corp
sso_account_id = {ACCOUNT}
sso_role_name = Operator
region = {region}
endpoint_url = {endpoint}

[profile open]
sso_session = corp
region = {region}
endpoint_url = {endpoint}

[sso-session corp]
sso_region = {region}
sso_start_url = {endpoint.rstrip('/')}/start
sso_registration_scopes = sso:account:access

[profile operator]
role_arn = arn:aws:iam::{ACCOUNT}:role/OperatorWithMfa
mfa_serial = arn:aws:iam::{ACCOUNT}:mfa/operator
source_profile = base
region = {region}
endpoint_url = {endpoint}

[profile base]
region = {region}
endpoint_url = {endpoint}

[profile lost]
role_arn = arn:aws:iam::{ACCOUNT}:role/Operator
source_profile = gone
""")
        (aws / "credentials").write_text(
            f"[base]\naws_access_key_id = {self.emulator.key[0]}\naws_secret_access_key = {self.emulator.key[1]}\n")
        browser = self.folder / "bin" / "xdg-open"
        browser.parent.mkdir()
        browser.write_text(BROWSER)
        browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
        self.opened = self.folder / "opened"
        self.opened.touch()
        self.before = None

    def tearDown(self):
        self.assertEqual(self.aws_files(), self.before, "AWS's files are as the program found them")
        super().tearDown()

    def aws_files(self):
        """What they are, and which: one that is replaced by its like is another."""
        folder = self.home / ".aws"
        files = [path for path in (folder / "config", folder / "credentials") if path.exists()]
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) for path in files}

    def start_at_home(self, **more):
        self.before = self.aws_files()
        path = f"{self.folder / 'bin'}:{desk.os.environ['PATH']}"
        return self.start(env={"HOME": str(self.home), "PATH": path, "BROWSER_LOG": str(self.opened),
                               "XDG_CURRENT_DESKTOP": "X-Generic", **more})

    def use(self, program, profile):
        program.wait_find(screen.BUTTON, "Use")
        button = next(each for each in program.find_all(screen.BUTTON, "Use") if each.description == profile)
        screen.act(button)
