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
    exec env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CURRENT_DESKTOP -u DESKTOP_SESSION -u KDE_FULL_SESSION \
        -u KDE_SESSION_VERSION -u GNOME_KEYRING_CONTROL dbus-run-session -- "$0" --inside "$@"
fi
shift
folder=$(mktemp -d)
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
printf test-pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1

# The name is on the bus once the daemon answers; this call waits for that (or starts it, locked: the test says so).
daemon=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.StartServiceByName string:org.freedesktop.secrets uint32:0 >/dev/null &&
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets | awk '{print $2}')
end() {
    kill -CONT "$daemon" 2>/dev/null || true
    kill "$daemon" 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 143' TERM INT
"$@"
