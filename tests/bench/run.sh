#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds a release with the benchmarks and prints what the program takes, beside its aims.
#     tests/bench/run.sh [--peers] [argument of program.py ...]
# --peers lists with the AWS SDK for JavaScript too, which npm fetches into a temporary folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

peers=()
if [[ ${1-} == --peers ]]; then
    shift
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    npm install --prefix "$folder" --silent --no-audit --no-fund @aws-sdk/client-ivs-realtime
    peers=(--peers "$folder")
fi

cmake --preset bench -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING
cmake --build --preset bench --target ivs-patchbay ivs-emulator bench_sigv4 bench_spread bench_inventory bench_crosspoint bench_journal bench_rebinds bench_cuts
bin=build/bench/bin

echo
echo "Signing, processor time"
"$bin/bench_sigv4"
echo "A spread of 1,000 encoders over 100 stages, processor time"
"$bin/bench_spread"
echo "The list, processor time"
QT_QPA_PLATFORM=offscreen "$bin/bench_inventory"
echo "The crosspoint, processor time"
QT_QPA_PLATFORM=offscreen "$bin/bench_crosspoint"
echo "The journal, on the clock"
"$bin/bench_journal"
python3 tests/bench/program.py "$bin" "${peers[@]}" "$@"
echo "Of a plant, whole process"
python3 tests/bench/plant.py "$bin" --open first
python3 tests/bench/plant.py "$bin"
echo "Encoders that publish for real, cut and moved one by one: as somebody would without the program, and by it"
python3 tests/bench/cuts.py "$bin" --by-hand
python3 tests/bench/cuts.py "$bin"
echo "Rebinds at published rates, on the clock: about half an hour"
python3 tests/bench/rebinds.py "$bin"
