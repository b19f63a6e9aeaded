#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs read: --list and --watch without a window and without a display, and /metrics of a window."""

import csv
import io
import json
import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import desk
import screen


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Scripts(desk.DeskTest):

    def command(self, *options):
        environment = desk.plain_environment(**self.emulator.environment())
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(name, None)
        return [desk.PATCHBAY, "--config-dir", str(self.config_dir), *options], environment

    def listed(self, *options):
        line, environment = self.command("--list", *options)
        return subprocess.run(line, env=environment, capture_output=True, text=True, timeout=desk.PATIENCE)

    def encoders(self):
        return self.emulator.state()["configurations"]

    def test_a_list_as_json(self):
        done = self.listed()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        listed = {each["arn"]: each for each in json.loads(done.stdout)}
        held = {each["arn"]: each for each in self.encoders()}
        self.assertEqual(set(listed), set(held))
        for arn, encoder in held.items():
            self.assertEqual(listed[arn]["name"], encoder["name"])
            self.assertEqual(listed[arn]["stageArn"], encoder.get("stageArn", ""))
            self.assertEqual(listed[arn]["stageName"], self.emulator.stage_name(encoder.get("stageArn", "")))
            self.assertEqual(listed[arn]["region"], self.emulator.region)
        for secret in (self.emulator.key[1], "rt_"):  # stream keys begin so
            self.assertNotIn(secret, done.stdout)
        self.assertFalse(self.config_dir.exists())

    def test_a_list_as_csv(self):
        done = self.listed("--format", "csv")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
        self.assertEqual({row["encoder"] for row in rows}, {each["arn"] for each in self.encoders()})

    def test_beside_a_window(self):
        program = self.start_with_list()
        done = self.listed()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(len(json.loads(done.stdout)), len(self.encoders()))
        self.assertIsNone(program.child.poll())

    def test_what_fails_is_said(self):
        self.emulator.fault("ListIngestConfigurations", "accessDenied", 10)
        done = self.listed()
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(done.stdout), [])
        self.assertIn(self.emulator.region, done.stderr)
        nobody = self.listed("--account", "Nobody")
        self.assertEqual((nobody.returncode, nobody.stdout), (1, ""))
        self.assertIn("Nobody", nobody.stderr)
        self.assertEqual(self.listed("--format", "xml").returncode, 2)

    def test_each_change_is_a_line(self):
        line, environment = self.command("--watch")
        program = self.keep(desk.Process(line, environment, stdout=subprocess.PIPE, text=True))
        first = json.loads(program.child.stdout.readline())
        self.assertEqual(first["event"], "list")
        self.assertEqual(len(first["encoders"]), len(self.encoders()))
        encoder = next(each for each in first["encoders"] if each["state"] == "INACTIVE" and each["stageArn"])
        self.emulator.go(encoder["arn"], "ACTIVE")
        change = json.loads(program.child.stdout.readline())
        self.assertEqual((change["event"], change["encoder"]["arn"]), ("changed", encoder["arn"]))
        self.assertEqual(change["was"], {"state": "INACTIVE"})
        program.child.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.stderr(), "")

    def test_metrics_of_a_window(self):
        port = free_port()
        url = f"http://127.0.0.1:{port}/metrics"
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self.config_dir.mkdir()
        (self.config_dir / "settings.json").write_text(json.dumps({"preferences/metrics": "true", "preferences/metricsPort": str(port)}))
        self.start_with_list()
        with opener.open(url, timeout=desk.PATIENCE) as answer:
            text = answer.read().decode()
            self.assertTrue(answer.headers["Content-Type"].startswith("application/openmetrics-text"))
        self.assertTrue(text.endswith("# EOF\n"))
        [encoders] = re.findall(r"^ivs_patchbay_encoders\{[^}]*\} (\d+)$", text, re.MULTILINE)
        self.assertEqual(int(encoders), len(self.encoders()))
        for encoder in self.encoders():
            self.assertNotIn(encoder["arn"], text)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            opener.open(urllib.request.Request(url, headers={"Host": "rebound.example"}), timeout=desk.PATIENCE)
        refused.exception.close()
        self.assertEqual(refused.exception.code, 421)

    def test_metrics_are_off_at_first(self):
        program = self.start_with_list()
        program.press("Preferences…", "menu item")
        box = program.wait_find("check box", "Metrics for other programs")
        self.assertFalse(screen.is_checked(box))


if __name__ == "__main__":
    desk.main()
