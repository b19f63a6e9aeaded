#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An encoder moves to another stage and back: in the window, and in the service's own books."""

import desk
import screen


class Rebind(desk.DeskTest):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.stage = self.emulator.other_stage(self.encoder)
        self.program = self.start_with_list()

    def assert_on(self, stage_arn):
        """The service says so, and nothing else of the encoder or of any other one has changed."""
        now = self.emulator.configuration(self.encoder["arn"])
        self.assertEqual(now.get("stageArn", ""), stage_arn)
        for each in ("stageArn", "updateTime"):
            now.pop(each, None)
        self.assertEqual(now, {key: value for key, value in self.encoder.items() if key not in ("stageArn", "updateTime")})

    def test_by_actions_and_a_stage_name(self):
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
        self.assert_on(self.stage["arn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)
        self.program.alert(self.emulator.moved(self.encoder, self.stage))

    def test_what_is_not_aws_is_said_to_be_where_anything_is_written(self):
        sign = f"Not AWS: {self.emulator.host}"
        self.assertIn(sign, screen.text_inside(self.program.window()))
        self.assertIn(sign, screen.label(self.program.window()))
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.assertIn(sign, screen.text_inside(dialog))
        self.emulator.fault("UpdateIngestConfiguration", "validation")
        self.program.press("Rebind", inside=dialog)
        alert = self.program.alert(f"{self.emulator.host} rejected a value")
        self.assertIn(sign, screen.text_inside(alert))

    def test_by_keyboard_alone(self):
        self.program.type_keys("ctrl+f")
        self.program.wait_focus("Filter")
        self.program.type_text(self.encoder["name"])
        self.program.wait_for(lambda: len(screen.rows(self.program.table())) == 1, "one row")
        self.program.type_keys("Down")
        self.program.wait_for(lambda: screen.selected_rows(self.program.table()) == [0], "the row is selected")
        self.program.type_keys("ctrl+e")
        dialog = self.program.wait_find("dialog", "Rebind")
        self.program.wait_focus("Stage")
        self.program.type_text(self.stage["name"])
        self.program.wait_for(lambda: screen.is_enabled(self.program.find(screen.BUTTON, "Rebind", dialog)),
                              "Rebind can be pressed")
        self.wait_compared(self.program, dialog)
        self.program.type_keys("alt+r")
        self.program.wait_gone("dialog", "Rebind")
        self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
        self.assert_on(self.stage["arn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 1)

    def test_by_a_pasted_arn(self):
        self.rebind(self.program, self.encoder["name"], self.stage["arn"])
        self.program.wait_row(self.encoder["name"], Stage=self.stage["name"])
        self.assert_on(self.stage["arn"])

    def test_undo_from_the_bar(self):
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.alert(self.emulator.moved(self.encoder, self.stage))
        self.program.press("Undo")
        before = self.emulator.stage_name(self.encoder["stageArn"])
        self.program.alert_with(f"{self.encoder['name']} moved from {self.stage['name']} to {before}.")
        self.program.wait_for(lambda: before in self.program.row(self.encoder["name"])["Stage"], f"back on {before}")
        self.assert_on(self.encoder["stageArn"])
        self.assertEqual(self.emulator.done("UpdateIngestConfiguration"), 2)

    def test_undo_and_redo_by_keys(self):
        self.rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.alert_with(self.emulator.moved(self.encoder, self.stage))
        before = self.emulator.stage_name(self.encoder["stageArn"])
        name = self.encoder["name"]
        self.program.wait_find("menu item", f"Undo: Move {name} back to {before}")
        self.program.type_keys("ctrl+z")
        self.program.wait_row(name, Stage=before)
        self.program.wait_find("menu item", f"Redo: Move {name} to {self.stage['name']} again")
        self.program.type_keys("ctrl+shift+z")
        self.program.wait_row(name, Stage=self.stage["name"])
        self.assert_on(self.stage["arn"])

    def test_the_focus_alone_chooses_no_stage(self):
        self.program.select(self.encoder["name"])
        self.program.type_keys("ctrl+e")
        dialog = self.program.wait_find("dialog", "Rebind")
        self.program.wait_focus("Stage")
        self.program.type_keys("Tab")
        self.program.wait_focus("Stages")
        self.program.type_keys("Return")
        self.assertFalse(screen.is_enabled(self.program.find(screen.BUTTON, "Rebind", dialog)))
        self.program.type_keys("Down")
        self.program.wait_for(lambda: "Choose a stage" not in screen.text_inside(dialog), "a stage is chosen")
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Rebind")
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_escape_leaves_and_sends_nothing(self):
        self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Rebind")
        self.assert_on(self.encoder["stageArn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_the_button_is_off_while_there_is_nowhere_to_go(self):
        here = self.emulator.stage_name(self.encoder["stageArn"])
        region = "us-east-1" if self.emulator.region != "us-east-1" else "eu-west-1"
        nowhere = {
            "": "Choose a stage, or paste its ARN.",
            self.encoder["stageArn"]: "is already on",
            self.encoder["arn"]: "This is not the ARN of a stage.",
            self.stage["arn"].replace(self.emulator.region, region): f"This stage is in {region}.",
        }
        dialog = self.open_rebind(self.program, self.encoder["name"], here)
        field = self.program.wait_find("text", "Stage", dialog)
        for entered, sentence in nowhere.items():
            with self.subTest(entered):
                screen.enter(field, entered)
                self.program.wait_for(lambda: sentence in screen.text_inside(dialog), f"the dialog says {sentence!r}")
                self.assertFalse(screen.is_enabled(self.program.find(screen.BUTTON, "Rebind", dialog)))

    def test_detach(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], "")
        screen.act(self.program.wait_find("check box", "No stage (detach)", dialog), "Toggle")
        self.program.wait_for(lambda: "will have no stage" in screen.text_inside(dialog), "it says what will happen")
        self.program.press("Rebind", inside=dialog)
        self.program.alert(f"{self.encoder['name']} was detached from "
                           f"{self.emulator.stage_name(self.encoder['stageArn'])} and has no stage now.")
        self.assert_on("")

    def test_a_change_by_someone_else_is_not_overwritten(self):
        dialog = self.open_rebind(self.program, self.encoder["name"], self.stage["name"])
        stages = self.emulator.state()["stages"]
        elsewhere = next(each for each in stages if each["arn"] not in (self.encoder["stageArn"], self.stage["arn"]))
        other = self.start_other_desk()
        self.rebind(other, self.encoder["name"], elsewhere["arn"])
        other.alert(self.emulator.moved(self.encoder, elsewhere))
        self.program.press("Rebind", inside=dialog)
        self.program.alert_with("moved meanwhile", "Nothing was changed.")
        self.assertEqual(self.emulator.configuration(self.encoder["arn"])["stageArn"], elsewhere["arn"])
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 1)

    def start_other_desk(self):
        mine, self.config_dir = self.config_dir, self.folder / "other"
        other = self.start_with_list()
        self.config_dir = mine
        return other


if __name__ == "__main__":
    desk.main()
