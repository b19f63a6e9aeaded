# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk to test at: the real program, driven as a screen reader drives it, against an emulator of its own.

Runs inside tests/support/with-xvfb.sh; IVS_PATCHBAY and IVS_EMULATOR name the two programs.
"""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

import screen

PATCHBAY = os.environ["IVS_PATCHBAY"]
EMULATOR = os.environ["IVS_EMULATOR"]
PATIENCE = 30  # seconds: a busy machine, not a measurement


def plain_environment(**more):
    """The launcher's environment, without what would point the program anywhere else."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("AWS_") and not name.lower().endswith("_proxy")}
    kept.update(more)
    return kept


def wait_for(question, what, seconds=PATIENCE, on_failure=lambda: ""):
    """The first answer of `question` that is true."""
    deadline = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s\n{on_failure()}")
        screen.let_events_in()
        time.sleep(0.03)  # UNAVOIDABLE: processes and AT-SPI objects are asked, they tell nobody


class Process:
    """A child that is ended with its test, whatever the test does."""

    def __init__(self, command, env, stdin=subprocess.DEVNULL, **options):
        descriptor, name = tempfile.mkstemp(prefix="desk-")
        self.log = pathlib.Path(name)
        self.child = subprocess.Popen(command, env=env, stderr=descriptor, stdin=stdin, **options)
        os.close(descriptor)

    def stderr(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def wait(self, seconds=PATIENCE):
        return self.child.wait(seconds)

    def end(self, how=signal.SIGTERM):
        """The exit code; negative when a signal ended it."""
        if self.child.poll() is None:
            self.child.send_signal(how)
            try:
                self.child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.child.kill()
        code = self.child.wait()
        if self.child.stdout:
            self.child.stdout.close()
        self.log.unlink(missing_ok=True)
        return code


class Emulator(Process):
    def __init__(self, *arguments, port=0, key=None):
        env = plain_environment()
        if key:
            env.update(AWS_ACCESS_KEY_ID=key[0], AWS_SECRET_ACCESS_KEY=key[1])
        super().__init__([EMULATOR, "--port", str(port), *arguments], env, stdout=subprocess.PIPE, text=True)
        line = self.child.stdout.readline()
        if not line:
            raise AssertionError(f"the emulator doesn't listen\n{self.stderr()}")
        told = json.loads(line)
        self.told = told
        self.arguments = arguments
        self.endpoint = told["endpoint"]
        self.port = int(self.endpoint.rstrip("/").rsplit(":", 1)[1])
        self.region = told["region"]
        self.key = (told["accessKeyId"], told["secretAccessKey"])

    @property
    def host(self):
        """By which the program calls it."""
        return urllib.parse.urlsplit(self.endpoint).netloc

    def again(self):
        """The same service, started anew on the same port with the same key."""
        return Emulator(*self.arguments, port=self.port, key=self.key)

    def environment(self):
        return {"AWS_ACCESS_KEY_ID": self.key[0], "AWS_SECRET_ACCESS_KEY": self.key[1], "AWS_REGION": self.region,
                "AWS_ENDPOINT_URL_IVS_REALTIME": self.endpoint}

    def control(self, name, **body):
        return self.send(name, json.dumps(body).encode())

    def send(self, name, data=None):
        url = f"{self.endpoint.rstrip('/')}/_control/{name}"
        request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def state(self, **whose):
        """Of all accounts and regions, or of account="123456789012", region="eu-west-1"."""
        return self.send("state?" + urllib.parse.urlencode(whose))

    def reset(self):
        """As it was at its start, and without faults."""
        self.control("reset")

    def configuration(self, arn):
        return next(each for each in self.state()["configurations"] if each["arn"] == arn)

    def go(self, arn, state):
        self.control("state", arn=arn, state=state)

    def fault(self, operation, fault, count=1):
        self.control("faults", operation=operation, fault=fault, count=count)

    def done(self, operation):
        return self.state()["done"].get(operation, 0)

    def requests(self, operation):
        return self.state()["requests"].get(operation, 0)

    def stage_name(self, arn):
        return next((each["name"] for each in self.state()["stages"] if each["arn"] == arn), "")

    def moved(self, encoder, stage):
        """What the program says once the encoder, as it was before, is on this stage."""
        return f"{encoder['name']} moved from {self.stage_name(encoder['stageArn'])} to {stage['name']}."

    def idle_encoder(self):
        """A configuration that is idle, has a stage, and a name that no other one has."""
        everything = self.state()["configurations"]
        names = [each["name"] for each in everything]
        return next(each for each in everything if each["state"] == "INACTIVE" and each.get("stageArn")
                    and each["name"].isascii() and names.count(each["name"]) == 1 and len(each["name"]) > 3)

    def other_stage(self, configuration):
        """A stage to move it to, with a name that no other one has and with places left."""
        state = self.state()
        names = [each["name"] for each in state["stages"]]
        bound = [each.get("stageArn") for each in state["configurations"]]
        return next(each for each in state["stages"] if each["arn"] != configuration["stageArn"] and each["name"]
                    and names.count(each["name"]) == 1 and bound.count(each["arn"]) < 11)


class Program(Process):
    """ivs-patchbay with a window; `window` is its main window as assistive technology sees it."""

    def __init__(self, *arguments, env, **options):
        super().__init__([PATCHBAY, *arguments], env, **options)
        self.application = wait_for(self._on_the_bus, "the program is there for assistive technology",
                                    on_failure=self.stderr)

    def _on_the_bus(self):
        if self.child.poll() is not None:
            raise AssertionError(f"the program ended with {self.child.returncode}\n{self.stderr()}")
        return screen.application(self.child.pid)

    def tops(self):
        return [top for top in screen.children(self.application) if screen.is_showing(top)]

    def window(self):
        return self.wait_find(screen.FRAME)

    def window_anywhere(self):
        """The main window, also when it doesn't show."""
        return next(top for top in screen.children(self.application) if top.getRoleName() == screen.FRAME)

    def find_all(self, role=None, name=None, inside=None):
        roots = [inside] if inside else self.tops()
        return [found for root in roots for found in screen.walk(root) if screen.matches(found, role, name)]

    def find(self, role=None, name=None, inside=None):
        return next(iter(self.find_all(role, name, inside)), None)

    def wait_find(self, role=None, name=None, inside=None, seconds=PATIENCE):
        return self.wait_for(lambda: self.find(role, name, inside), f"a {role or 'thing'} named {name!r}", seconds)

    def wait_gone(self, role, name):
        self.wait_for(lambda: not self.find(role, name), f"the {role} {name!r} goes away")

    def wait_for(self, question, what, seconds=PATIENCE):
        return wait_for(screen.steadily(question), what, seconds, self.report)

    def press(self, name, role=screen.BUTTON, inside=None):
        """Presses a button once it can be pressed."""
        def pressable():
            button = self.find(role, name, inside)
            return button if button and screen.is_enabled(button) else None
        screen.act(self.wait_for(pressable, f"the {role} {name!r} can be pressed"))

    def report(self):
        """What a person would see, for a message about a failed test."""
        lines = ["the window:"]
        for top in self.tops():
            lines += screen.outline(top)
        return "\n".join([*lines, "the program's stderr:", self.stderr()])

    # The list

    def table(self):
        return self.wait_find("table", "Ingest configurations")

    def rows(self):
        """Every row as {heading: text}, as shown."""
        return self.wait_for(lambda: screen.rows(self.table()), "rows in the table")

    def row(self, name):
        return next((row for row in screen.rows(self.table()) if row["Name"] == name), None)

    def wait_row(self, name, **cells):
        """Waits until the row of that name reads so."""
        def reads_so():
            row = self.row(name)
            return row if row and all(row[heading] == text for heading, text in cells.items()) else None
        return self.wait_for(reads_so, f"the row {name!r} reads {cells}")

    def select(self, name):
        """Selects one row, and no other."""
        def selected():
            chosen = screen.selected_rows(self.table())
            wanted = screen.row_of(self.table(), name)
            if wanted is None:
                return False
            for row in chosen:
                if row != wanted:
                    screen.toggle_row(self.table(), row)
            if wanted not in chosen:
                screen.toggle_row(self.table(), wanted)
                return False
            return chosen == [wanted]
        self.wait_for(selected, f"the row {name!r} is selected")

    # The keyboard

    def type_keys(self, *keys):
        self.wait_for(lambda: any(screen.is_active(top) for top in self.tops()), "a window takes the keys")
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type_text(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def focused(self):
        """The innermost: a widget that hands its focus on counts as focused, too."""
        having = [found for top in self.tops() for found in screen.walk(top) if screen.is_focused(found)]
        return having[-1] if having else None

    def focused_name(self):
        def name():
            found = self.focused()
            return [screen.label(found) if found else ""]  # a list: no name is an answer too
        return self.wait_for(name, "what has the focus is known")[0]

    def wait_focus(self, name):
        self.wait_for(lambda: self.focused_name() == name, f"{name!r} has the focus")

    # Alerts: dialogs about errors, and messages in the bar

    def alert(self, title):
        return self.wait_find("alert", title)

    def alert_with(self, *words):
        """The alert that has all these words in its name or its sentences."""
        def having():
            return next((alert for alert in self.find_all("alert")
                         if all(word in screen.text_inside(alert) for word in words)), None)
        return self.wait_for(having, f"an alert with {words}")

    def close_by_user(self):
        """As by Ctrl+Q; the exit code."""
        with contextlib.suppress(screen.Gone):  # who ends may end before it answers
            self.press("Quit", "menu item")
        return self.wait()


class DeskTest(unittest.TestCase):
    """Each test has its own emulator, its own folder, its own program."""

    emulator_arguments = ()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="desk-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.config_dir = self.folder / "config"
        self._emulator = None

    @property
    def emulator(self):
        if not self._emulator:
            self._emulator = self.keep(Emulator(*self.emulator_arguments))
        return self._emulator

    def restart_emulator(self):
        self._emulator = self.keep(self._emulator.again())

    def keep(self, process):
        """Ends it with the test."""
        self.addCleanup(process.end)
        return process

    def start(self, *arguments, env=None):
        """The program, with its own folder and the emulator's key in the environment unless `env` says otherwise."""
        environment = plain_environment(**(self.emulator.environment() if env is None else env))
        command = ["--config-dir", str(self.config_dir), *arguments]
        return self.keep(Program(*command, env=environment))

    def start_with_list(self, *arguments):
        program = self.start(*arguments)
        total = len(self.emulator.state()["configurations"])
        program.wait_for(lambda: len(screen.rows(program.table())) == total, f"{total} rows")
        return program

    def assert_not_on_disk(self, *secrets):
        written = [path for path in self.config_dir.rglob("*") if path.is_file()]
        self.assertIn("ivs-patchbay.log", [path.name for path in written])
        for path in written:
            for secret in secrets:
                self.assertNotIn(secret.encode(), path.read_bytes(), path)

    def open_rebind(self, program, encoder, stage):
        """The dialog for an encoder with the stage entered; nothing is pressed yet."""
        program.select(encoder)
        program.press("Rebind…")
        dialog = program.wait_find("dialog", "Rebind")
        screen.enter(program.wait_find("text", "Stage", dialog), stage)
        self.wait_compared(program, dialog)
        return dialog

    def wait_compared(self, program, dialog):
        """Who presses before the addresses are compared may be asked to look at the difference first."""
        program.wait_for(lambda: "Comparing addresses…" not in screen.text_inside(dialog), "addresses are compared")

    def rebind(self, program, encoder, stage):
        dialog = self.open_rebind(program, encoder, stage)
        program.press("Rebind", inside=dialog)


def main():
    # pyatspi calls what its own library calls deprecated.
    unittest.main(verbosity=2, warnings="ignore", module="__main__")
