#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what the tests need (Debian 12), builds and runs the whole suite without a display. Not zero when anything
# failed. With --only asan it is the same suite under AddressSanitizer and UndefinedBehaviorSanitizer; tests/soak.sh runs
# that too, because both together take more than twenty minutes on two cores.
#     tests/run.sh [--only dev|asan] [argument of ctest ...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=packaging/debian-packages.sh
source packaging/debian-packages.sh

presets=(dev)
if [[ ${1-} == --only ]]; then
    case ${2-} in
    dev | asan) presets=("$2") ;;
    *)
        echo "usage: tests/run.sh [--only dev|asan] [argument of ctest ...]" >&2
        exit 2
        ;;
    esac
    shift 2
fi

install_missing build run tests

# Nothing of the session this was started from: its display, its keychain, its proxy.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# A precompiled header has to be told to ccache (its manual, "Precompiled headers").
export CCACHE_SLOPPINESS=pch_defines,time_macros
export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

for preset in "${presets[@]}"; do
    echo "== $preset: build"
    cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING
    cmake --build --preset "$preset"
    echo "== $preset: test"
    ctest --preset "$preset" --output-on-failure --no-label-summary --output-junit ctest.xml "$@"
done
