#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the whole program from outside, on a screen and a session bus of its own, and its peers beside it.

    program.py BIN [--runs N] [--idle SECONDS] [--peers DIR]

BIN has ivs-patchbay and ivs-emulator. DIR has the SDK for JavaScript in node_modules. Processor time is user and system
time of the whole process, the least of the runs; memory is the most that was resident, the median.
"""

import argparse
import contextlib
import ctypes
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

CONFIGURATIONS = 10_000
DEBIANS_FONTS = pathlib.Path(__file__).absolute().with_name("fonts.conf")
PATIENCE = 60  # seconds
POLL = 0.002
# What must hold still for so long is done: longer than a page takes even on a busy machine.
QUIET = 0.5


class Screen:
    """Reads what is on the X screen."""

    ALL_PLANES = ctypes.c_ulong(-1)
    Z_PIXMAP = 2

    def __init__(self, display):
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = x.XDefaultRootWindow.restype = x.XGetImage.restype = ctypes.c_void_p
        x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_void_p] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 + [
            ctypes.c_ulong, ctypes.c_int]
        x.XGetPixel.restype = ctypes.c_ulong
        x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        x.XDestroyImage.argtypes = [ctypes.c_void_p]
        self.x = x
        self.display = x.XOpenDisplay(display.encode())
        self.root = x.XDefaultRootWindow(self.display)

    def is_painted(self):
        """Without a window manager a window is at the top left. The ground is black, which no window is here."""
        image = self.x.XGetImage(self.display, self.root, 300, 300, 1, 1, self.ALL_PLANES, self.Z_PIXMAP)
        colour = self.x.XGetPixel(image, 0, 0) & 0xFFFFFF
        self.x.XDestroyImage(image)
        return colour != 0


class Measured:
    """A process, watched and ended from outside."""

    def __init__(self, argv, env):
        self.started = time.monotonic()
        self.process = subprocess.Popen(argv, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.folder = pathlib.Path("/proc", str(self.process.pid))

    def seconds(self):
        return time.monotonic() - self.started

    def cpu_of_all(self):
        """To a hundredth of a second, threads that have ended included."""
        fields = (self.folder / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def cpu(self):
        """Exactly, of the threads there are now."""
        threads = self.folder.glob("task/*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in threads) / 1e9

    def wakeups(self):
        """Of each thread there is now."""
        pattern = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.M)
        return {each.parent.name: int(pattern.search(each.read_text())[1])
                for each in self.folder.glob("task/*/status")}

    def peak_mib(self):
        return int(re.search(r"VmHWM:\s+(\d+)", (self.folder / "status").read_text())[1]) / 1024

    def wait_until(self, condition):
        while not condition():
            if self.process.poll() is not None or self.seconds() > PATIENCE:
                raise SystemExit(f"{self.process.args[0]} has not come so far in {self.seconds():.0f} s")
            time.sleep(POLL)  # UNAVOIDABLE: a process is asked, it tells nobody

    def wait_until_quiet(self):
        """Returns when it was busy last, in seconds since its start."""
        busy, busy_until = self.cpu(), self.seconds()
        while self.seconds() - busy_until < QUIET:
            time.sleep(10 * POLL)  # UNAVOIDABLE: a process is asked, it tells nobody
            now = self.cpu()
            if now - busy > 0.001:
                busy, busy_until = now, self.seconds()
        return busy_until

    def end(self):
        """All the processor time it took, of ended threads and children too."""
        self.process.kill()
        return self.wait()

    def wait(self):
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self.usage = usage
        return usage.ru_utime + usage.ru_stime


@contextlib.contextmanager
def desktop():
    """An environment with a screen, a session bus, an empty home, and nothing else of the caller's."""
    with contextlib.ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory())
        env = {"HOME": home, "XDG_RUNTIME_DIR": home, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
               "QT_QPA_PLATFORM": "xcb"}

        def first_line(argv):
            process = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            stack.callback(lambda: (process.terminate(), process.wait()))
            return process.stdout.readline().strip()

        env["DBUS_SESSION_BUS_ADDRESS"] = first_line(["dbus-daemon", "--session", "--nofork", "--print-address"])
        env["DISPLAY"] = ":" + first_line(["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp",
                                             "-noreset"])
        yield env


