#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the list of one source, as it is now beside another commit: both as a release, in turns, against one emulator.
#     tests/bench/compare.sh COMMIT [RUNS]
# 0 runs only build what COMMIT needs. Its programs are kept in build/compare, its tree is not.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
commit=$(git rev-parse --verify "${1?Which commit?}^{commit}")
runs=${2:-7}

built=build/compare/$commit
if [[ ! -x $built/ivs-patchbay || ! -x $built/bench_inventory ]]; then
    tree=$root/$built/tree
    forget() { git worktree remove --force "$tree"; }
    mkdir -p "$built"
    git worktree add --quiet --force --detach "$tree" "$commit"
    trap forget EXIT
    (cd "$tree" && cmake --preset bench -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING \
        && cmake --build --preset bench --target ivs-patchbay bench_inventory)
    cp "$tree"/build/bench/bin/{ivs-patchbay,bench_inventory} "$built"
    forget
    trap - EXIT
fi
((runs > 0)) || exit 0

cmake --preset bench -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING
cmake --build --preset bench --target ivs-patchbay ivs-emulator bench_inventory
python3 tests/bench/compare.py "$(git rev-parse --short "$commit")=$built" now=build/bench/bin --runs "$runs"
