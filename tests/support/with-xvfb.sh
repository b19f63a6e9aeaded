#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a desktop of its own: a virtual X screen with a window manager, a D-Bus session, an empty home. It
# sees nothing of the caller's session, several run side by side, and nothing of it is left afterwards.
#     with-xvfb.sh COMMAND [ARGUMENT...]
# With SECOND_SCREEN=WIDTHxHEIGHT there is another screen beside the first, with a window manager of its own: $DISPLAY.1.
# Accessibility is on (QT_LINUX_ACCESSIBILITY_ALWAYS_ON), so that a test can drive a program as a screen reader would.
set -euo pipefail

if [[ ${1-} == --inside ]]; then
    shift
    openbox &
    [[ -z ${SECOND_SCREEN-} ]] || DISPLAY=$DISPLAY.1 openbox &
    for _ in {1..400}; do
        # The property is there once the window manager looks after the screen.
        if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; then
            "$@" && exit 0 || exit $?
        fi
        sleep 0.05 # UNAVOIDABLE: openbox tells nobody that it is ready
    done
    echo "with-xvfb.sh: openbox doesn't come up" >&2
    exit 1
fi

for tool in Xvfb openbox xprop dbus-run-session; do
    command -v "$tool" >/dev/null || { echo "with-xvfb.sh needs $tool" >&2; exit 1; }
done

folder=$(mktemp -d)

# Whatever was started in here has this folder in its environment: D-Bus starts daemons that outlive it.
started_here() {
    grep -lszF "XDG_RUNTIME_DIR=$folder/runtime" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3 | grep -vx "$$" || true
}

end() {
    local signal processes
    trap - EXIT
    for signal in TERM TERM TERM KILL; do
        mapfile -t processes < <(started_here)
        ((${#processes[@]})) || break
        kill -s "$signal" "${processes[@]}" 2>/dev/null || true
        timeout 2 tail -q -f /dev/null "${processes[@]/#/--pid=}" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 143' TERM INT HUP

mkdir -m 700 "$folder/home" "$folder/runtime"
mkfifo "$folder/display"
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY XDG_CURRENT_DESKTOP XDG_SESSION_TYPE DESKTOP_SESSION KDE_FULL_SESSION \
    KDE_SESSION_VERSION GNOME_KEYRING_CONTROL XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME \
    DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_QPA_PLATFORMTHEME NO_AT_BRIDGE
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/runtime LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1

# X picks a free display and says which; reading ends without a number when it cannot start.
# Without -noreset it starts anew whenever its last client leaves, and refuses who comes meanwhile.
Xvfb -displayfd 3 -screen 0 1400x900x24 ${SECOND_SCREEN:+-screen 1 "${SECOND_SCREEN}x24"} -nolisten tcp -noreset 3>"$folder/display" 2>"$folder/xvfb.log" &
read -r display <"$folder/display" || { cat "$folder/xvfb.log" >&2; exit 1; }
export DISPLAY=:$display

status=0
# In the background, so that a signal ends it at once.
dbus-run-session -- "$0" --inside "$@" &
wait $! || status=$?
exit "$status"