@contextlib.contextmanager
def emulator_line(folder, env, *arguments):
    """The emulator; what it says when it listens."""
    process = subprocess.Popen([folder / "ivs-emulator", *arguments], env=env, stdout=subprocess.PIPE, text=True)
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def emulator(folder, env, *arguments):
    with emulator_line(folder, env, *arguments) as told:
        yield told["endpoint"], env | {
            "AWS_ACCESS_KEY_ID": told["accessKeyId"], "AWS_SECRET_ACCESS_KEY": told["secretAccessKey"],
            "AWS_REGION": told["region"], "AWS_DEFAULT_REGION": told["region"]}


def pages_read(endpoint):
    with urllib.request.urlopen(endpoint + "/_control/state") as answer:
        return json.load(answer)["done"].get("ListIngestConfigurations", 0)


def reset(endpoint):
    urllib.request.urlopen(urllib.request.Request(endpoint + "/_control/reset", method="POST")).close()


def line(what, value, unit, aim=None, note=""):
    aimed = f"aim {aim:8.3f} {unit:3}  {value / aim:5.2f} of it" if aim else " " * 28
    print(f"  {what:48} {value:8.3f} {unit:3}  {aimed} {note}".rstrip(), flush=True)


def run_whole(argv, env, runs, **options):
    """The least processor time, the time and the memory that went with it."""
    best = None
    for _ in range(runs):
        with contextlib.chdir(options["cwd"]) if "cwd" in options else contextlib.nullcontext():
            measured = Measured(argv, env)
            cpu = measured.wait()
        if measured.process.returncode != 0:
            raise SystemExit(f"{argv} failed")
        if not best or cpu < best[0]:
            best = cpu, measured.seconds(), measured.usage.ru_maxrss / 1024
    return best


def aws_cli():
    """The program itself: a version manager's stand-in takes as long as the program."""
    with contextlib.suppress(OSError, subprocess.CalledProcessError):
        return subprocess.run(["pyenv", "which", "aws"], check=True, capture_output=True, text=True).stdout.strip()
    return shutil.which("aws")


def measure_start(options, env):
    print("Start to the first painted window, --demo")
    cli = aws_cli()
    aim_cpu = aim_wall = None
    if cli:
        cpu, wall, memory = run_whole([cli, "--version"], env, options.runs)
        line("aws --version: processor time", cpu, "s")
        line("aws --version: time", wall, "s")
        aim_cpu, aim_wall = cpu / 5, wall / 5
    screen = Screen(env["DISPLAY"])
    cpus, walls, peaks = [], [], []
    for _ in range(options.runs):
        program = Measured([options.bin / "ivs-patchbay", "--demo", "--appearance", "light"], env)
        program.wait_until(screen.is_painted)
        walls.append(program.seconds())
        cpus.append(program.end())
        program = Measured([options.bin / "ivs-patchbay", "--demo", "--appearance", "light"], env)
        program.wait_until(screen.is_painted)
        program.wait_until_quiet()
        peaks.append(program.peak_mib())
        program.end()
    line("ivs-patchbay: processor time", min(cpus), "s", aim_cpu)
    line("ivs-patchbay: time", min(walls), "s", aim_wall)
    line("most memory once the list is there", statistics.median(peaks), "MiB")


def measure_idle(what, argv, env, seconds, aim=None):
    program = Measured(argv, env)
    program.wait_until_quiet()
    cpu, before = program.cpu_of_all(), program.wakeups()
    time.sleep(seconds)  # UNAVOIDABLE: what it does in this time is what is measured
    cpu, after = program.cpu_of_all() - cpu, program.wakeups()
    wakeups = sum(count - before.get(thread, 0) for thread, count in after.items())
    line(f"{what}: of one processor", 100 * cpu / seconds, "%", aim)
    line(f"{what}: wake-ups", wakeups / seconds, "/s")
    line(f"{what}: most memory", program.peak_mib(), "MiB")
    program.end()


def make_live(endpoint, count):
    """So many, with those that are; of those whose stage has a place for them."""
    with urllib.request.urlopen(endpoint + "/_control/state") as answer:
        state = json.load(answer)
    places = {stage["arn"]: 12 for stage in state["stages"]}
    for each in sorted(state["configurations"], key=lambda each: each["state"]):  # ACTIVE first
        stage = each.get("stageArn")
        if count == 0 or not places.get(stage):
            continue
        if each["state"] != "ACTIVE":
            body = json.dumps({"arn": each["arn"], "state": "ACTIVE"}).encode()
            headers = {"Content-Type": "application/json"}
            urllib.request.urlopen(urllib.request.Request(endpoint + "/_control/state", body, headers)).close()
        places[stage] -= 1
        count -= 1
    if count:
        raise SystemExit(f"{count} fewer are live than wanted")


