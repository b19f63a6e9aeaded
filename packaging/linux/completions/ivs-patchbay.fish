# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

complete -c ivs-patchbay -f
complete -c ivs-patchbay -l demo -d 'Work with made-up encoders'
complete -c ivs-patchbay -l rtmp -d 'With --demo: let real encoders publish'
complete -c ivs-patchbay -l account -x -d 'Start with this account'
complete -c ivs-patchbay -l region -x -d 'Start with this region'
complete -c ivs-patchbay -l endpoint-url -x -d 'Send to this URL instead of AWS'
complete -c ivs-patchbay -l config-dir -x -a '(__fish_complete_directories)' -d 'Keep everything in this folder'
complete -c ivs-patchbay -l appearance -x -a 'system light dark' -d 'How the window looks'
complete -c ivs-patchbay -l rate-limits -x -a 'on off' -d 'Pace requests'
complete -c ivs-patchbay -l wallboard -d 'Open the wallboard as well'
complete -c ivs-patchbay -l list -d 'Print every encoder and end'
complete -c ivs-patchbay -l watch -d 'Print every encoder and each change'
complete -c ivs-patchbay -l format -x -a 'json csv' -d 'Of what --list prints'
complete -c ivs-patchbay -l screenshot -r -F -d 'Write a picture and end'
complete -c ivs-patchbay -l view -x -a 'list list-tags details rebind live live-pair live-address accounts error-bar stranded empty welcome journal preview preview-live taking handover new clone rotation pair tags removal stages stages-plan new-stage delete-stage next-show participants disconnect waiting waits crosspoint crosspoint-stages wallboard wallboard-well wallboard-silent wallboard-no-plan plan line-up alarm alarms protect locked shift patch-sheet' \
    -d 'What the picture shows'
complete -c ivs-patchbay -l size -x -d 'Size of the window, as in 1280x720'
complete -c ivs-patchbay -s v -l version -d 'Print the version'
complete -c ivs-patchbay -s h -l help -d 'Print help'
