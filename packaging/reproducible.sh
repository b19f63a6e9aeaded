#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the packages of the current commit twice, in circumstances as different as one machine allows: another folder,
# another file mask, another time zone and language, older sources, no compiler cache, a folder that was built in before
# and one that was not. Not zero when a byte differs.
#     packaging/reproducible.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
commit=$(git -C "$root" rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

checkout() {
    git clone --quiet --no-hardlinks "$root" "$1"
    git -C "$1" checkout --quiet --detach "$commit"
}

checkout "$work/one"
checkout "$work/a-folder-with-a-longer-name/two"

# The first in a folder where an older one was built: nothing of that may be left in it.
(cd "$work/one" && SOURCE_DATE_EPOCH=1000000000 packaging/package.sh && packaging/package.sh) >/dev/null
(
    umask 077
    export CCACHE_DISABLE=1 TZ=Pacific/Auckland LC_ALL=C LANG=C HOME=$work USER=somebody
    cd "$work/a-folder-with-a-longer-name/two"
    # Sources that are older than the first ones'.
    find . -path ./.git -prune -o -type f -exec touch -d '2001-02-03 04:05:06' {} +
    packaging/package.sh --build-dir "$work/elsewhere"
) >/dev/null

if diff "$work/one/build/package/packages/SHA256SUMS" "$work/elsewhere/packages/SHA256SUMS"; then
    cat "$work/elsewhere/packages/SHA256SUMS"
    echo "Two builds of ${commit::12} are the same bytes."
else
    # What differs is kept for diffoscope.
    mkdir -p "$root/build/reproducible"
    rm -rf "$root/build/reproducible"/*
    cp -r "$work/one/build/package/packages" "$root/build/reproducible/one"
    cp -r "$work/elsewhere/packages" "$root/build/reproducible/two"
    echo "The builds differ: see build/reproducible/one and two." >&2
    exit 1
fi
