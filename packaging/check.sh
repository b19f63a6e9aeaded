#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Debian's and Fedora's checkers say of the packages that packaging/package.sh made. Not zero when they say anything.
# Then what is in the .rpm and the .tar.xz is put into a tree of its own, checked, started and removed again, with this
# system's libraries: rpm's dependencies cannot be fulfilled on Debian. (cleanroom.sh does it properly with the .deb.)
# (Desktop entry, metainfo, manual pages, icons and completions are checked by the tests of the label “packaging”.)
#     packaging/check.sh [DIR]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1-$root/build/package/packages}
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"
install_missing package-checks build run

cd "$folder"
echo "== checksums"
sha256sum --quiet --check SHA256SUMS
echo "== lintian"
# It takes a program without a call that is checked while it runs for one that was built without -D_FORTIFY_SOURCE (see
# cmake/Release.cmake). Here the compiler knows every size that is checked.
lintian --allow-root --fail-on error,warning,info --display-info --tag-display-limit 0 \
    --suppress-tags hardening-no-fortify-functions,spelling-error-in-binary ./*.deb
# The LGPL, which the program shows, calls its predecessor otherwise than lintian does. Any other word is ours.
misspelt=$(lintian --allow-root --tags spelling-error-in-binary --display-info --tag-display-limit 0 ./*.deb |
    grep --invert-match --fixed-strings '"GNU Library Public License"' || true)
[[ -z $misspelt ]] || {
    echo "$misspelt" >&2
    exit 1
}
echo "== rpmlint"
rpmlint --strict --config "$root/packaging/cpack/rpmlint.toml" ./*.rpm

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
# The demo draws its window from the packages' own files.
start() {
    "$1/bin/ivs-emulator" --version
    env HOME="$tree" XDG_RUNTIME_DIR="$tree" QT_QPA_PLATFORM=offscreen \
        "$1/bin/ivs-patchbay" --demo --screenshot "$tree/demo.png" 2> >(grep -v propagateSizeHints >&2)
    (($(stat -c %s "$tree/demo.png") > 20000)) || { echo "the demo draws nothing" >&2; exit 1; }
}

echo "== archive"
tar -xJf ./*.tar.xz -C "$tree" --strip-components=1
start "$tree"

echo "== rpm"
((EUID == 0)) || { echo "not installed: that takes root"; exit 0; }
in_tree() { rpm --root "$tree/rpm" --nodeps "$@" 2> >(grep -v 'Alien instead\|you know what you are doing' >&2); }
in_tree --install ./*.rpm
in_tree --verify ivs-patchbay ivs-emulator
start "$tree/rpm/usr"
in_tree --erase ivs-patchbay ivs-emulator
left=$(find "$tree/rpm/usr" ! -type d -o -name 'ivs-*')
[[ -z $left ]] || { echo "left behind: $left" >&2; exit 1; }
