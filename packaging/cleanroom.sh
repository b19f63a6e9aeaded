#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the .deb packages on a Debian 12 that has never seen this program: bootstraps a bare one into a folder, installs
# the packages there with what they depend on and nothing else, starts the demo, works with ivs-emulator of the second
# package, upgrades over an older version, removes everything, and looks at what is left. As root; a few minutes.
#     packaging/cleanroom.sh [--packages DIR] [--pictures DIR]
# The packages are those of packaging/package.sh, which is run when there are none. Not zero when anything is wrong.
# shellcheck disable=SC2016 # formats of apt-get and dpkg-query
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
debs=$root/build/package/packages
pictures=$root/build/clean-room
# shellcheck source=packaging/debian-packages.sh
source "$root/packaging/debian-packages.sh"

while (($#)); do
    case $1 in
    --packages) debs=$(realpath "${2?}") && shift 2 ;;
    --pictures) pictures=$(realpath -m "${2?}") && shift 2 ;;
    *)
        echo "usage: packaging/cleanroom.sh [--packages DIR] [--pictures DIR]" >&2
        exit 2
        ;;
    esac
done
((EUID == 0)) || { echo "cleanroom.sh bootstraps a Debian: run it as root." >&2; exit 1; }

say() { echo "== $*"; }
wrong() {
    echo "WRONG: $*" >&2
    exit 1
}

# Runs a command as root in the bare Debian, with processes and mounts of its own: /proc is there if the machine allows.
in_room() {
    unshare --mount --pid --fork --kill-child sh -c '
        mount -t proc proc "$1/proc" 2>/dev/null
        tree=$1; shift
        exec chroot "$tree" "$@"' sh "$room" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
        DEBIAN_FRONTEND=noninteractive "${proxy[@]}" "$@"
}

# The same as Alex, who works there.
as_alex() {
    unshare --mount --pid --fork --kill-child sh -c '
        mount -t proc proc "$1/proc" 2>/dev/null
        tree=$1; shift
        exec chroot --userspec=1000:1000 "$tree" "$@"' sh "$room" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        HOME=/home/alex XDG_RUNTIME_DIR=/tmp/alex "$@"
}

install_in_room() { in_room apt-get -q -y install --no-install-recommends "$@" >>"$log" 2>&1; }

# Every file there is, but for what the package system keeps about itself.
everything() {
    (cd "$room" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./run \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt -o -path ./var/log \
        -o -path ./srv/debs \) -prune -o -printf '%p\n' | sort)
}

# The package, as if it were an older version: a lower number, and a file that the newer one has no more.
older() {
    local tree
    tree=$(mktemp -d)
    dpkg-deb -R "$1" "$tree"
    sed -i 's/^Version: .*/Version: 0.0.9/' "$tree/DEBIAN/control"
    install -D -m 644 /dev/null "$tree/usr/share/doc/$2/only-in-the-older-version"
    dpkg-deb --root-owner-group -b "$tree" "$room/srv/debs/$2_0.0.9.deb" >/dev/null
    rm -rf "$tree"
}

check_picture() {
    [[ -s $1 ]] || wrong "there is no picture $1"
    # Many colours: not a blank window. A PNG of one colour is a few kB.
    (($(stat -c %s "$1") > 20000)) || wrong "$1 looks blank"
    cp "$1" "$pictures/$2.png"
}

# Ends what was started in the background, each with the processes it waits for.
stop() {
    local pid
    for pid; do
        pkill -TERM -P "$pid" 2>/dev/null || true
        kill "$pid" 2>/dev/null || true
    done
}

end() {
    stop "${started[@]}"
    wait 2>/dev/null || true
    rm -rf --one-file-system "$work"
}

install_missing clean-room package
[[ -n $(find "$debs" -name '*.deb' 2>/dev/null) ]] || "$root/packaging/package.sh" >/dev/null
patchbay=$(find "$debs" -name 'ivs-patchbay_*.deb')
emulator=$(find "$debs" -name 'ivs-emulator_*.deb')
version=$(dpkg-deb -f "$patchbay" Version)

work=$(mktemp -d)
room=$work/room
log=$work/apt.log
started=()
trap end EXIT
rm -rf "$pictures"
mkdir -p "$pictures"
chmod 755 "$work"

# This machine's way to Debian.
mapfile -t proxy < <(env | grep -iE '^(https?|no)_proxy=' || true)
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' 'Codename: bookworm' 'Component: main' |
    head -1)

say "A bare Debian 12 from ${mirror:-the default mirror}"
debootstrap --variant=minbase bookworm "$room" ${mirror:+"$mirror"} >"$log" 2>&1 || { tail "$log" >&2; exit 1; }
cp -L /etc/resolv.conf "$room/etc/resolv.conf"
in_room useradd --create-home --uid 1000 alex
install -d -m 700 -o 1000 -g 1000 "$room/tmp/alex"
mkdir "$room/srv/debs"
cp "$patchbay" "$emulator" "$room/srv/debs"
older "$patchbay" ivs-patchbay
older "$emulator" ivs-emulator

say "Only what they depend on"
in_room apt-get -q update >>"$log" 2>&1
pulled_in=$(in_room apt-get -q -s install --no-install-recommends "/srv/debs/${emulator##*/}" | grep '^Inst')
! grep -E 'libqt6(gui|widgets|svg)|libgl1|libx11' <<<"$pulled_in" || wrong "the emulator pulls in a desktop"
echo "ivs-emulator alone: $(wc -l <<<"$pulled_in") packages, none of them of a desktop"
before_depends=$(in_room dpkg-query -f '${Package}\n' -W | wc -l)
in_room apt-get -q -y satisfy --no-install-recommends \
    "$(dpkg-deb -f "$patchbay" Depends)" "$(dpkg-deb -f "$emulator" Depends)" >>"$log" 2>&1 || { tail "$log" >&2; exit 1; }
