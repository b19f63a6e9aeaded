#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rebinds at published rates: the program's, and the same ones in the loops that people write for it.

    rebinds.py BIN [--count N]

BIN has bench_rebinds and ivs-emulator. The loops take each encoder in turn, with the settings that everybody has: AWS's SDK
for Python, which is Debian's botocore, and AWS's command line, Debian's awscli; both are told of ingest configurations by
the description that the tests use. Seconds by the clock; what was throttled is what the emulator refused, and what did not
move is what the operator would have to find and to do again.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import time
import urllib.request

import botocore.exceptions
import botocore.session

import program

PUBLISHED = 5.0  # updates a second, as the service's quotas have it
DESCRIPTIONS = pathlib.Path(__file__).absolute().parents[1] / "emulator" / "sdk"
DEBIANS_CLI = "/usr/bin/aws"
UPDATE = "UpdateIngestConfiguration"


def control(endpoint, what):
    with urllib.request.urlopen(f"{endpoint}/_control/{what}") as answer:
        return json.load(answer)


def changes(endpoint, count):
    """As many idle encoders, each with a stage that it is not on."""
    state = control(endpoint, "state")
    stages = [each["arn"] for each in state["stages"][:2]]
    idle = [each for each in state["configurations"] if each["state"] == "INACTIVE"]
    return [(each["arn"], stages[each["stageArn"] == stages[0]]) for each in idle[:count]]


def measure(what, folder, count, move_of):
    """`move_of` makes a function that moves one encoder and says whether it did."""
    arguments = ["--configurations", str(2 * count), "--stages", "4", "--publishers", "off", "--rate-limits", "on"]
    with program.emulator(folder, {"PATH": os.environ["PATH"]}, "--port", "0", *arguments) as (endpoint, env):
        asked = changes(endpoint, count)
        assert len(asked) == count
        move = move_of(endpoint, env)
        began = time.monotonic()
        moved = sum(move(*each) for each in asked)
        seconds = time.monotonic() - began
        counts = control(endpoint, "counts")
    throttled = counts["requests"].get(UPDATE, 0) - counts["done"].get(UPDATE, 0)
    print(f"  {what:34} {seconds:7.1f} s, {seconds * PUBLISHED / count:5.3f} of the least; {moved} of {count} moved; "
          f"{'throttled %d times' % throttled if throttled else 'never throttled'}", flush=True)


def sdk(endpoint, env):
    session = botocore.session.Session()
    session.get_component("data_loader").search_paths.insert(0, str(DESCRIPTIONS))
    client = session.create_client(
        "ivs-realtime", region_name=env["AWS_REGION"], endpoint_url=endpoint,
        aws_access_key_id=env["AWS_ACCESS_KEY_ID"], aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"])

    def move(encoder, stage):
        try:
            client.update_ingest_configuration(arn=encoder, stageArn=stage)
        except botocore.exceptions.ClientError:
            return False
        return True

    return move


def command_line(endpoint, env):
    def move(encoder, stage):
        argv = [DEBIANS_CLI, "ivs-realtime", "update-ingest-configuration", "--endpoint-url", endpoint, "--arn", encoder,
                "--stage-arn", stage]
        return subprocess.run(argv, env=env | {"AWS_DATA_PATH": str(DESCRIPTIONS)}, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    return move


def main():
    parser = argparse.ArgumentParser(usage="rebinds.py BIN [--count N]")
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=500)
    options = parser.parse_args()
    subprocess.run([options.bin / "bench_rebinds", str(options.count)], check=True)
    print(f"{options.count} rebinds in a loop of", flush=True)
    measure("AWS's SDK for Python", options.bin, options.count, sdk)
    if shutil.which(DEBIANS_CLI):
        measure("AWS's command line", options.bin, options.count, command_line)
    else:
        print("  Debian's awscli is not installed", flush=True)


if __name__ == "__main__":
    main()
