#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders that publish for real, cut and moved one by one: how long is each off?

    cuts.py BIN [--encoders N] [--lingers SECONDS] [--spare SECONDS] [--quirk NAME=VALUE ...] [--mover PROGRAM | --by-hand]

BIN has ivs-emulator and bench_cuts, which moves them as the program does; --by-hand does it in a loop of requests, as
somebody would without it. Another PROGRAM gets the account in AWS's variables and reads what to do as JSON:
{"moves": [{"arn", "from", "to"}], "onAir": [stage ARN]}; it ends when all pictures are back. Each encoder is an ffmpeg
in a loop that tries again a second after it has ended; the first one is a redundant pair, of two.

It fails when two were off at once, when one that is on air was not the last, or when one was off longer than it has to be:
until the service says that it is idle, one update, what ffmpeg takes to try again, and a second to spare; where the binding is
emptied late, until then, and one update more.
"""

import argparse
import contextlib
import datetime
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import botocore.auth
import botocore.awsrequest
import botocore.credentials

import program

RTMP_MODULE = pathlib.Path("/usr/lib/nginx/modules/ngx_rtmp_module.so")
PATIENCE = 120  # seconds
POLL = 0.05
RETRY = 1  # seconds, of an encoder
UPDATE = 0.5  # seconds that an update may take
LATE = 1  # seconds until a binding is emptied that is emptied late; then it is updated again
NOTHING_TO_DO_IT_WITH = 77  # ends so, which a test takes for skipped
FFMPEG = ("ffmpeg -nostdin -loglevel quiet -re -f lavfi -i testsrc=size=160x120:rate=10 "
          "-f lavfi -i anullsrc=r=44100:cl=mono -c:v libx264 -preset ultrafast -profile:v baseline -bf 0 -g 10 "
          "-threads 1 -pix_fmt yuv420p -c:a aac -b:a 32k -f flv")


def control(endpoint, what):
    with urllib.request.urlopen(f"{endpoint}/_control/{what}") as answer:
        return json.load(answer)


def wait_until(what, condition):
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > PATIENCE:
            raise SystemExit(f"{what}: not within {PATIENCE} s")
        time.sleep(POLL)  # UNAVOIDABLE: a service is asked, it tells nobody
    return time.monotonic() - began


class Caller:
    """Signs as AWS's SDK does; the description that the tests have knows few of the operations."""

    def __init__(self, endpoint, env):
        self.endpoint = endpoint
        credentials = botocore.credentials.Credentials(env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"])
        self.signer = botocore.auth.SigV4Auth(credentials, "ivs", env["AWS_REGION"])

    def __call__(self, operation, **parameters):
        signed = botocore.awsrequest.AWSRequest("POST", f"{self.endpoint}/{operation}", data=json.dumps(parameters),
                                                headers={"Content-Type": "application/json"})
        self.signer.add_auth(signed)
        request = urllib.request.Request(signed.url, signed.data.encode(), dict(signed.headers.items()), method="POST")
        while True:
            try:
                with urllib.request.urlopen(request) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                if error.code != 429:
                    raise
                time.sleep(POLL)  # UNAVOIDABLE: it was asked to come later


class Encoder:
    """ffmpeg in a shell's loop; both end with end()."""

    def __init__(self, url):
        loop = f"while :; do {FFMPEG} {shlex.quote(url)}; sleep {RETRY}; done"
        self.process = subprocess.Popen(["sh", "-c", loop], stdin=subprocess.DEVNULL, start_new_session=True)

    def end(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def states(endpoint):
    return {each["arn"]: each for each in control(endpoint, "state")["configurations"]}


def keys_of(encoder):
    return [each["streamKey"] for each in encoder.get("redundantIngestCredentials") or [encoder]]


def begin(stack, endpoint, call, count):
    """All publish; one of them on a stage of its own, which is on air, and one as a redundant pair. The moves, and what an
    encoder takes to start."""
    rehearsal, on_air, show = (call("CreateStage", name=name)["stage"] for name in ("rehearsal", "on-air", "show"))
    moves = []
    slowest = 0
    for number in range(count):
        # The one that is on air is in the middle: its place in the list is no reason for it to be the last.
        stage = on_air if number == count // 2 else rehearsal
        encoder = call("CreateIngestConfiguration", name=f"cam-{number + 1:02}", ingestProtocol="RTMP", insecureIngest=True,
                       redundantIngest=number == 0, stageArn=stage["arn"])["ingestConfiguration"]
        for key in keys_of(encoder):
            process = Encoder(stage["endpoints"]["rtmp"] + key)
            stack.callback(process.end)
        arn = encoder["arn"]
        slowest = max(slowest, wait_until("an encoder starts", lambda: states(endpoint)[arn]["state"] == "ACTIVE"))
        moves.append({"arn": arn, "from": stage["arn"], "to": show["arn"]})
    return moves, on_air["arn"], slowest


def by_hand(call, moves, on_air):
    """What a careful person would type."""
    for move in sorted(moves, key=lambda each: each["from"] == on_air):
        def get(arn=move["arn"]):
            return call("GetIngestConfiguration", arn=arn)["ingestConfiguration"]

        call("DisconnectParticipant", stageArn=move["from"], participantId=get()["participantId"])
        wait_until("a cut encoder is idle", lambda: get()["state"] == "INACTIVE")
        call("UpdateIngestConfiguration", arn=move["arn"], stageArn=move["to"])
        wait_until("a cut encoder is back", lambda: get()["state"] == "ACTIVE")


def gaps(endpoint, moves, began):
    """(arn, from when, until when) of each that was off, by the service's own clock."""
    off, found = {}, []
    wanted = {each["arn"] for each in moves}
    for change in control(endpoint, "publishing")["changes"]:
        at = datetime.datetime.fromisoformat(change["time"].replace("Z", "+00:00")).timestamp()
        if change["arn"] not in wanted or at < began:
            continue
        if not change["publishes"]:
            off[change["arn"]] = at
        elif change["arn"] in off:
            found.append((change["arn"], off.pop(change["arn"]), at))
    return found, off


def judge(endpoint, moves, on_air, began, limit):
    found, still_off = gaps(endpoint, moves, began)
    found.sort(key=lambda gap: gap[1])
    stage_of = {each["arn"]: each["from"] for each in moves}
    now = states(endpoint)
    faults = [f"{now[arn]['name']} is still off" for arn in still_off]
    for arn, start, end in found:
        note = "on air" if stage_of[arn] == on_air else ""
        print(f"  {now[arn]['name']:10} off for {end - start:6.2f} s {note}".rstrip(), flush=True)
        if end - start > limit:
            faults.append(f"{now[arn]['name']} was off for {end - start:.2f} s, more than {limit:.2f} s")
    faults += [f"{now[later[0]]['name']} was cut before {now[earlier[0]]['name']} was back"
               for earlier, later in zip(found, found[1:]) if later[1] < earlier[2]]
    if not found or stage_of[found[-1][0]] != on_air:
        faults.append("the one on air was not the last")
    faults += [f"{now[each['arn']]['name']} is not live where it was to go" for each in moves
               if (now[each["arn"]]["state"], now[each["arn"]]["stageArn"]) != ("ACTIVE", each["to"])]
    if len(found) != len(moves):
        faults.append(f"{len(found)} cuts of {len(moves)} encoders")
    return faults


def main():
    parser = argparse.ArgumentParser(usage=__doc__.splitlines()[2].strip())
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--encoders", type=int, default=10)
    parser.add_argument("--lingers", type=float, default=2)
    parser.add_argument("--spare", type=float, default=1)
    parser.add_argument("--quirk", action="append", default=[])
    parser.add_argument("--mover", type=pathlib.Path)
    parser.add_argument("--by-hand", action="store_true")
    options = parser.parse_args()
    if not shutil.which("ffmpeg") or not RTMP_MODULE.exists():
        print(f"ffmpeg or {RTMP_MODULE} is missing: packaging/debian-packages.sh has the packages", file=sys.stderr)
        return NOTHING_TO_DO_IT_WITH
    arguments = ["--rtmp", "0", "--configurations", "0", "--stages", "0", "--quirk", f"active-lingers={options.lingers}"]
    for quirk in options.quirk:
        arguments += ["--quirk", quirk]

    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        base = {"PATH": os.environ["PATH"], "HOME": folder, "TMPDIR": folder}
        endpoint, env = stack.enter_context(program.emulator(options.bin, base, *arguments))
        call = Caller(endpoint, env)
        moves, on_air, start = begin(stack, endpoint, call, options.encoders)
        limit = options.lingers + UPDATE + RETRY + start + options.spare
        if any(quirk.startswith("binding=emptied-") and not quirk.endswith("first") for quirk in options.quirk):
            limit += LATE + UPDATE
        print(f"{len(moves)} encoders publish; each starts within {start:.2f} s, and may be off for {limit:.2f} s", flush=True)
        began = time.time()
        if options.by_hand:
            by_hand(call, moves, on_air)
        else:
            env |= {"AWS_ENDPOINT_URL_IVS_REALTIME": endpoint, "QT_QPA_PLATFORM": "offscreen"}
            subprocess.run([options.mover or options.bin / "bench_cuts"], env=env, check=True, text=True,
                           input=json.dumps({"moves": moves, "onAir": [on_air]}))
        faults = judge(endpoint, moves, on_air, began, limit)
    for fault in faults:
        print(f"FAULT: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
