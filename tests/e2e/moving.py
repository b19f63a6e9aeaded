# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does to have an encoder that is live moved, and what became of it."""

import contextlib
import sqlite3

import desk
import screen
import service


class Desk(desk.DeskTest):

    emulator_arguments = ("--configurations", "60", "--stages", "8", "--publishers", "off", "--rate-limits", "off",
                          "--reconnect", "1")

    def setUp(self):
        super().setUp()
        self.aws = service.Client(self.emulator)

    def address(self, stage_arn):
        return self.aws.call("GetStage", arn=stage_arn)["stage"]["endpoints"]


class OneEncoder(Desk):

    def setUp(self):
        super().setUp()
        self.encoder = self.emulator.idle_encoder()
        self.stage = self.stage_alike(self.encoder)

    def stage_alike(self, encoder):
        """Another stage of the same address, with a name of its own and places left."""
        state = self.emulator.state()
        names = [each["name"] for each in state["stages"]]
        bound = [each.get("stageArn") for each in state["configurations"]]
        there = self.address(encoder["stageArn"])
        return next(each for each in state["stages"] if each["arn"] != encoder["stageArn"] and names.count(each["name"]) == 1
                    and bound.count(each["arn"]) < 11
                    and all(self.address(each["arn"])[kind] == there[kind] for kind in ("rtmp", "rtmps")))

    def go_live(self, program, encoder):
        self.emulator.go(encoder["arn"], "ACTIVE")
        program.press("Refresh")
        program.wait_row(encoder["name"], State="LIVE")

    def live_dialog(self, program):
        self.rebind(program, self.encoder["name"], self.stage["name"])
        return program.wait_find("dialog", f"{self.encoder['name']} is live")

    def choose_cut(self, program, dialog):
        """In the dialog of a live encoder, with its name typed."""
        screen.act(program.wait_find("radio button", "Disconnect and rebind", dialog), "Toggle")
        screen.enter(program.wait_find("text", f"Type {self.encoder['name']} to confirm", dialog), self.encoder["name"])
        program.press("Disconnect and rebind", inside=dialog)

    def cut(self, program):
        self.choose_cut(program, self.live_dialog(program))

    def now(self):
        return self.emulator.configuration(self.encoder["arn"])

    def wait_moved(self, program, seconds=desk.PATIENCE):
        program.wait_for(lambda: self.now().get("stageArn") == self.stage["arn"], "it is on its new stage", seconds)

    def journal(self, condition="1"):
        """The entries about the encoder for which this is so: (what was asked for, what became of it)."""
        with contextlib.closing(sqlite3.connect(f"file:{self.config_dir}/journal.sqlite?mode=ro", uri=True)) as journal:
            return list(journal.execute(f"SELECT kind, result FROM entry WHERE encoder_arn = ? AND ({condition}) ORDER BY id",
                                        (self.encoder["arn"],)))
