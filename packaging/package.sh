#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds IVS Patchbay on Debian 12 and makes its packages, from one install tree: two .deb, two .rpm and a .tar.xz.
#     packaging/package.sh [--build-dir DIR]
# They are in DIR/packages (build/package/packages), with their checksums. The same commit gives the same bytes.
# Before you publish them, say in the environment whose they are: PATCHBAY_HOMEPAGE=https://…, PATCHBAY_CONTACT="A <a@b>".
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/package
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"

while (($#)); do
    case $1 in
    --build-dir) build=$(realpath -m "${2?--build-dir takes a folder}") && shift 2 ;;
    *)
        echo "usage: packaging/package.sh [--build-dir DIR]" >&2
        exit 2
        ;;
    esac
done

# The commit's time, also in an archive made by git; otherwise the time of the last change to the project file.
commit_time() {
    local time
    if [[ -z $(git -C "$root" rev-parse --show-prefix 2>/dev/null) ]] && time=$(git -C "$root" log -1 --format=%ct 2>/dev/null); then
        echo "$time"
    elif [[ $(cat "$root/packaging/cmake/commit.txt") =~ ^[0-9a-f]+\ ([0-9]+)$ ]]; then
        echo "${BASH_REMATCH[1]}"
    else
        stat -c %Y "$root/CMakeLists.txt"
    fi
}

# The tree as a user unpacks it: into /usr/local, ~/.local or a folder of its own.
make_archive() {
    local stage name
    stage=$(mktemp -d)
    name=ivs-patchbay-$1-linux-$(uname -m)
    cmake --install "$build" --prefix "$stage/$name" --strip >/dev/null
    tar --create --directory "$stage" --format=gnu --sort=name --owner=0 --group=0 --numeric-owner \
        --mode=go=rX,u+rw --mtime="@$SOURCE_DATE_EPOCH" "$name" | xz --threads=1 -6 >"$build/packages/$name.tar.xz"
    rm -rf "$stage"
}

install_missing build package
umask 022
export LC_ALL=C.UTF-8 TZ=UTC
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH-$(commit_time)}
export SOURCE_DATE_EPOCH

configure=(--preset release -B "$build" --fresh --log-level=WARNING)
for setting in PATCHBAY_HOMEPAGE PATCHBAY_CONTACT; do
    [[ -z ${!setting-} ]] || configure+=("-D$setting=${!setting}")
done
! command -v ccache >/dev/null || configure+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cd "$root"
cmake "${configure[@]}"
# From nothing, which ccache makes cheap: rcc writes SOURCE_DATE_EPOCH into what it makes, and is not run again for another.
cmake --build "$build" --clean-first

rm -rf "$build/packages"
(cd "$build" && cpack -G DEB && cpack -G RPM) >"$build/cpack.log" 2>&1 || { cat "$build/cpack.log" >&2; exit 1; }
make_archive "$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")"
rm -rf "$build/packages/_CPack_Packages"

cd "$build/packages"
find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs sha256sum | tee SHA256SUMS
echo "The packages are in $PWD" >&2
[[ -n ${PATCHBAY_HOMEPAGE-} && -n ${PATCHBAY_CONTACT-} ]] ||
    echo "They name a home page or a maintainer of example.org: see packaging/release/README.md before you publish them." >&2
