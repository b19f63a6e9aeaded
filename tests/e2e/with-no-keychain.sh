#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a D-Bus session that starts nothing but the accessibility bus: there is no keychain. Inside
# tests/support/with-xvfb.sh, whose folder it uses and which ends what is left.
set -eu
folder=$XDG_RUNTIME_DIR/no-keychain
mkdir -p "$folder/services"
cp /usr/share/dbus-1/services/org.a11y.Bus.service "$folder/services"
cat >"$folder/bus.conf" <<EOF_CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>$folder/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF_CONF
exec dbus-run-session --config-file="$folder/bus.conf" -- "$@"
