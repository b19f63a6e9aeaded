# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# To be sourced. The one list of the Debian 12 packages that IVS Patchbay needs, by what they are needed for, and
#     install_missing NEED...
# which installs those that are not there yet; it asks nothing and does nothing when all are there.

patchbay_packages() {
    case $1 in
    build)
        echo g++ cmake ninja-build qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev \
            qt6-tools-dev-tools qt6-l10n-tools qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libgl-dev libsimdjson-dev \
            libssl-dev zlib1g-dev libqrencode-dev libcanberra-dev
        ;;
    run) # plugins and libraries that are loaded by name, a font, and whom to trust
        echo libqt6sql6-sqlite libqt6svg6 libsecret-1-0 fonts-dejavu-core ca-certificates
        ;;
    ingest) echo nginx-light libnginx-mod-rtmp libnginx-mod-stream ;; # only for encoders that publish to the emulator for real
    wayland) echo qt6-wayland ;;
    headless) echo xvfb xauth ;;
    tests)
        echo awscli ccache clang-format python3 openssl dbus dbus-daemon xvfb xauth x11-utils openbox xdotool at-spi2-core \
            libglib2.0-bin python3-botocore python3-pyatspi gnome-keyring libsecret-tools appstream binutils \
            desktop-file-utils fish man-db python3-yaml qt6-wayland sqlite3 weston wl-clipboard zsh poppler-utils zbar-tools \
            nginx-light libnginx-mod-rtmp libnginx-mod-stream ffmpeg pulseaudio pulseaudio-utils libcanberra-pulse
        ;;
    soak) echo chromium keepassxc libkf5wallet-bin ;; # what only the long tests need; those of the suite say that it is missing
    tidy) echo clang clang-tidy clazy ;;
    package) echo dpkg-dev file gzip rpm tar xz-utils ;;
    package-checks) echo lintian rpmlint ;;
    windows-rehearsal) echo binutils-mingw-w64-x86-64 cmake file gcc-mingw-w64-x86-64 ninja-build nsis ;;
    clean-room) echo debootstrap procps python3 xvfb ;;
    *)
        echo "debian-packages.sh knows no need '$1'" >&2
        return 1
        ;;
    esac
}

# Prints those of the packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

install_missing() {
    local need packages=() missing=() as_root=()
    for need in "$@"; do
        read -ra missing <<<"$(patchbay_packages "$need")"
        ((${#missing[@]})) || return 1
        packages+=("${missing[@]}")
    done
    mapfile -t missing < <(missing_packages "${packages[@]}")
    ((${#missing[@]})) || return 0

    echo "Installing from Debian: ${missing[*]}" >&2
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            echo "Installing needs root: run this as root, or install sudo." >&2
            return 1
        }
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 && "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2
}
