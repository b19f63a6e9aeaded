#compdef ivs-emulator
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

_arguments \
    '--port=[listen on this port]:port' \
    '--accounts=[serve this many accounts]:number' \
    '--configurations=[start with this many]:number' \
    '--stages=[start with this many]:number' \
    '*--region=[be in this region]:region' \
    '--rate-limits=[throttle as published]:throttle:(on off)' \
    '--publishers=[encoders that go live by themselves]:publishers:(off simulated)' \
    '--reconnect=[encoders that were cut off come back]:seconds:(never)' \
    '*--quirk=[how cutting encoders off goes]:name=value' \
    '--rtmp=[let real encoders publish to this port]:port' \
    '--rtmps=[the same by RTMPS]:port' \
    '--seed=[equal seeds give equal fleets]:number' \
    '(- *)'{-v,--version}'[print the version]' \
    '(- *)'{-h,--help}'[print help]'
