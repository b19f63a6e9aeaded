#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The service goes away and comes back: a bar says so, rows become unknown, and everything recovers."""

import signal

import desk
import screen


class Outage(desk.DeskTest):

    def test_the_service_goes_away_and_comes_back(self):
        program = self.start_with_list()
        before = program.rows()
        self.emulator.end(signal.SIGKILL)

        program.press("Refresh")
        alert = program.wait_find("alert")
        self.assertIn("127.0.0.1", screen.text_inside(alert))
        self.assertIsNone(program.find("dialog"), "nobody asked: it is a bar, not a box")
        self.assertEqual([row["ARN"] for row in program.rows()], [row["ARN"] for row in before])

        # 30 s without an answer: nobody knows what the encoders do now.
        program.wait_for(lambda: all(row["State"].startswith("unknown, was ")
                                     for row in screen.rows(program.table())),
                         "every row is unknown", seconds=60)
        program.wait_for(lambda: any("live when last read" in found.name for found in program.find_all("label")),
                         "the counts say that they are old")

        self.restart_emulator()
        program.press("Retry", inside=program.wait_find("alert"))
        program.wait_for(lambda: not program.find("alert"), "the bar goes away")
        program.wait_for(lambda: screen.rows(program.table()) == before, "the list reads as before")

    def test_a_rebind_without_a_connection_changes_nothing_and_may_be_tried_again(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        stage = self.emulator.other_stage(encoder)
        dialog = self.open_rebind(program, encoder["name"], stage["name"])
        self.emulator.end(signal.SIGKILL)
        program.press("Rebind", inside=dialog)
        alert = program.alert_with("Nothing was changed.", "Retry")
        self.restart_emulator()
        program.press("Retry", inside=alert)
        program.wait_row(encoder["name"], Stage=stage["name"])
        self.assertEqual(self.emulator.configuration(encoder["arn"])["stageArn"], stage["arn"])

    def test_asking_what_became_of_a_change_can_be_stopped(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        stage = self.emulator.other_stage(encoder)
        dialog = self.open_rebind(program, encoder["name"], stage["name"])
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="slow", count=1, milliseconds=60_000)
        program.press("Rebind", inside=dialog)
        program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") == 1, "it is sent")
        self.emulator.child.send_signal(signal.SIGSTOP)
        self.addCleanup(lambda: self.emulator.child.poll() is None and self.emulator.child.send_signal(signal.SIGCONT))

        asking = f"Asking {self.emulator.host} what became of {encoder['name']}."
        program.wait_for(lambda: any(asking in screen.text_inside(each) for each in program.find_all("alert")),
                         "the bar says what it waits for", seconds=60)
        program.press("Stop waiting")
        program.alert_with("It is not known", "Ask again")
        self.emulator.child.send_signal(signal.SIGCONT)
        # Whoever asks first: the person, or the next reading.
        program.alert_with(self.emulator.moved(encoder, stage))
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)

    def test_a_change_that_takes_effect_late_corrects_what_was_told(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        stage = self.emulator.other_stage(encoder)
        dialog = self.open_rebind(program, encoder["name"], stage["name"])
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="gateway", status=504, acts=True,
                              milliseconds=15_000, count=1)
        program.press("Rebind", inside=dialog)
        program.alert_with("So far nothing was changed.", "Retry")
        alert = program.alert_with(f"{encoder['name']} moved after all")
        self.assertNotIn("nothing was changed", screen.text_inside(alert))
        program.wait_row(encoder["name"], Stage=stage["name"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)

    def test_the_window_closes_while_a_request_hangs(self):
        program = self.start_with_list()
        self.emulator.child.send_signal(signal.SIGSTOP)
        self.addCleanup(lambda: self.emulator.child.poll() is None and self.emulator.child.send_signal(signal.SIGCONT))
        program.press("Refresh")
        self.assertEqual(program.close_by_user(), 0)


if __name__ == "__main__":
    desk.main()
