#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a change whose source is closed, or opened anew, while it is under way."""

import signal

import desk
import screen
import shown


class ClosedUnderWay(shown.AllShown):
    """Two accounts, and one of them goes or becomes another while an encoder of it is being moved."""

    emulator_arguments = ("--accounts", "2", "--configurations", "20")
    # milliseconds: the answer to a change doesn't come before the emulator is held
    late = 4_000

    def setUp(self):
        super().setUp()
        self.numbers = [key["accountId"] for key in self.emulator.told["accounts"]]
        self.encoder, self.stage = self.idle(account=self.numbers[0])
        self.moved = self.emulator.moved(self.encoder, self.stage)

    def begin(self):
        """A change of the first account, whose answer comes when the emulator is let go on."""
        self.emulator.control("faults", operation="UpdateIngestConfiguration", fault="slow", count=1,
                              milliseconds=self.late)
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.wait_for(lambda: self.emulator.requests("UpdateIngestConfiguration") == 1, "the change is asked for")
        self.emulator.child.send_signal(signal.SIGSTOP)
        self.addCleanup(self.go_on)

    def go_on(self):
        self.emulator.child.send_signal(signal.SIGCONT)

    def open_accounts(self):
        self.program.press("Accounts…", "menu item")
        dialog = self.program.wait_find("dialog", "Accounts")
        screen.enter(self.program.wait_find("text", "Find", dialog), self.names[0])
        self.program.wait_for(lambda: screen.text_of(self.program.find("text", "Name", dialog)) == self.names[0],
                              "the first account is chosen")
        return dialog

    def leave_accounts(self, dialog):
        self.program.press("Close", inside=dialog)
        self.program.wait_gone("dialog", "Accounts")

    def told(self):
        """How many messages say what became of it."""
        return sum(self.encoder["name"] in screen.text_inside(each) for each in self.program.find_all("alert"))

    def assert_it_is_finished_and_told_once(self, is_still_reached=False):
        # On a machine so slow that the answer was given up, the same after it was asked what became of it.
        source = f"{self.names[0]} · {self.emulator.region}: "
        self.program.alert_with(*([] if is_still_reached else [source]), self.moved)
        self.assertEqual(self.told(), 1)
        self.assertEqual(self.emulator.configuration(self.encoder["arn"])["stageArn"], self.stage["arn"])
        # What could be told a second time has been by the time that another change is told.
        encoder, stage = self.idle(account=self.numbers[1])
        self.rebind(self.program, encoder["name"], stage["name"])
        self.program.alert(self.emulator.moved(encoder, stage))
        self.program.wait_row(encoder["name"], Stage=stage["name"])
        # The next one's note takes the place of a note, and of nothing else.
        self.assertEqual(self.told(), 0 if is_still_reached else 1)
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 2)
        self.assertEqual(self.program.close_by_user(), 0)

    def test_its_account_is_removed(self):
        self.begin()
        dialog = self.open_accounts()
        self.program.press("Remove…", inside=dialog)
        self.program.wait_find("label", f"Remove {self.names[0]}?")
        self.program.press("Remove")
        self.wait_rows(20)
        self.go_on()
        self.leave_accounts(dialog)
        self.assert_it_is_finished_and_told_once()

    def test_its_account_becomes_read_only(self):
        self.begin()
        dialog = self.open_accounts()
        screen.act(self.program.wait_find("check box", "Read-only. Nothing can be changed here.", dialog), "Toggle")
        self.leave_accounts(dialog)
        self.wait_rows(20)  # it is opened anew, and nobody answers
        self.go_on()
        self.wait_rows(40)
        self.assert_it_is_finished_and_told_once(is_still_reached=True)

    def test_its_account_gets_another_endpoint(self):
        other = self.keep(desk.Emulator("--configurations", "20", key=self.emulator.key))
        self.begin()
        dialog = self.open_accounts()
        field = self.program.wait_find("text", "Endpoint URL", dialog)
        field.queryComponent().grabFocus()
        self.program.wait_focus("Endpoint URL")
        screen.enter(field, other.endpoint)
        self.program.type_keys("Tab")  # what is entered counts once one goes on
        self.leave_accounts(dialog)
        self.program.wait_for(lambda: other.done("ListIngestConfigurations") > 0, "the other service is asked")
        self.go_on()
        self.assert_it_is_finished_and_told_once()
        self.assertEqual(other.requests("UpdateIngestConfiguration"), 0)


if __name__ == "__main__":
    desk.main()
