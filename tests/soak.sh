#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What takes longer than the suite may: fuzzing under the sanitizers, with other seeds at every run, a rebind with every
# trouble there is, and the tests that race with timers again and again.
#     tests/soak.sh [SECONDS PER FUZZER] [REPETITIONS]
set -euo pipefail

seconds=${1-600}
repetitions=${2-50}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=packaging/debian-packages.sh
source packaging/debian-packages.sh

install_missing build run tests soak
export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

echo "== clang-tidy and clazy"
tests/tidy.sh
cmake --preset asan -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING
cmake --build --preset asan
# Qt Test ends a function after five minutes otherwise.
export FUZZ_SECONDS=$seconds FUZZ_SEED=$RANDOM QTEST_FUNCTION_TIMEOUT=$(((seconds + 120) * 1000))
echo "== Fuzzing for $seconds s each, seed $FUZZ_SEED"
ctest --preset asan --no-label-summary -L fuzz --timeout $((seconds + 120))
unset FUZZ_SECONDS FUZZ_SEED QTEST_FUNCTION_TIMEOUT
echo "== A rebind with every trouble there is"
TROUBLES=all ctest --preset asan --no-label-summary -L truth
echo "== The program and its journal, also while it cuts encoders, killed 200 times"
KILL_ROUNDS=200 QTEST_FUNCTION_TIMEOUT=7200000 ctest --preset asan --no-label-summary -R kill --timeout 7200
echo "== A wait for its real time"
SOAK=1 ctest --preset asan --no-label-summary -R '^e2e_waiting$'
echo "== Ten encoders that publish for real, cut and moved one by one, in every way that AWS leaves open"
for quirk in binding=emptied-first binding=emptied-late binding=emptied-blindly rejoin=refused leg-cut=keeps-binding \
    leg-cut=empties-binding virtual-cut=not-found; do
    tests/bench/cuts.py build/asan/bin --quirk "$quirk"
done
echo "== The suite, until it fails or $repetitions times"
ctest --preset asan --no-label-summary -LE "fuzz|architecture" --repeat "until-fail:$repetitions"
