#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a Wayland session of its own, whose compositor is a window on the X screen that is there: the one
# without any screen has no keyboard, and so no clipboard. What is typed into that window goes to the session.
#     with-xvfb.sh with-weston.sh COMMAND [ARGUMENT...]
set -euo pipefail

for tool in weston wl-paste xdotool; do
    command -v "$tool" >/dev/null || { echo "with-weston.sh needs $tool" >&2; exit 1; }
done

weston --backend=x11-backend.so --shell=kiosk-shell.so --use-pixman --no-config --idle-time=0 --socket=wayland-test \
    --width=800 --height=600 &>"$XDG_RUNTIME_DIR/weston.log" &
for _ in {1..400}; do
    [[ -S $XDG_RUNTIME_DIR/wayland-test ]] && break
    sleep 0.05 # UNAVOIDABLE: weston tells nobody that it is ready
done
[[ -S $XDG_RUNTIME_DIR/wayland-test ]] || { cat "$XDG_RUNTIME_DIR/weston.log" >&2; exit 1; }
export WAYLAND_DISPLAY=wayland-test QT_QPA_PLATFORM=wayland XDG_SESSION_TYPE=wayland
exec "$@"
