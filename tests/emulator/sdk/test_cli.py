#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AWS's own command line signs in to the emulator unchanged: roles, MFA, single sign-on with a device, and then IVS.

Debian's is older than AWS_ENDPOINT_URL: where its services are, it is told by rule sets of its own kind in a folder that
AWS_DATA_PATH names. IVS Real-Time, which it doesn't know either, is described beside this file."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request

FOLDER = pathlib.Path(__file__).resolve().parent
SERVICES = {"sts": "2011-06-15", "sso": "2019-06-10", "sso-oidc": "2019-06-10"}
# What every rule set takes (botocore's "endpoint-rule-set-1.json").
PARAMETERS = {
    "Region": {"builtIn": "AWS::Region", "required": False, "type": "String"},
    "UseDualStack": {"builtIn": "AWS::UseDualStack", "required": True, "default": False, "type": "Boolean"},
    "UseFIPS": {"builtIn": "AWS::UseFIPS", "required": True, "default": False, "type": "Boolean"},
    "Endpoint": {"builtIn": "SDK::Endpoint", "required": False, "type": "String"},
    "UseGlobalEndpoint": {"builtIn": "AWS::STS::UseGlobalEndpoint", "required": True, "default": False, "type": "Boolean"},
}
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
PATIENCE = 60


