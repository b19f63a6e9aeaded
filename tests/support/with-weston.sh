#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs each function of a Qt Test program in a Wayland session of its own, whose compositor is a window on the X screen
# that is there: the one without any screen has no keyboard, and so no clipboard. What is typed into that window goes to
# the session. One session for all would not do: weston's own copy of what one function copied may come late, and in
# the place of what the next one did.
#     with-xvfb.sh with-weston.sh PROGRAM
set -euo pipefail

for tool in weston wl-paste xdotool; do
    command -v "$tool" >/dev/null || { echo "with-weston.sh needs $tool" >&2; exit 1; }
done

# in_session SOCKET COMMAND [ARGUMENT...]
in_session() {
    local socket=$1 weston status=0
    shift
    weston --backend=x11-backend.so --shell=kiosk-shell.so --use-pixman --no-config --idle-time=0 --socket="$socket" \
        --width=800 --height=600 &>"$XDG_RUNTIME_DIR/$socket.log" &
    weston=$!
    for _ in {1..400}; do
        [[ -S $XDG_RUNTIME_DIR/$socket ]] && break
        sleep 0.05 # UNAVOIDABLE: weston tells nobody that it is ready
    done
    [[ -S $XDG_RUNTIME_DIR/$socket ]] || { cat "$XDG_RUNTIME_DIR/$socket.log" >&2; exit 1; }
    WAYLAND_DISPLAY=$socket QT_QPA_PLATFORM=wayland XDG_SESSION_TYPE=wayland "$@" || status=$?
    kill "$weston"
    wait "$weston" || true
    return "$status"
}

functions=$("$1" -functions)
[[ $functions ]] || { echo "with-weston.sh: $1 tests nothing" >&2; exit 1; }
status=0
for function in $functions; do
    in_session "wayland-$function" "$1" "${function%()}" || status=1
done
exit "$status"
