#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Debian's and Fedora's checkers say of the packages that packaging/package.sh made. Not zero when they say anything.
# (Desktop entry, metainfo, manual pages, icons and completions are checked by the tests of the label “packaging”.)
#     packaging/check.sh [DIR]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1-$root/build/package/packages}
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"
install_missing package-checks

cd "$folder"
echo "== checksums"
sha256sum --quiet --check SHA256SUMS
echo "== lintian"
lintian --allow-root --fail-on error,warning,info --display-info --tag-display-limit 0 ./*.deb
echo "== rpmlint"
rpmlint --strict --config "$root/packaging/cpack/rpmlint.toml" ./*.rpm
