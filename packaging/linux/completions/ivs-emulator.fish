# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

complete -c ivs-emulator -f
complete -c ivs-emulator -l port -x -d 'Listen on this port'
complete -c ivs-emulator -l accounts -x -d 'Serve this many accounts'
complete -c ivs-emulator -l configurations -x -d 'Start with this many'
complete -c ivs-emulator -l stages -x -d 'Start with this many'
complete -c ivs-emulator -l region -x -d 'Be in this region'
complete -c ivs-emulator -l rate-limits -x -a 'on off' -d 'Throttle as published'
complete -c ivs-emulator -l publishers -x -a 'off simulated' -d 'Encoders that go live by themselves'
complete -c ivs-emulator -l reconnect -x -a never -d 'Encoders that were cut off come back'
complete -c ivs-emulator -l quirk -x -a 'leg-cut= virtual-cut= rejoin= binding= active-lingers=' -d 'How cutting off goes'
complete -c ivs-emulator -l rtmp -x -d 'Let real encoders publish to this port'
complete -c ivs-emulator -l rtmps -x -d 'The same by RTMPS'
complete -c ivs-emulator -l seed -x -d 'Equal seeds give equal fleets'
complete -c ivs-emulator -s v -l version -d 'Print the version'
complete -c ivs-emulator -s h -l help -d 'Print help'
