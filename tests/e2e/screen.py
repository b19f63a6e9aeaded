# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the screen, as assistive technology sees it: AT-SPI through pyatspi."""

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, GLib  # noqa: E402
import pyatspi  # noqa: E402

FRAME = "frame"
BUTTON = "push button"

# An object may go away between two questions: that is no failure, it is asked for again.
Gone = (GLib.Error, AttributeError, LookupError, RuntimeError)


def let_events_in():
    while GLib.MainContext.default().iteration(False):
        pass


def application(pid):
    try:
        for each in children(pyatspi.Registry.getDesktop(0)):
            if each.get_process_id() == pid:
                # What was asked before is asked again: nothing here is told of changes.
                each.set_cache_mask(Atspi.Cache.NONE)
                return each
    except Gone:
        pass
    return None


def children(parent):
    found = (parent.getChildAtIndex(index) for index in range(parent.childCount))
    return [child for child in found if child is not None]


def has(thing, state):
    return thing.getState().contains(state)


def is_showing(thing):
    return has(thing, pyatspi.STATE_SHOWING)


def is_enabled(thing):
    return has(thing, pyatspi.STATE_ENABLED)


def is_active(thing):
    return has(thing, pyatspi.STATE_ACTIVE)


def is_focused(thing):
    return has(thing, pyatspi.STATE_FOCUSED)


def is_checked(thing):
    return has(thing, pyatspi.STATE_CHECKED)


def is_focusable(thing):
    return has(thing, pyatspi.STATE_FOCUSABLE)


def walk(thing, rows_too=False):
    """Everything that shows, from the outside in. What lists rows is not looked into."""
    yield thing
    if not rows_too and has(thing, pyatspi.STATE_MANAGES_DESCENDANTS):
        return
    for child in children(thing):
        # A menu's items can be used although the menu is closed.
        if is_showing(child) or child.getRoleName() in ("menu item", "popup menu"):
            yield from walk(child, rows_too)


def matches(thing, role, name):
    return (role is None or thing.getRoleName() == role) and (name is None or thing.name == name)


def steadily(question):
    """The question, with things that went away meanwhile counting as no answer."""
    def ask():
        try:
            return question()
        except Gone:
            return None
    return ask


def text_of(thing):
    try:
        return thing.queryText().getText(0, -1)
    except NotImplementedError:
        return ""


def label(thing):
    """What a screen reader calls it. Qt has a combo box's value as its name; what it is for is in the label before it,
    or in the description."""
    if thing.getRoleName() != "combo box":
        return thing.name
    labels = [relation.getTarget(0).name for relation in thing.getRelationSet()
              if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    return labels[0] if labels else thing.description


def text_inside(thing):
    """Every word in there that a person could read."""
    words = [thing.description]
    for each in walk(thing):
        words += [each.name, text_of(each)]
    return "\n".join(word for word in words if word)


def outline(thing, depth=1):
    lines = ["  " * depth + f"{thing.getRoleName()} {thing.name!r} {text_of(thing)[:80]!r}"
             + ("" if is_enabled(thing) else " (off)") + (" (focus)" if is_focused(thing) else "")]
    if has(thing, pyatspi.STATE_MANAGES_DESCENDANTS):
        return lines
    for child in children(thing):
        if is_showing(child):
            lines += outline(child, depth + 1)
    return lines


def act(thing, action="Press"):
    actions = thing.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    actions.doAction(names.index(action))


def enter(field, text):
    field.queryEditableText().setTextContents(text)


def fill_in(form, values):
    """Enters each value in the field of that caption, by the label before a box in which one can also type."""
    caption = ""
    for each in list(walk(form)):
        if each.getRoleName() == "label":
            caption = each.name
        elif each.getRoleName() in ("text", "password text") and (each.name or caption) in values:
            enter(each, values.pop(each.name or caption))
    assert not values, f"no fields for {list(values)}"


# Tables

def headings(table):
    cells = table.queryTable()
    return [cells.getColumnHeader(column).name for column in range(cells.nColumns)]


def rows(table):
    cells = table.queryTable()
    columns = list(enumerate(headings(table)))
    return [{heading: cells.getAccessibleAt(row, column).name for column, heading in columns}
            for row in range(cells.nRows)]


def row_of(table, name):
    cells = table.queryTable()
    column = headings(table).index("Name")
    return next((row for row in range(cells.nRows) if cells.getAccessibleAt(row, column).name == name), None)


def selected_rows(table):
    return list(table.queryTable().getSelectedRows())


def toggle_row(table, row):
    act(table.queryTable().getAccessibleAt(row, 0), "Toggle")
