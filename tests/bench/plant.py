#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program, from outside, on a plant: many accounts in many regions, one of them dead and one slow.

    plant.py BIN [--accounts N] [--regions R ...] [--encoders N] [--slow MS] [--open all|first] [--runs N]

BIN has ivs-patchbay and ivs-emulator. One emulator process serves all of it; the accounts are the program's own, with
their keys in a keyring. The last account is dead in its last region, which never answers, and slow in the one before,
where each page takes --slow milliseconds. --open first has the program open the first account's first region only, where
neither is.

The longest frame is found by asking the window whether it is alive, as window managers do (_NET_WM_PING): the answer comes
from the GUI thread, so it is late by as long as that was busy. On a machine with other work the time says less than the
processor time that the thread took meanwhile.
"""

import argparse
import ctypes
import json
import pathlib
import select
import statistics
import sys
import tempfile
import threading
import time
import urllib.request

import program

sys.path.insert(0, str(pathlib.Path(__file__).absolute().parents[1]))
from support import plant  # noqa: E402

PAGE = 100
LONGEST_FRAME = 0.050  # seconds: what a person doesn't feel
BETWEEN_PINGS = 0.001
BETWEEN_LOOKS = 0.02  # at the screen
SLOWEST = 120  # seconds until the last row


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, padded to an XEvent."""

    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("padding", ctypes.c_long * 12)]


class Window(program.Screen):
    """The one window on the screen, which is asked and looked at."""

    CLIENT_MESSAGE = 33
    STRUCTURE_NOTIFY = 1 << 17  # the mask with which Qt answers
    # Where the first rows are, in a window at the top left: below the column heads, left of all faces of an empty list.
    ROWS = (30, 130, 90, 60)

    def __init__(self, display):
        super().__init__(display)
        x = self.x
        x.XInternAtom.restype = ctypes.c_ulong
        x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long]
        x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
        x.XConnectionNumber.argtypes = x.XFlush.argtypes = x.XPending.argtypes = [ctypes.c_void_p]
        x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_void_p] + [ctypes.c_void_p] * 4
        x.XFree.argtypes = [ctypes.c_void_p]
        x.XGetWMProtocols.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_void_p]
        x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
        self.protocols = x.XInternAtom(self.display, b"WM_PROTOCOLS", 0)
        self.ping_atom = x.XInternAtom(self.display, b"_NET_WM_PING", 0)
        x.XSelectInput(self.display, self.root, self.STRUCTURE_NOTIFY)
        self.number = 0
        self.empty = None

    def find(self):
        """The window that answers pings, once there is one."""
        ignored, children, count = ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(ignored), ctypes.byref(ignored),
                          ctypes.byref(children), ctypes.byref(count))
        found = next((children[i] for i in range(count.value) if self._answers(children[i])), None)
        if count.value:
            self.x.XFree(children)
        return found

    def _answers(self, window):
        atoms, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_int()
        if not self.x.XGetWMProtocols(self.display, window, ctypes.byref(atoms), ctypes.byref(count)):
            return False
        known = any(atoms[i] == self.ping_atom for i in range(count.value))
        self.x.XFree(atoms)
        return known

    def ping(self, window, patience):
        """Returns when the window has answered."""
        self.number += 1
        sent = ClientMessage(type=self.CLIENT_MESSAGE, window=window, message_type=self.protocols, format=32)
        sent.data[0], sent.data[1], sent.data[2] = self.ping_atom, self.number, window
        self.x.XSendEvent(self.display, window, 0, 0, ctypes.byref(sent))
        self.x.XFlush(self.display)
        deadline = time.monotonic() + patience
        heard = ClientMessage()
        while True:
            while self.x.XPending(self.display):
                self.x.XNextEvent(self.display, ctypes.byref(heard))
                if heard.type == self.CLIENT_MESSAGE and heard.data[0] == self.ping_atom \
                        and heard.data[1] == self.number:
                    return
            if time.monotonic() > deadline:
                raise SystemExit(f"the window has not answered for {patience} s")
            select.select([self.x.XConnectionNumber(self.display)], [], [], 0.1)

    def has_rows(self):
        """Whether there are letters where the first rows are."""
        left, top, width, height = self.ROWS
        image = self.x.XGetImage(self.display, self.root, left, top, width, height, self.ALL_PLANES, self.Z_PIXMAP)
        ground = self.x.XGetPixel(image, width - 1, 0) & 0xFFFFFF
        colours = {self.x.XGetPixel(image, across, down) & 0xFFFFFF
                   for down in range(0, height, 2) for across in range(width)}
        self.x.XDestroyImage(image)
        return len(colours) > 8 and ground != 0  # letters are smooth, lines and grounds are not


class Pages(threading.Thread):
    """Asks the emulator over and over how many pages were listed; `at` says when each number was first seen."""

    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.url = endpoint.rstrip("/") + "/_control/counts"
        self.count, self.at = 0, time.monotonic()
        self.is_over = threading.Event()

    def run(self):
        while not self.is_over.wait(0.02):
            with urllib.request.urlopen(self.url) as answer:
                count = json.load(answer)["done"].get("ListIngestConfigurations", 0)
            if count != self.count:
                self.count, self.at = count, time.monotonic()