class Cli(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        plain = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
        cls.process = subprocess.Popen([os.environ["IVS_EMULATOR"], "--port", "0", "--accounts", "2", "--configurations", "7",
                                        "--rate-limits", "off"], env=plain, stdout=subprocess.PIPE, text=True)
        cls.told = json.loads(cls.process.stdout.readline())
        cls.other = cls.told["accounts"][1]["accountId"]

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(30)
        cls.process.stdout.close()

    def setUp(self):
        self.control("reset")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        rules = [{"conditions": [], "endpoint": {"url": self.told["endpoint"], "properties": {}, "headers": {}},
                  "type": "endpoint"}]
        for service, version in SERVICES.items():
            place = self.home / "models" / service / version
            place.mkdir(parents=True)
            described = {name: {**each, "documentation": ""} for name, each in PARAMETERS.items()}
            (place / "endpoint-rule-set-1.json").write_text(
                json.dumps({"version": "1.0", "parameters": described, "rules": rules}))
        (self.home / ".aws").mkdir()
        (self.home / ".aws/credentials").write_text(
            f"[default]\naws_access_key_id = {self.told['accessKeyId']}\n"
            f"aws_secret_access_key = {self.told['secretAccessKey']}\n")
        (self.home / ".aws/config").write_text(
            "[default]\nregion = eu-west-1\n"
            f"[profile role]\nregion = eu-west-1\nsource_profile = default\nrole_arn = {self.role('Operator')}\n"
            f"[sso-session desk]\nsso_region = eu-west-1\nsso_start_url = {self.told['startUrl']}\n"
            "sso_registration_scopes = sso:account:access\n"
            f"[profile single]\nregion = eu-west-1\nsso_session = desk\nsso_account_id = {self.other}\n"
            "sso_role_name = Operator\n"
            f"[profile legacy]\nregion = eu-west-1\nsso_start_url = {self.told['startUrl']}\nsso_region = eu-west-1\n"
            f"sso_account_id = {self.other}\nsso_role_name = Viewer\n")

    def role(self, name):
        return f"arn:aws:iam::{self.other}:role/{name}"

    def control(self, name, **members):
        request = urllib.request.Request(f"{self.told['endpoint']}/_control/{name}", json.dumps(members).encode(),
                                         {"Content-Type": "application/json"})
        with OPENER.open(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def started(self, *arguments, **variables):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8", "AWS_PAGER": "",
                       "AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true",
                       "AWS_DATA_PATH": f"{self.home / 'models'}:{FOLDER}", **variables}
        return subprocess.Popen([os.environ["AWS_CLI"], *arguments], env=environment, text=True, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def aws(self, *arguments, **variables):
        process = self.started(*arguments, **variables)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 0, err)
        return json.loads(out)

    def refusal(self, *arguments, **variables):
        process = self.started(*arguments, **variables)
        err = process.communicate(timeout=PATIENCE)[1]
        self.assertNotEqual(process.returncode, 0)
        return err

    def sign_in(self, profile, answer):
        """The program's side of a sign-in, and a person's."""
        process = self.started("sso", "login", "--no-browser", "--profile", profile, PYTHONUNBUFFERED="1")
        shown = ""
        while not (page := re.search(r"http://\S+/device\?user_code=(\S+)", shown)):
            line = process.stdout.readline()
            self.assertTrue(line, shown)
            shown += line
        with OPENER.open(page.group(0), timeout=PATIENCE) as device:
            self.assertIn(page.group(1), device.read().decode())
        form = urllib.parse.urlencode({"user_code": page.group(1), "answer": answer}).encode()
        with OPENER.open(f"{self.told['endpoint']}/device", form, timeout=PATIENCE) as device:
            self.assertEqual(device.status, 200)
        err = process.communicate(timeout=PATIENCE)[1]
        return process.returncode, err

    def test_tells_who_signs(self):
        self.assertEqual(self.aws("sts", "get-caller-identity")["Account"], self.told["accounts"][0]["accountId"])
        self.assertIn(":assumed-role/Operator/", self.aws("sts", "get-caller-identity", "--profile", "role")["Arn"])

    def test_assumes_a_role(self):
        wanted = ("sts", "assume-role", "--role-session-name", "ada")
        device = ("--serial-number", f"arn:aws:iam::{self.told['accounts'][0]['accountId']}:mfa/operator", "--token-code")
        session = self.aws(*wanted, "--role-arn", self.role("OperatorWithMfa"), *device, "123456")
        self.assertEqual(session["AssumedRoleUser"]["Arn"], f"arn:aws:sts::{self.other}:assumed-role/OperatorWithMfa/ada")
        self.assertIn("MultiFactorAuthentication failed",
                      self.refusal(*wanted, "--role-arn", self.role("OperatorWithMfa"), *device, "000000"))
        self.assertIn("is not authorized to perform: sts:AssumeRole",
                      self.refusal(*wanted, "--role-arn", self.role("Nobody")))

    def test_a_session_ends(self):
        self.control("sign-in", sessionSeconds=1)
        given = self.aws("sts", "assume-role", "--role-session-name", "ada", "--role-arn", self.role("Operator"))["Credentials"]
        key = {"AWS_ACCESS_KEY_ID": given["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": given["SecretAccessKey"],
               "AWS_SESSION_TOKEN": given["SessionToken"]}
        while (process := self.started("sts", "get-caller-identity", **key)).wait(PATIENCE) == 0:
            process.communicate()
        self.assertIn("ExpiredToken", process.communicate()[1])

    def test_signs_in_with_a_device(self):
        code, err = self.sign_in("single", "allow")
        self.assertEqual(code, 0, err)
        arn = self.aws("sts", "get-caller-identity", "--profile", "single")["Arn"]
        self.assertIn(f":{self.other}:assumed-role/AWSReservedSSO_Operator_", arn)
        listed = self.aws("ivs-realtime", "list-ingest-configurations", "--profile", "single",
                          "--endpoint-url", self.told["endpoint"])["ingestConfigurations"]
        self.assertEqual(len(listed), 7)
        self.assertIn(f":{self.other}:", listed[0]["arn"])
        self.control("sign-in", endSessions=True)
        for cached in (self.home / ".aws/cli/cache").glob("*.json"):
            cached.unlink()
        self.assertNotEqual(self.refusal("sts", "get-caller-identity", "--profile", "single"), "")

    def test_signs_in_as_before_sessions(self):
        code, err = self.sign_in("legacy", "allow")
        self.assertEqual(code, 0, err)
        self.assertIn("AWSReservedSSO_Viewer_", self.aws("sts", "get-caller-identity", "--profile", "legacy")["Arn"])

    def test_somebody_declines(self):
        code, err = self.sign_in("single", "deny")
        self.assertNotEqual(code, 0)
        self.assertIn("AccessDeniedException", err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
