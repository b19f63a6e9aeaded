#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds IVS Patchbay on Debian 12 and starts it: with its demo, or with the arguments given here.
#     packaging/quickstart.sh
#     packaging/quickstart.sh --account Show --region eu-west-1
# Where there is no display, it leaves a screenshot instead of a window.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/build/release/bin/ivs-patchbay
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"

has_display() { [[ -n ${DISPLAY-} || -n ${WAYLAND_DISPLAY-} ]]; }

# The value of the option --screenshot among the arguments, or nothing.
screenshot_among() {
    while (($#)); do
        case $1 in
        --screenshot=*) echo "${1#*=}" ;;
        --screenshot) echo "${2-}" ;;
        esac
        shift
    done
}

build() {
    local folder=$root/build/release log
    log=$(mktemp)
    # Ninja configures again by itself when it has to.
    if [[ ! -f $folder/build.ninja ]]; then
        (cd "$root" && cmake --preset release) >"$log" 2>&1 || { cat "$log" >&2; return 1; }
    fi
    rm -f "$log"
    echo "Building IVS Patchbay …" >&2
    cmake --build "$folder" --target ivs-patchbay ivs-emulator >&2
}

needs=(build run)
[[ -z ${WAYLAND_DISPLAY-} ]] || needs+=(wayland)
has_display || needs+=(headless)
install_missing "${needs[@]}"
build

arguments=("$@")
(($#)) || arguments=(--demo)
if has_display; then
    exec "$program" "${arguments[@]}"
fi

screenshot=$(screenshot_among "${arguments[@]}")
if [[ -z $screenshot ]]; then
    screenshot=$PWD/ivs-patchbay.png
    arguments+=(--screenshot "$screenshot")
fi
started=$(mktemp)
trap 'rm -f "$started"' EXIT
echo "There is no display: the program draws into a file." >&2
status=0
xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24 -nolisten tcp" \
    env QT_QPA_PLATFORM=xcb "$program" "${arguments[@]}" || status=$?
[[ ! $screenshot -nt $started ]] || echo "The screenshot is $screenshot"
exit "$status"