def control(endpoint, name, **body):
    request = urllib.request.Request(endpoint.rstrip("/") + "/_control/" + name, json.dumps(body).encode(),
                                     {"Content-Type": "application/json"})
    urllib.request.urlopen(request).close()


class Watched(program.Measured):
    """The program, whose GUI thread is its first."""

    def gui_cpu(self):
        text = (self.folder / "task" / str(self.process.pid) / "schedstat").read_text()
        return int(text.split()[0]) / 1e9


def run_once(options, told, env, pages_wanted):
    with tempfile.TemporaryDirectory() as folder:
        names = plant.set_up(told, folder, env)
        argv = [options.bin / "ivs-patchbay", "--config-dir", folder, "--rate-limits", "off", "--appearance", "light"]
        if options.open == "first":
            argv += ["--account", names[0], "--region", told["regions"][0]]
        else:
            plant.show_all(told, folder)
        control(told["endpoint"], "reset")
        trouble(options, told)
        pages = Pages(told["endpoint"])
        pages.start()
        watched = Watched(argv, env)
        try:
            return watch(watched, Window(env["DISPLAY"]), pages, pages_wanted)
        finally:
            pages.is_over.set()
            pages.join()
            watched.end()


def watch(watched, screen, pages, pages_wanted):
    """Asks the window until all rows are there and the GUI thread has nothing more to do."""
    window = None

    def is_there():
        nonlocal window
        window = screen.find()
        return window is not None

    watched.wait_until(is_there)
    result = {"window": watched.seconds(), "frame": 0.0, "frame_cpu": 0.0, "over": 0}
    looked = quiet_since = time.monotonic()
    while True:
        before, cpu = time.monotonic(), watched.gui_cpu()
        screen.ping(window, program.PATIENCE)
        now, spent = time.monotonic(), watched.gui_cpu() - cpu
        result["frame"] = max(result["frame"], now - before)
        result["frame_cpu"] = max(result["frame_cpu"], spent)
        result["over"] += now - before > LONGEST_FRAME
        if spent > 0.002:
            quiet_since = now
        if "first row" not in result and now - looked > BETWEEN_LOOKS:
            looked = now
            if screen.has_rows():
                result["first row"] = now - watched.started
        all_listed = pages.count >= pages_wanted
        if all_listed and now - max(quiet_since, pages.at) > program.QUIET:
            break
        if watched.seconds() > SLOWEST:
            raise SystemExit(f"only {pages.count} of {pages_wanted} pages were listed in {SLOWEST} s")
        time.sleep(BETWEEN_PINGS)  # UNAVOIDABLE: what is measured is how the window answers over time
    result["last row"] = max(quiet_since, pages.at) - watched.started
    result["cpu"] = watched.cpu_of_all()
    result["memory"] = watched.peak_mib()
    return result


def troubled(told):
    """Account and region of the dead source and of the slow one."""
    sources = [(account["accountId"], region) for account in told["accounts"] for region in told["regions"]]
    return sources[-1], sources[-2]


def trouble(options, told):
    dead, slow = troubled(told)
    control(told["endpoint"], "faults", account=dead[0], region=dead[1], fault="hang", lasting=True)
    control(told["endpoint"], "faults", account=slow[0], region=slow[1], fault="slow", lasting=True,
            milliseconds=options.slow)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=lambda text: pathlib.Path(text).absolute())
    parser.add_argument("--accounts", type=int, default=20)
    parser.add_argument("--regions", nargs="+", default=["eu-west-1", "us-east-1", "ap-south-1"])
    parser.add_argument("--encoders", type=int, default=10_000, help="of all together")
    parser.add_argument("--slow", type=int, default=1500, help="milliseconds a page")
    parser.add_argument("--open", choices=["all", "first"], default="all")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()

    sources = options.accounts * len(options.regions)
    if sources < 3:
        parser.error("a plant has three sources at least: one that is well, one slow, one dead")
    each = -(-options.encoders // sources)
    pages_each = max(1, -(-each // PAGE))
    pages_wanted = pages_each if options.open == "first" else pages_each * (sources - 1)
    print(f"{options.accounts} accounts in {len(options.regions)} regions, {each} encoders each, "
          f"{'the first source' if options.open == 'first' else 'one dead, one slow'} opened")
    arguments = ["--accounts", str(options.accounts), "--configurations", str(each), "--rate-limits", "off"]
    for region in options.regions:
        arguments += ["--region", region]
    with program.desktop() as env, plant.keyring(env), program.emulator_line(options.bin, env, *arguments) as told:
        runs = [run_once(options, told, env, pages_wanted) for _ in range(options.runs)]
    report(runs)


def report(runs):
    def least(what):
        return min(run[what] for run in runs)

    program.line("window", least("window"), "s")
    program.line("first row", min(run.get("first row", run["last row"]) for run in runs), "s")
    program.line("last row", least("last row"), "s")
    program.line("longest frame", least("frame") * 1000, "ms", LONGEST_FRAME * 1000)
    program.line("longest frame: processor time in it", least("frame_cpu") * 1000, "ms", LONGEST_FRAME * 1000)
    program.line("frames over 50 ms", least("over"), "")
    program.line("processor time", least("cpu"), "s")
    program.line("most memory", statistics.median(run["memory"] for run in runs), "MiB")


if __name__ == "__main__":
    sys.exit(main())
