#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the list of one source with two builds in turns, so that both meet the same machine.

    compare.py NAME=BIN NAME=BIN [--runs N]

Each BIN has ivs-patchbay and bench_inventory, the last one ivs-emulator too, which serves both. Times are the least of
the runs, memory the median.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import plant
import program

MODEL_LINE = re.compile(r"^  (.+?) +(\d+\.\d+) ms   worst")
MODEL_HEAD = re.compile(r"^\d+ configurations")
MODEL_RUNS = 3  # each takes a median of its own


def list_once(folder, screen, endpoint, env):
    """From the start until all rows are there and nothing moves any more, of the whole process."""
    program.reset(endpoint)
    pages = plant.Pages(endpoint)
    pages.start()
    with tempfile.TemporaryDirectory() as config:
        watched = program.Measured([folder / "ivs-patchbay", "--endpoint-url", endpoint, "--rate-limits", "off",
                                    "--config-dir", config, "--appearance", "light"], env)
        try:
            return watch(watched, screen, pages)
        finally:
            pages.is_over.set()
            pages.join()
            watched.end()


def watch(watched, screen, pages):
    result = {}
    busy, busy_until = 0.0, watched.seconds()
    wanted = program.CONFIGURATIONS / plant.PAGE
    while pages.count < wanted or watched.seconds() - busy_until < program.QUIET:
        if watched.process.poll() is not None or watched.seconds() > program.PATIENCE:
            raise SystemExit(f"{watched.process.args[0]} listed {pages.count} of {wanted:.0f} pages")
        time.sleep(plant.BETWEEN_LOOKS)  # UNAVOIDABLE: a process is asked, it tells nobody
        if "first row" not in result and screen.has_rows():
            result["first row"] = watched.seconds()
        now = watched.cpu()
        if now - busy > 0.001:
            busy, busy_until = now, watched.seconds()
    return {"processor time": watched.cpu_of_all(), "last row": busy_until, "most memory": watched.peak_mib()} | result


def model_once(folder):
    """{size and line of bench_inventory: milliseconds of processor time}"""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    printed = subprocess.run([folder / "bench_inventory"], env=env, check=True, capture_output=True, text=True).stdout
    head, times = "", {}
    for text in printed.splitlines():
        if MODEL_HEAD.match(text):
            head = text
        elif found := MODEL_LINE.match(text):
            times[f"{head}: {found.group(1)}"] = float(found.group(2))
    return times


def report(what, unit, one, other):
    ratio = f"{other / one:6.2f}" if one else "     -"
    print(f"  {what:80} {one:9.3f} {other:9.3f} {unit:3}  {ratio}", flush=True)


def measure_program(folders, runs):
    arguments = ["--configurations", str(program.CONFIGURATIONS), "--rate-limits", "off"]
    results = [[], []]
    with program.desktop() as env, program.emulator(folders[-1], env, *arguments) as (endpoint, keys):
        screen = plant.Window(env["DISPLAY"])
        keys = keys | {"FONTCONFIG_FILE": str(program.DEBIANS_FONTS)}
        for _ in range(runs):
            for folder, result in zip(folders, results):
                result.append(list_once(folder, screen, endpoint, keys))
    for what, unit, of_all in (("processor time", "s", min), ("first row", "s", min), ("last row", "s", min),
                               ("most memory", "MiB", statistics.median)):
        report(what, unit, *(of_all(run[what] for run in result if what in run) for result in results))


def measure_model(folders, runs):
    results = [[], []]
    for _ in range(min(runs, MODEL_RUNS)):
        for folder, result in zip(folders, results):
            result.append(model_once(folder))
    one, other = ({what: min(run[what] for run in result) for what in result[0]} for result in results)
    for what in one:
        if what in other:
            report(what, "ms", one[what], other[what])


def main():
    def build(text):
        name, _, folder = text.partition("=")
        return name, pathlib.Path(folder).absolute()

    parser = argparse.ArgumentParser()
    parser.add_argument("builds", nargs=2, type=build, metavar="NAME=BIN")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    names, folders = zip(*options.builds)
    print(f"  {'':80} {names[0]:>9} {names[1]:>9}       ratio")
    print(f"The whole program with a list of {program.CONFIGURATIONS:,}")
    measure_program(folders, options.runs)
    print("The list alone, processor time")
    measure_model(folders, options.runs)


if __name__ == "__main__":
    sys.exit(main())
