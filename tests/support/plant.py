# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plant of many accounts needs beside its emulator: a keyring with their keys, and the program's accounts.

A key goes through a pipe into the keyring, a real one on the session bus of `env`: it is in no argument, no variable and
no file but the keyring's own, which ends with its folder.
"""

import contextlib
import json
import os
import pathlib
import subprocess
import time
import uuid

PATIENCE = 30  # seconds: a busy machine, not a measurement
SERVICE = "IVS Patchbay"


@contextlib.contextmanager
def keyring(env):
    """gnome-keyring on the session bus of `env`, unlocked, with its files below HOME."""
    process = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=env,
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.stdin.write(b"test-pw")
        process.stdin.close()
        deadline = time.monotonic() + PATIENCE
        while not _has_owner(env):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("gnome-keyring doesn't come up")
            time.sleep(0.05)  # UNAVOIDABLE: the daemon tells nobody when it has taken the name
        yield
    finally:
        process.terminate()
        process.wait()


def _has_owner(env):
    command = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
               "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    return "true" in subprocess.check_output(command, env=env, text=True)


def account_name(index):
    return f"Account {index + 1:02}"


def set_up(told, config_dir, env):
    """Writes accounts.json for every account that the emulator told of, and keeps their keys in the keyring of `env`.

    Returns the accounts' names.
    """
    accounts = []
    for index, key in enumerate(told["accounts"]):
        identifier = _identifier(key)
        _keep(identifier, key, env)
        accounts.append(_account(identifier, account_name(index), told))
    folder = pathlib.Path(config_dir)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "accounts.json").write_text(json.dumps({"version": 2, "accounts": accounts}), encoding="utf-8")
    return [account["name"] for account in accounts]


def show_all(told, config_dir):
    """The program's next start shows every account in every region together."""
    shown = [f"{_identifier(key)}/{region}" for key in told["accounts"] for region in told["regions"]]
    (pathlib.Path(config_dir) / "settings.json").write_text(json.dumps({"window/sources": " ".join(shown)}),
                                                            encoding="utf-8")


def _identifier(key):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, key["accountId"]))


def _account(identifier, name, told):
    """As the program writes one, in every region that is served."""
    return {"id": identifier, "name": name, "regions": told["regions"], "endpointUrl": told["endpoint"],
            "readOnly": False, "dualStack": False, "fips": False, "credentials": "accessKey", "secretKept": "keychain",
            "removing": False}


def _keep(identifier, key, env):
    """As QtKeychain does."""
    secret = json.dumps({"accessKeyId": key["accessKeyId"], "secretAccessKey": key["secretAccessKey"]})
    command = ["secret-tool", "store", "--label", SERVICE, "xdg:schema", "org.qt.keychain", "server", SERVICE,
               "user", identifier, "type", "plaintext"]
    subprocess.run(command, env=env, input=secret.encode(), check=True, timeout=PATIENCE)