def measure_wallboard(options, env):
    """It has all that is live read every second, beside the lists."""
    with (emulator(options.bin, env, "--configurations", "200", "--stages", "24") as (endpoint, keys),
          tempfile.TemporaryDirectory() as folder):
        make_live(endpoint, 100)
        argv = [options.bin / "ivs-patchbay", "--endpoint-url", endpoint, "--config-dir", folder, "--wallboard"]
        measure_idle("with the wallboard, 100 are live", argv, keys, options.idle, aim=1)


def measure_while_nothing_happens(options, env):
    print(f"While nothing happens, {options.idle} s")
    measure_idle("--demo", [options.bin / "ivs-patchbay", "--demo"], env, options.idle)
    with emulator(options.bin, env) as (endpoint, keys), tempfile.TemporaryDirectory() as folder:
        argv = [options.bin / "ivs-patchbay", "--endpoint-url", endpoint, "--config-dir", folder]
        measure_idle("with a service elsewhere", argv, keys, options.idle)
    measure_wallboard(options, env)


def list_once(options, endpoint, env):
    reset(endpoint)
    with tempfile.TemporaryDirectory() as folder:
        program = Measured([options.bin / "ivs-patchbay", "--endpoint-url", endpoint, "--rate-limits", "off",
                            "--config-dir", folder], env)
        program.wait_until(lambda: program.seconds() > 0.1)
        while True:
            done_at = program.wait_until_quiet()
            if pages_read(endpoint) == CONFIGURATIONS / 100:
                break
            if program.seconds() > PATIENCE:
                raise SystemExit(f"only {pages_read(endpoint)} pages were read")
        peak = program.peak_mib()
        return program.end(), done_at, peak


def measure_list(options, env):
    if not pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").exists():
        raise SystemExit("Without Debian's package fonts-dejavu-core, its fonts.conf would show boxes")
    print(f"A list of {CONFIGURATIONS:,} ingest configurations with its window, from start to end, whole process")
    with emulator(options.bin, env, "--configurations", str(CONFIGURATIONS), "--rate-limits", "off") as (endpoint, keys):
        sdk = None
        if options.peers:
            script = str(pathlib.Path(__file__).with_name("list-configurations.mjs"))
            sdk = run_whole(["node", script, endpoint], keys, options.runs, cwd=options.peers)
            line("SDK for JavaScript: processor time", sdk[0], "s")
            line("SDK for JavaScript: time", sdk[1], "s")
            line("SDK for JavaScript: most memory", sdk[2], "MiB")
        if cli := aws_cli():
            argv = [cli, "ivs-realtime", "list-ingest-configurations", "--endpoint-url", endpoint, "--page-size", "100"]
            cpu, wall, memory = run_whole(argv, keys, options.runs)
            line("AWS CLI: processor time", cpu, "s")
            line("AWS CLI: time", wall, "s")
            line("AWS CLI: most memory", memory, "MiB")
        # The more fonts there are, the longer it takes to find one for a name in another script.
        for fonts, env in {"": keys, ", Debian's fonts": keys | {"FONTCONFIG_FILE": str(DEBIANS_FONTS)}}.items():
            runs = [list_once(options, endpoint, env) for _ in range(options.runs)]
            line(f"ivs-patchbay{fonts}: processor time", min(run[0] for run in runs), "s", sdk and sdk[0] * 0.35)
            line(f"ivs-patchbay{fonts}: time", min(run[1] for run in runs), "s")
            line(f"ivs-patchbay{fonts}: most memory", statistics.median(run[2] for run in runs), "MiB",
                 sdk and sdk[2] * 0.8)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=lambda text: pathlib.Path(text).absolute())
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--idle", type=int, default=30)
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--only", choices=["start", "idle", "list"])
    options = parser.parse_args()
    parts = {"start": measure_start, "idle": measure_while_nothing_happens, "list": measure_list}
    with desktop() as env:
        for name, measure in parts.items():
            if options.only in (None, name):
                measure(options, env)


if __name__ == "__main__":
    sys.exit(main())
