#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can be used has a name and can be reached by keyboard, in the window and in its dialogs."""

import desk
import screen

# What a person can act on; what only holds or decorates needs no name.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text",
            "spin button", "slider", "menu item", "check menu item", "table", "tree", "list", "page tab", "link",
            "dialog", "alert", "frame", "table column header"}


class Names(desk.DeskTest):

    def nameless(self, program):
        """The controls that show and have no name; a field inside a named box is named by the box."""
        found = []

        def look(thing, path):
            role = thing.getRoleName()
            here = f"{path} > {role} {thing.name!r}"
            inside_box = "combo box" in path or "spin button" in path
            if role in CONTROLS and not screen.label(thing).strip() and not (inside_box and role in ("text", "list")):
                found.append(here)
            if screen.has(thing, screen.pyatspi.STATE_MANAGES_DESCENDANTS):
                return
            for child in screen.children(thing):
                if screen.is_showing(child) or child.getRoleName() in ("menu item", "popup menu"):
                    look(child, here)
        for top in program.tops():
            look(top, "")
        return found

    def assert_all_named(self, program, where):
        with self.subTest(where):
            self.assertEqual(self.nameless(program), [])

    def tab_round(self, program):
        """The names of what Tab stops at, from where the focus is and once around."""
        stops = []
        while True:
            name = program.focused_name()
            if name in stops:
                return stops
            stops.append(name)
            self.assertLess(len(stops), 60, "Tab never comes back")
            program.type_keys("Tab")
            program.wait_for(lambda: program.focused_name() not in ("", name), f"Tab leaves {name!r}")

    def test_every_control_has_a_name(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        program.select(encoder["name"])
        program.wait_for(lambda: screen.text_of(program.find("text", "ARN")) == encoder["arn"], "its details")
        self.assert_all_named(program, "the window")
        self.assertTrue(all(screen.headings(program.table())), "column headings")

        for opened in ("Accounts…", "Preferences…", "Keyboard shortcuts", "About IVS Patchbay", "Rebind…"):
            program.press(opened, "menu item")
            program.wait_for(lambda: len(program.tops()) == 2, f"{opened} opens")
            self.assert_all_named(program, opened)
            program.type_keys("Escape")
            program.wait_for(lambda: len(program.tops()) == 1, f"Esc leaves {opened}")

        self.emulator.fault("UpdateIngestConfiguration", "accessDenied")
        self.rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        alert = program.alert("Not allowed")
        screen.act(program.wait_find("check box", "Details", alert), "Toggle")
        self.assert_all_named(program, "an error dialog")

    def test_the_welcome_page_and_its_dialog(self):
        program = self.start(env={})
        program.wait_find("label", "Which account do you work with?")
        self.assert_all_named(program, "the welcome page")
        program.press("Use an access key…")
        program.wait_find("dialog", "Add an account")
        self.assert_all_named(program, "add an account")

    def test_tab_reaches_everything_in_the_window(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        program.select(encoder["name"])
        program.wait_for(lambda: screen.text_of(program.find("text", "ARN")) == encoder["arn"], "its details")
        program.type_keys("ctrl+f")
        program.wait_focus("Filter")
        stops = self.tab_round(program)
        for control in ("Filter", "Rebind…", "Refresh", "Details", "Account", "Region", "Ingest configurations",
                        "Reveal stream key", "Copy stream key", "Copy ARN"):
            self.assertIn(control, stops)

    def test_tab_reaches_everything_in_the_rebind_dialog(self):
        program = self.start_with_list()
        encoder = self.emulator.idle_encoder()
        self.open_rebind(program, encoder["name"], self.emulator.other_stage(encoder)["name"])
        program.wait_focus("Stage")
        stops = self.tab_round(program)
        for control in ("Stage", "Cancel", "Rebind"):
            self.assertIn(control, stops)

    def test_every_menu_opens_and_acts_by_keyboard(self):
        program = self.start_with_list()
        for mnemonics, title in ((("alt+f", "a"), "Accounts"), (("alt+f", "p"), "Preferences"),
                                 (("alt+h", "k"), "Shortcuts")):
            with self.subTest(title):
                for key in mnemonics:
                    program.type_keys(key)
                program.wait_find("dialog", title)
                program.type_keys("Escape")
                program.wait_gone("dialog", title)

    def test_shortcuts(self):
        program = self.start_with_list()
        panel = program.wait_find("filler", "Details")
        self.assertTrue(panel)
        program.type_keys("F9")
        program.wait_gone("filler", "Details")
        program.type_keys("F9")
        program.wait_find("filler", "Details")
        lists = self.emulator.requests("ListIngestConfigurations")
        program.type_keys("F5")
        program.wait_for(lambda: self.emulator.requests("ListIngestConfigurations") > lists, "F5 reads the list")
        program.type_keys("ctrl+q")
        self.assertEqual(program.wait(), 0)


if __name__ == "__main__":
    desk.main()
