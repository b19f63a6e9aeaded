#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A control room is told what is wrong: an encoder is lost, comes and goes, or is deleted elsewhere, and AWS is silent for
a while or refuses."""

import signal

import desk
import screen
import service
import sound


class Alarms(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.speaker = sound.Loudspeaker(self.folder)
        self.addCleanup(self.speaker.end)
        self.program = self.start(env={**self.emulator.environment(), **self.speaker.server})
        self.program.wait_for(self.program.rows, "the list")
        live = [each for each in self.emulator.state()["configurations"]
                if each["state"] == "ACTIVE" and each.get("stageArn") and not each.get("redundantIngest")]
        self.encoder, self.other = live[:2]
        self.watch(self.encoder)

    def watch(self, encoder):
        self.program.select(encoder["name"])
        self.program.press("Watch", "menu item")
        self.program.wait_find("menu item", "Stop watching")

    def strip(self, *words):
        """Above the views, and not a message of a bar: it can be acknowledged."""
        def having():
            return next((alert for alert in self.program.find_all("alert")
                         if self.program.find(screen.BUTTON, "Acknowledge", inside=alert)
                         and all(word in screen.text_inside(alert) for word in words)), None)
        return self.program.wait_for(having, f"an alarm with {words}", seconds=90)

    def count(self):
        return self.program.find(screen.BUTTON, "1 alarm")

    def test_one_that_is_lost_is_told_until_somebody_saw_it(self):
        self.assertIsNone(self.program.find("alert"))
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        self.strip(self.encoder["name"], "has not been live for", "It is watched.")
        self.assertIsNone(self.program.find("dialog"), "nobody asked: it is a strip, not a box")
        self.program.type_keys("ctrl+k")
        self.program.wait_for(lambda: not self.program.find("alert"), "it was seen")
        self.assertIsNotNone(self.count(), "it is still wrong")
        self.emulator.go(self.encoder["arn"], "ACTIVE")
        self.program.wait_for(lambda: not self.count(), "it is over, and was seen")
        self.program.type_keys("ctrl+4")
        journal = self.program.wait_find("table", "Journal")
        self.program.wait_for(lambda: [row["Result"] for row in screen.rows(journal)[:2]]
                              == ["acknowledged", "alarm: not live, watched"], "both are in the journal")
        self.assertTrue(all(row["Who"] for row in screen.rows(journal)[:2]))

    def test_it_is_heard_until_somebody_saw_it(self):
        self.assertEqual(self.speaker.sounds(), 0)
        self.watch(self.other)
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        self.strip(self.encoder["name"])
        self.program.wait_for(lambda: self.speaker.sounds() > 0, "one tone")
        self.program.wait_for(lambda: self.speaker.sounds() > 1, "the tone again", 90)
        self.program.type_keys("ctrl+k")
        self.program.wait_for(lambda: not self.program.find("alert"), "it was seen")
        before = self.speaker.sounds()
        self.emulator.go(self.other["arn"], "INACTIVE")
        self.strip(self.other["name"])
        self.program.wait_for(lambda: self.speaker.sounds() > before, "another tone")
        self.assertEqual(self.speaker.sounds(), before + 1, "what somebody saw is heard no more")

    def test_one_that_comes_and_goes_is_one(self):
        for _ in range(2):
            self.emulator.go(self.encoder["arn"], "INACTIVE")
            self.strip("has not been live for")
            self.emulator.go(self.encoder["arn"], "ACTIVE")
            self.strip("not live", " from ", " to ")
        self.strip("2 times from")
        self.program.type_keys("ctrl+shift+m")
        dialog = self.program.wait_find("dialog", "Alarms")
        self.program.press("Acknowledge", inside=dialog)
        self.program.wait_for(lambda: not self.program.find("alert"), "it was seen")

    def test_aws_is_silent_for_a_while(self):
        self.emulator.child.send_signal(signal.SIGSTOP)
        self.addCleanup(lambda: self.emulator.child.poll() is None and self.emulator.child.send_signal(signal.SIGCONT))
        self.strip(f"no answer from {self.emulator.host}", "for")
        self.emulator.child.send_signal(signal.SIGCONT)
        # Slowed down by all that it finds waiting, it may refuse for a moment before it answers.
        self.program.wait_for(lambda: any(f" {was} " in screen.text_inside(each) and " to " in screen.text_inside(each)
                                          for each in self.program.find_all("alert")
                                          for was in (f"had no answer from {self.emulator.host}", "was not read from")),
                              "it is over", 90)
        self.program.press("Mute 5 min", inside=self.strip())
        self.strip("No sound until")
        self.program.type_keys("ctrl+k")
        self.program.wait_for(lambda: not self.program.find("alert"), "it was seen")

    def test_a_refusal_is_no_silence(self):
        self.emulator.control("faults", operation="ListIngestConfigurations", fault="expired", lasting=True)
        alert = self.strip("nothing read for", "Sign-in expired.")
        self.assertNotIn("no answer", screen.text_inside(alert))
        self.emulator.reset()
        self.strip("was not read (Sign-in expired)", " to ")

    def test_one_that_is_watched_and_deleted_elsewhere_is_told(self):
        self.emulator.go(self.encoder["arn"], "INACTIVE")
        service.Client(self.emulator).call("DeleteIngestConfiguration", arn=self.encoder["arn"])
        self.strip(self.encoder["name"], "no longer exists. It is still watched.")
        self.program.type_keys("ctrl+shift+m")
        dialog = self.program.wait_find("dialog", "Alarms")
        self.program.press("Stop watching", inside=dialog)
        self.strip("It is no longer watched.")
        self.program.press("Acknowledge", inside=dialog)
        self.program.wait_for(lambda: not self.program.find("alert"), "it was seen")
        self.program.wait_for(lambda: "1 alarm" not in screen.text_inside(self.program.window()), "none is left")


if __name__ == "__main__":
    desk.main()
