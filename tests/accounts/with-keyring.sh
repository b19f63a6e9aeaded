#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a D-Bus session of its own with a real, unlocked gnome-keyring in a folder of its own. Nothing of the
# caller's keyring, home or session is seen, and nothing is left behind: the daemon would outlive its bus.
set -eu
if [ "${1-}" != --inside ]; then
    for tool in dbus-run-session gnome-keyring-daemon dbus-send secret-tool; do
        command -v "$tool" >/dev/null || { echo "with-keyring.sh needs $tool" >&2; exit 1; }
    done
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 143' TERM INT
    mkdir -m 700 "$folder/home" "$folder/run"
    # Before the bus starts: what it activates must live in the folder, too.
    env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CURRENT_DESKTOP -u DESKTOP_SESSION -u KDE_FULL_SESSION \
        -u KDE_SESSION_VERSION -u GNOME_KEYRING_CONTROL -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME \
        HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" dbus-run-session -- "$0" --inside "$@"
    exit
fi
shift
printf test-pw | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
end() {
    kill -CONT "$daemon" 2>/dev/null || true
    kill "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
}
trap end EXIT
trap 'exit 143' TERM INT

has_owner() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q true
}
tries=0
until has_owner; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || { echo "gnome-keyring-daemon doesn't come up" >&2; exit 1; }
    sleep 0.05 # UNAVOIDABLE: the daemon tells nobody when it has taken the name
done
"$@"
