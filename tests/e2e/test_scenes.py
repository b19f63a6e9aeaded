#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes, tables and spreads: what leads to a patch of many, seen in the service's own books.

A scene is recalled also when a stage is gone by then; a table with bad lines goes on without them."""

import json

import desk
import screen
import service


class Changes(desk.DeskTest):
    """What leads to the preview of a patch."""

    def setUp(self):
        super().setUp()
        self.program = self.start_with_list("--rate-limits", "off")
        self.before = self.now()

    def now(self):
        return {each["arn"]: each.get("stageArn", "") for each in self.emulator.state()["configurations"]}

    def dialog(self, beginning):
        return self.program.wait_for(lambda: next((each for each in self.program.find_all("dialog")
                                                   if each.name.startswith(beginning)), None), f"the dialog {beginning}")

    def keys(self, *keys):
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys(*keys)

    def choose_file(self, title, path, act):
        dialog = self.dialog(title)
        screen.enter(self.program.wait_find("text", "File name:", dialog), str(path))
        self.program.press(act, inside=dialog)


class Scenes(Changes):

    emulator_arguments = ("--configurations", "24", "--stages", "6", "--publishers", "off", "--rate-limits", "off")

    def save(self, name):
        self.keys("ctrl+s")
        dialog = self.dialog("Save scene")
        screen.enter(self.program.wait_find("text", "Name", dialog), name)
        self.program.press("Save 24", inside=dialog)
        self.program.wait_gone("dialog", "Save scene")

    def recall(self, name):
        self.keys("ctrl+r")
        dialog = self.dialog("Recall a scene")
        screen.enter(self.program.wait_find("text", "Find", dialog), name)
        self.program.press("Preview…", inside=dialog)

    def test_a_scene_is_recalled_when_a_stage_is_gone(self):
        self.save("Show open")
        files = list((self.config_dir / "scenes").glob("*.scene.json"))
        self.assertEqual([each.name for each in files], ["show-open.scene.json"])
        self.assertEqual(len(json.loads(files[0].read_text())["bindings"]), 24)

        client = service.Client(self.emulator)
        every = self.emulator.state()["configurations"]
        live = {each.get("stageArn") for each in every if each["state"] == "ACTIVE"}
        idle = [each["arn"] for each in every if each["state"] == "INACTIVE"]
        # One stage goes, with all that were on it; others are somewhere else.
        on_stage = {}
        for arn in idle:
            if self.before[arn] and self.before[arn] not in live:
                on_stage.setdefault(self.before[arn], []).append(arn)
        gone = max(on_stage, key=lambda arn: len(on_stage[arn]))
        others = [each for each in self.emulator.state()["stages"] if each["arn"] != gone and each["name"].isascii()]
        target = others[0]
        moved = [arn for arn in idle if self.before[arn] not in ("", gone)][:5]
        for arn in moved:
            other = next(each["arn"] for each in others if each["arn"] != self.before[arn])
            client.call("UpdateIngestConfiguration", arn=arn, stageArn=other)
        for arn in on_stage[gone]:
            client.call("UpdateIngestConfiguration", arn=arn, stageArn=target["arn"])
        client.call("DeleteStage", arn=gone)
        self.program.press("Refresh")
        self.program.wait_for(lambda: gone not in self.now().values(), "nothing is on the stage that is gone")

        self.recall("Show open")
        mapping = self.dialog("Recall: Show open")
        self.assertIn("What is not ticked is left out.", screen.text_inside(mapping))
        self.program.wait_for(lambda: self.program.focused_name().startswith("Use instead of"), "the stage has the focus")
        self.program.type_text(target["name"])
        self.program.wait_find("combo box", target["name"], mapping)
        self.program.press("Preview…", inside=mapping)
        preview = self.dialog("Preview: Show open")
        text = screen.text_inside(preview)
        self.assertIn("5 encoders move.", text)
        self.program.press("Take 5", inside=preview)
        wanted = {arn: target["arn"] if stage == gone else stage for arn, stage in self.before.items()}
        self.program.wait_for(lambda: self.now() == wanted, "everything is as it was saved")


class Tables(Changes):

    emulator_arguments = Scenes.emulator_arguments

    def test_a_table_with_two_bad_lines(self):
        state = self.emulator.state()
        names = [each["name"] for each in state["configurations"]]
        stage = next(each for each in state["stages"] if each["name"].isascii())
        encoders = [each for each in state["configurations"] if each["state"] == "INACTIVE" and each["name"].isascii()
                    and names.count(each["name"]) == 1 and each.get("stageArn", "") != stage["arn"]][:3]
        table = self.folder / "bindings.csv"
        lines = ["encoder,stage", f"{encoders[0]['name']},{stage['name']}", f"cam-99,{stage['name']}",
                 f"{encoders[1]['arn']},{stage['arn']}", f"{encoders[2]['name']},nowhere"]
        table.write_text("\n".join(lines))
        self.program.press("Import bindings from CSV…", "menu item")
        self.choose_file("Import bindings from CSV", table, "Open")
        dialog = self.dialog("Import bindings: bindings.csv")
        text = screen.text_inside(dialog)
        self.assertIn("Line 3: “cam-99” is no encoder here.\nLine 5: “nowhere” is no stage here.", text)
        self.assertFalse(screen.is_enabled(self.program.wait_find("push button", "Preview…", dialog)))
        screen.act(self.program.wait_find("check box", "Leave out the 2 lines with problems", dialog), "Toggle")
        self.program.press("Preview…", inside=dialog)
        preview = self.dialog("Preview: bindings.csv")
        self.assertEqual(self.now(), self.before)
        self.program.press("Take 2", inside=preview)
        wanted = self.before | {each["arn"]: stage["arn"] for each in encoders[:2]}
        self.program.wait_for(lambda: self.now() == wanted, "the two are there, and no other one moved")

    def test_labels_come_from_a_table_and_go_into_one(self):
        state = self.emulator.state()
        names = [each["name"] for each in state["configurations"]]
        encoder = next(each for each in state["configurations"] if each["name"].isascii() and names.count(each["name"]) == 1)
        table = self.folder / "labels.csv"
        table.write_text(f"encoder,label\n{encoder['name']},Tor 1\n")
        self.program.press("Import labels from CSV…", "menu item")
        self.choose_file("Import labels from CSV", table, "Open")
        dialog = self.dialog("Import labels: labels.csv")
        self.assertIn(f"{encoder['name']}: label “Tor 1”", screen.text_inside(dialog))
        self.program.press("Import", inside=dialog)
        written = self.folder / "out.csv"
        self.program.press("Export labels as CSV…", "menu item")
        self.choose_file("Export labels as CSV", written, "Save")
        self.program.wait_for(written.exists, "the table is written")
        text = written.read_text("utf-8-sig")
        self.assertIn(encoder["arn"], text)
        self.assertIn("Tor 1", text)
        self.assertEqual(self.now(), self.before)

    def test_everything_is_exported_and_read_back(self):
        table = self.folder / "all.csv"
        self.program.press("Export everything…", "menu item")
        self.choose_file("Export everything", table, "Save")
        self.program.wait_for(table.exists, "the table is written")
        self.assertEqual(len(table.read_text("utf-8-sig").splitlines()), 25)
        self.program.press("Import bindings from CSV…", "menu item")
        self.choose_file("Import bindings from CSV", table, "Open")
        dialog = self.dialog("Import bindings: all.csv")
        self.assertIn("24 encoders go to the preview", screen.text_inside(dialog))
        self.program.press("Preview…", inside=dialog)
        self.assertIn("Nothing would be changed.", screen.text_inside(self.dialog("Preview: all.csv")))


class Spread(Changes):

    emulator_arguments = ("--configurations", "60", "--stages", "8", "--publishers", "off", "--rate-limits", "off")

    def test_sixty_over_five(self):
        for each in self.emulator.state()["configurations"]:
            if each["state"] == "ACTIVE":
                self.emulator.go(each["arn"], "INACTIVE")
        self.program.press("Refresh")
        self.program.wait_for(lambda: self.program.find("label", "60 of 60 shown · 0 live"), "all are idle")
        self.keys("ctrl+a", "ctrl+e")
        self.program.press("Spread…", inside=self.dialog("Rebind"))
        dialog = self.dialog("Spread")
        self.program.wait_focus("Stages")
        self.program.type_keys("Home", "shift+Down", "shift+Down", "shift+Down", "shift+Down", "space")
        self.program.wait_for(lambda: "At most 10 on each leaves 10 encoders without a place." in screen.text_inside(dialog),
                              "it says that there are not enough places")
        self.assertFalse(screen.is_enabled(self.program.wait_find("push button", "Preview…", dialog)))
        self.program.press("Use 12", inside=dialog)
        self.program.wait_for(lambda: "60 encoders over 5 stages, 12 on each:" in screen.text_inside(dialog),
                              "it says what it comes to")
        self.program.press("Preview…", inside=dialog)
        preview = self.dialog("Preview: 60 encoders over 5 stages")
        take = next(each for each in self.program.find_all("push button", inside=preview) if each.name.startswith("Take "))
        moves = int(take.name.split()[1])
        self.program.press(take.name, inside=preview)
        self.program.wait_for(lambda: self.emulator.done("UpdateIngestConfiguration") == moves, "all have moved", 50)
        count = {}
        for stage in self.now().values():
            count[stage] = count.get(stage, 0) + 1
        self.assertEqual(sorted(count.values()), [12] * 5)


if __name__ == "__main__":
    desk.main()
