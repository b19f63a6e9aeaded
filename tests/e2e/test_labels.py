#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders are labelled with F2, found by their labels, and those with a problem are listed alone."""

import json

import desk
import screen


class Labels(desk.DeskTest):

    emulator_arguments = ("--configurations", "24", "--stages", "6", "--publishers", "off")

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.file = self.config_dir / "scenes" / "labels.json"

    def kept(self):
        """What the file says of each encoder."""
        if not self.file.exists():
            return {}
        return {each["arn"]: each for each in json.loads(self.file.read_text())["encoders"]}

    def open_dialog(self, name, title="Label"):
        self.program.select(name)
        self.program.table().queryComponent().grabFocus()
        self.program.type_keys("F2")
        return self.program.wait_find("dialog", title)

    def filter(self, words):
        screen.enter(self.program.wait_find("text", "Filter"), words)

    def test_f2_labels_and_the_filter_finds_it(self):
        self.program = self.start_with_list()
        name = self.encoder["name"]
        dialog = self.open_dialog(name)
        screen.enter(self.program.wait_find("text", "Label", dialog), "Gate 1")
        self.program.press("Save", inside=dialog)
        self.program.wait_row(f"Gate 1 · {name}")
        self.program.wait_for(lambda: self.kept().get(self.encoder["arn"], {}).get("label") == "Gate 1", "it is kept")
        self.filter("gate")
        self.program.wait_for(lambda: [row["Name"] for row in self.program.rows()] == [f"Gate 1 · {name}"],
                              "it is found by its label")
        self.assertEqual(self.emulator.requests("UpdateIngestConfiguration"), 0)

    def test_escape_leaves_all_as_it_was(self):
        self.program = self.start_with_list()
        dialog = self.open_dialog(self.encoder["name"])
        screen.enter(self.program.wait_find("text", "Label", dialog), "Gate 1")
        self.program.type_keys("Escape")
        self.program.wait_gone("dialog", "Label")
        self.assertTrue(self.program.row(self.encoder["name"]))
        self.assertEqual(self.kept(), {})

    def test_what_others_write_is_shown(self):
        self.program = self.start_with_list()
        self.file.parent.mkdir(parents=True, exist_ok=True)
        entry = {"arn": self.encoder["arn"], "label": "Foyer 2"}
        self.file.write_text(json.dumps({"version": 1, "encoders": [entry], "stages": []}))
        self.program.wait_row(f"Foyer 2 · {self.encoder['name']}")

    def test_a_bad_file_is_told_and_left_alone(self):
        self.file.parent.mkdir(parents=True)
        bad = '{"version": 1,\n"encoders": [\n{"arn": "no arn", "label": "x"}],\n"stages": []}'
        self.file.write_text(bad)
        self.program = self.start_with_list()
        self.program.alert_with("labels.json", "line 3", "left as it is")
        dialog = self.open_dialog(self.encoder["name"])
        screen.enter(self.program.wait_find("text", "Label", dialog), "Gate 1")
        self.program.press("Save", inside=dialog)
        self.program.wait_row(f"Gate 1 · {self.encoder['name']}")
        self.program.close_by_user()
        self.assertEqual(self.file.read_text(), bad)

    def test_problems_are_listed_alone(self):
        self.program = self.start_with_list()
        everything = self.emulator.state()["configurations"]
        plain = [each for each in everything if each["ingestProtocol"] == "RTMP"]
        self.assertTrue(plain)
        box = self.program.wait_for(lambda: next((each for each in self.program.find_all("check box")
                                                  if "problem" in each.name), None), "the filter of problems")
        count = int(box.name.split()[0])
        self.assertGreaterEqual(count, len(plain))
        screen.act(box, "Toggle")
        self.program.wait_for(lambda: len(self.program.rows()) == count, "only those are listed")
        self.assertTrue(all(row["Problem"] for row in self.program.rows()))
        screen.act(box, "Toggle")
        self.program.wait_for(lambda: len(self.program.rows()) == len(everything), "all are listed again")


if __name__ == "__main__":
    desk.main()
