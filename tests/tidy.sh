#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy (.clang-tidy) and clazy (.clazy-checks) over the program's sources, or over the files that are named. Not
# zero when either of them finds something. All of it takes about half an hour on two cores: tests/soak.sh runs it.
#     tests/tidy.sh [FILE ...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=packaging/debian-packages.sh
source packaging/debian-packages.sh
install_missing build run tidy

files=("$@")
((${#files[@]})) || mapfile -t files < <(git ls-files 'app/*.cpp' 'ui/*.cpp')

# The compile commands of clang: those of g++ have -fcoroutines, which clang 14 doesn't know.
tree=build/tidy
cmake -B "$tree" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DPATCHBAY_TESTS=OFF --log-level=WARNING

checks=$(grep -v '^#' .clazy-checks | paste -sd, -)
each=(xargs --null --max-procs="$(nproc)" --max-args=4)
failed=0
printf '%s\0' "${files[@]}" | "${each[@]}" clang-tidy -p "$tree" --quiet --warnings-as-errors='*' \
    --extra-arg=-Wno-unknown-warning-option || failed=1
printf '%s\0' "${files[@]}" | CLAZY_EXPORT_FIXES= "${each[@]}" clazy-standalone -p "$tree" -checks="$checks" \
    -header-filter="$root/(app|ui)/.*" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Werror || failed=1
exit "$failed"