installed=$(in_room dpkg-query -f '${Package}\n' -W | sort)
echo "$(($(wc -l <<<"$installed") - before_depends)) packages, $(du -shx "$room" | cut -f1) in all"
everything >"$work/before"

say "Install an older version"
install_in_room /srv/debs/ivs-patchbay_0.0.9.deb /srv/debs/ivs-emulator_0.0.9.deb || { tail "$log" >&2; exit 1; }
added=$(comm -13 <(echo "$installed") <(in_room dpkg-query -f '${Package}\n' -W | sort) | xargs)
[[ $added == "ivs-emulator ivs-patchbay" ]] || wrong "the dependencies don't suffice: installed $added"
as_alex ivs-patchbay --version
as_alex ivs-emulator --version

say "Start the demo"
# A display without OpenGL, as a remote desktop may be.
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp -extension GLX 2>/dev/null)
started+=($!)
read -r display <&3
screen=(env "DISPLAY=:$display" QT_QPA_PLATFORM=xcb)
as_alex "${screen[@]}" ivs-patchbay --demo --size 1280x720 --screenshot /tmp/alex/demo.png
check_picture "$room/tmp/alex/demo.png" demo
[[ ! -e $room/home/alex/.config/ivs-patchbay ]] || wrong "the demo left something behind"

say "An account and settings of Alex's"
as_alex sh -c 'mkdir -p ~/.config/ivs-patchbay && cat >~/.config/ivs-patchbay/accounts.json' <<'EOF'
{"version": 1, "accounts": [{"id": "8c0f5a52-3f0e-4b6c-9d6a-656e7669726f", "name": "Studio", "credentials": "demo",
"region": "eu-west-1", "endpointUrl": "", "readOnly": false, "dualStack": false, "fips": false}]}
EOF
settings=$room/home/alex/.config/ivs-patchbay
studio=(ivs-patchbay --account Studio --size 1280x720)
as_alex "${screen[@]}" "${studio[@]}" --screenshot /tmp/alex/studio.png
check_picture "$room/tmp/alex/studio.png" older-version
[[ ! -e $settings/settings.json ]] || wrong "a picture left settings behind"
# A picture is drawn from a copy of the settings. Who works with the program keeps them.
as_alex "${screen[@]}" ivs-patchbay --account Studio 2>/dev/null &
working=$!
for ((second = 0; second < 60; ++second)); do
    [[ ! -s $settings/settings.json ]] || break
    sleep 1 # UNAVOIDABLE: the program tells nobody that it has written
done
stop "$working"
wait "$working" 2>/dev/null || true
[[ -s $settings/settings.json ]] || wrong "no settings were kept"
sed -i '1s|{|{\n    "preferences/appearance": "dark",|' "$settings/settings.json"
accounts=$(sha256sum <"$settings/accounts.json")

say "Upgrade to $version"
install_in_room "/srv/debs/${patchbay##*/}" "/srv/debs/${emulator##*/}" || { tail "$log" >&2; exit 1; }
[[ $(in_room dpkg-query -f '${Version}' -W ivs-patchbay) == "$version" ]] || wrong "the upgrade didn't happen"
[[ -z $(find "$room/usr" -name 'only-in-the-older-version') ]] || wrong "a file of the older version is left"
as_alex "${screen[@]}" "${studio[@]}" --screenshot /tmp/alex/upgraded.png
check_picture "$room/tmp/alex/upgraded.png" upgraded
[[ $(sha256sum <"$settings/accounts.json") == "$accounts" ]] || wrong "the accounts were changed by the upgrade"
grep -q '"preferences/appearance": "dark"' "$settings/settings.json" || wrong "the settings were lost by the upgrade"

say "The emulator of the second package"
keys=(AWS_ACCESS_KEY_ID=AKIDEXAMPLE AWS_SECRET_ACCESS_KEY=of-the-clean-room)
exec 4< <(as_alex "${keys[@]}" ivs-emulator --port 0 --configurations 25)
started+=($!)
read -r hello <&4
endpoint=$(python3 -c 'import json, sys; print(json.loads(sys.argv[1])["endpoint"])' "$hello")
as_alex "${screen[@]}" "${keys[@]}" ivs-patchbay --endpoint-url "$endpoint" --account Environment \
    --region eu-west-1 --size 1280x720 --screenshot /tmp/alex/emulator.png
check_picture "$room/tmp/alex/emulator.png" emulator
python3 - "$endpoint" <<'EOF' || wrong "the emulator doesn't say what was expected"
import json, sys, urllib.request

opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
state = json.load(opener.open(sys.argv[1].rstrip("/") + "/_control/state", timeout=10))
print("GET /_control/state:", len(state["configurations"]), "configurations,", state["done"])
sys.exit(len(state["configurations"]) != 25 or not state["done"].get("ListIngestConfigurations"))
EOF

say "Remove and purge"
stop "${started[@]:1}"
in_room apt-get -q -y purge ivs-patchbay ivs-emulator >>"$log" 2>&1
everything >"$work/after"
left=$(comm -13 "$work/before" "$work/after")
echo "Left behind:" && echo "$left"
! grep -v '^\./home/alex/' <<<"$left" || wrong "files were left that are not Alex's"
[[ -z $(comm -23 "$work/before" "$work/after") ]] || wrong "files are gone that were there before"
[[ -s $settings/accounts.json ]] || wrong "Alex's accounts were removed"

say "All well. The pictures are in $pictures"
