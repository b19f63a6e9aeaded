#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries on Debian what can be tried of the packages for Windows: compiles version, icon and manifest into empty programs
# with MinGW, and makes an installer of them with NSIS. It needs an icon: packaging/package.sh is run when it wasn't.
#     packaging/windows/rehearsal.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
icon=$root/build/package/packaging/icons/render-icon
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"
install_missing windows-rehearsal
[[ -x $icon ]] || "$root/packaging/package.sh" >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong() {
    echo "WRONG: $*" >&2
    exit 1
}

target=x86_64-w64-mingw32
cmake -S "$root/packaging/windows/rehearsal" -B "$work" -G Ninja -DRENDER_ICON="$icon" \
    -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=$target-gcc -DCMAKE_RC_COMPILER=$target-windres >/dev/null
cmake --build "$work" >"$work/log" || { cat "$work/log" >&2; exit 1; }

for program in ivs-patchbay ivs-emulator; do
    # The types of resources: 3 and 14 are the icon, 16 the version, 24 the manifest.
    types=$($target-objdump -p "$work/bin/$program.exe" |
        sed -n '/^The .rsrc/,$s/^0[0-9a-f][08]   Entry: ID: 0x0*\([0-9a-f]*\),.*/\1/p' | xargs)
    [[ $types == "3 e 10 18" ]] || wrong "$program.exe has resources of types $types"
    grep -qa PerMonitorV2 "$work/bin/$program.exe" || wrong "$program.exe has another manifest"
done

(cd "$work" && cpack -G NSIS) >"$work/log" || { cat "$work/log" >&2; exit 1; }
file --brief "$work"/packages/*.exe | grep 'Nullsoft Installer' || wrong "there is no installer"
