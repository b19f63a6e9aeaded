#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said when AWS refuses, fails, or its answer gets lost; and that what is said is true."""

import desk
import screen


class Errors(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.stage = self.emulator.other_stage(self.encoder)
        self.program = self.start_with_list()

    def stage_now(self):
        return self.emulator.configuration(self.encoder["arn"]).get("stageArn")

    def test_refusals_of_a_rebind_say_what_happened_and_that_nothing_was_changed(self):
        here = self.emulator.stage_name(self.encoder["stageArn"])
        refusals = {
            "accessDenied": ("Not allowed", "ivs:UpdateIngestConfiguration"),
            "pendingVerification": ("Account being verified", "verifying"),
            "quota": ("Limit reached", "Open Service Quotas"),
            "notFound": ("No longer exists", "Refresh"),
            "validation": (f"{self.emulator.host} rejected a value", self.stage["name"]),
            "unknownKey": ("Access key not recognised", ""),
            "expired": ("Sign-in expired", ""),
            "signature": ("Signature refused", ""),
        }
        for fault, (title, words) in refusals.items():
            with self.subTest(fault):
                # As often as it may be sent again.
                self.emulator.fault("UpdateIngestConfiguration", fault, count=1)
                self.rebind(self.program, self.encoder["name"], self.stage["name"])
                alert = self.program.alert(title)
                said = screen.text_inside(alert)
                self.assertIn(f"Nothing was changed. {self.encoder['name']} stays on {here} "
                              f"and did not move to {self.stage['name']}.", said)
                self.assertIn(words, said)
                self.assertEqual(self.stage_now(), self.encoder["stageArn"])
                self.program.press("Leave as it is", inside=alert)
                self.program.wait_gone("alert", title)
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 0)

    def test_a_fault_of_the_service_is_settled_by_reading(self):
        reads = self.emulator.requests("GetIngestConfiguration")
        self.emulator.fault("UpdateIngestConfiguration", "server")
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        said = screen.text_inside(self.program.alert(f"{self.emulator.host} had a problem"))
        self.assertIn("So far nothing was changed.", said)
        self.assertIn(f"{self.emulator.host} was asked what is true.", said)
        self.assertNotIn("got lost", said)
        self.assertEqual(self.stage_now(), self.encoder["stageArn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)
        self.assertGreaterEqual(self.emulator.requests("GetIngestConfiguration"), reads + 2)

    def test_a_lost_answer_is_asked_about_and_said(self):
        for fault in ("lostAnswer", "truncated"):
            with self.subTest(fault):
                here = self.encoder["stageArn"]
                self.emulator.fault("UpdateIngestConfiguration", fault)
                self.rebind(self.program, self.encoder["name"], self.stage["name"])
                self.program.alert_with("got lost, so it was asked", self.emulator.moved(self.encoder, self.stage))
                self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
                self.assertEqual(self.stage_now(), self.stage["arn"])
                self.program.press("Undo")
                self.program.wait_for(lambda: self.stage_now() == here, "back where it was")
                self.program.wait_row(self.encoder["name"], Stage=self.emulator.stage_name(here))
        # Two moves and two ways back, none of them sent twice.
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 4)

    def test_a_request_that_never_arrived_changes_nothing(self):
        self.emulator.fault("UpdateIngestConfiguration", "lostRequest")
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.alert_with("So far nothing was changed.", "asked what is true")
        self.assertEqual(self.stage_now(), self.encoder["stageArn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)

    def test_a_throttled_rebind_is_sent_again_and_moves(self):
        self.emulator.fault("UpdateIngestConfiguration", "throttle")
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.alert(self.emulator.moved(self.encoder, self.stage))
        self.assertEqual(self.stage_now(), self.stage["arn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)

    def test_a_list_that_is_refused_is_a_bar_and_keeps_the_rows(self):
        before = self.program.rows()
        for fault, words in {"accessDenied": "may not use ivs:ListIngestConfigurations", "html": "", "empty": "",
                             "notJson": ""}.items():
            with self.subTest(fault):
                # More than is looked at: one good list in between would take the bar away.
                self.emulator.fault("ListIngestConfigurations", fault, count=1000)
                self.program.press("Refresh")
                alert = self.program.alert_with(words)
                self.assertIsNone(self.program.find("dialog"))
                self.assertEqual(len(self.program.rows()), len(before))
                self.program.press("Details…", inside=alert)
                self.program.press("Close")
                self.emulator.reset()
                self.recover()
        self.assertEqual(self.program.rows(), before)

    def recover(self):
        """Refreshes until a good list takes the bar away."""
        def recovered():
            if not self.program.find("alert"):
                return True
            refresh = self.program.find(screen.BUTTON, "Refresh")
            if screen.is_enabled(refresh):
                screen.act(refresh)
            return False
        self.program.wait_for(recovered, "a good list takes the bar away")


class Refused(desk.DeskTest):

    def test_the_first_list_refused_says_so_in_its_place(self):
        self.emulator.fault("ListIngestConfigurations", "accessDenied")
        program = self.start()
        program.wait_find("label", "Not allowed")
        self.assertIsNone(program.find(screen.BUTTON, "Edit account"))  # variables cannot be edited here
        program.press("Refresh")
        program.wait_for(lambda: len(screen.rows(program.table())) == 60, "the list arrives")

    def test_a_wrong_secret_names_its_variable(self):
        env = self.emulator.environment()
        env["AWS_SECRET_ACCESS_KEY"] = "not-the-secret-of-this-key"
        program = self.start(env=env)
        alert = program.alert_with("Signature refused")
        self.assertIsNone(program.find(screen.BUTTON, "Edit account"))
        program.press("Details…", inside=alert)
        said = screen.text_inside(program.alert("Signature refused"))
        self.assertIn("the key in AWS_ACCESS_KEY_ID", said)
        self.assertIn("AWS_SECRET_ACCESS_KEY", said)

    def test_no_answer_of_an_own_endpoint_names_its_variable(self):
        env = self.emulator.environment()
        host = self.emulator.endpoint.split("//")[1].rstrip("/")
        self.emulator.end()
        program = self.start(env=env)
        alert = program.alert_with(f"No answer from {host}")
        program.wait_for(lambda: any("Details say by what" in found.name for found in program.find_all("label")),
                         "it is told where the list would be, in words of an operator")
        self.assertIsNone(program.find(screen.BUTTON, "Edit account", alert), "nothing of the environment can be edited")
        program.press("Details…", inside=alert)
        told = program.alert(f"No answer from {host}")
        screen.act(program.wait_find("check box", "Details", told), "Toggle")
        program.wait_for(lambda: "AWS_ENDPOINT_URL" in screen.text_inside(told), "the variable is named there")


if __name__ == "__main__":
    desk.main()
