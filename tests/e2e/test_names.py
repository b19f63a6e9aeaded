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
                                 (("alt+h", "k"), "Keyboard shortcuts")):
            with self.subTest(title):
                for key in mnemonics:
                    program.type_keys(key)
                program.wait_find("dialog", title)
                program.type_keys("Escape")
                program.wait_gone("dialog", title)

    def test_columns_and_sorting_by_keyboard(self):
        program = self.start_with_list()
        names = [row["Name"] for row in program.rows()]
        for key in ("alt+v", "s", "Up", "Return"):  # the last of "Sort by": descending
            program.type_keys(key)
        program.wait_for(lambda: [row["Name"] for row in screen.rows(program.table())][0] == names[-1],
                         "sorted the other way round")

        def is_checked(column):
            menus = screen.children(program.find("menu item", "Columns"))
            return any(each.name == column and screen.has(each, screen.pyatspi.STATE_CHECKED)
                       for menu in menus for each in screen.children(menu))
        self.assertTrue(is_checked("Stage"))
        self.assertFalse(is_checked("ARN"))
        for key in ("alt+v", "c", "Up", "Up", "Up", "Return"):  # above "Tags" and "Default columns"
            program.type_keys(key)
        program.wait_for(lambda: is_checked("ARN"), "the column is shown")

    def test_the_rows_menu_by_keyboard(self):
        program = self.start_with_list()
        program.select(self.emulator.idle_encoder()["name"])
        for key in ("Menu", "shift+F10"):
            with self.subTest(key):
                program.type_keys(key)
                program.type_keys("b")  # "Rebind…" in it
                program.wait_find("dialog", "Rebind")
                program.type_keys("Escape")
                program.wait_gone("dialog", "Rebind")

    def test_every_key_is_listed(self):
        program = self.start_with_list()
        program.type_keys("ctrl+question")
        dialog = program.wait_find("dialog", "Keyboard shortcuts")
        cells = program.wait_find("table", "Keyboard shortcuts", dialog).queryTable()
        listed = {cells.getAccessibleAt(row, 0).name: cells.getAccessibleAt(row, 1).name
                  for row in range(cells.nRows) if cells.getAccessibleAt(row, 1)}
        for action, keys in {"Rebind": "Enter or double click", "Refresh": "F5", "Details": "F9", "Copy rows": "Ctrl+C",
                             "Menu of the row": "Menu key or Shift+F10", "Go to the list": "Down or Enter",
                             "Clear filter": "Esc", "Choose a stage": "Up or Down", "Leave": "Esc"}.items():
            self.assertEqual(listed.get(action), keys, action)

    def test_nothing_is_asked_for_details_that_are_hidden(self):
        program = self.start_with_list()
        program.type_keys("F9")
        program.wait_gone("filler", "Details")
        encoder = self.emulator.idle_encoder()
        asked = self.emulator.requests("GetIngestConfiguration")
        program.select(encoder["name"])
        lists = self.emulator.requests("ListIngestConfigurations")
        program.type_keys("F5")
        program.wait_for(lambda: self.emulator.requests("ListIngestConfigurations") > lists, "something else is read")
        self.assertEqual(self.emulator.requests("GetIngestConfiguration"), asked)
        program.type_keys("F9")
        program.wait_for(lambda: self.emulator.requests("GetIngestConfiguration") > asked, "shown, it is asked for")

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
