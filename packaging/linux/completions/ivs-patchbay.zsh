#compdef ivs-patchbay
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

_arguments \
    '--demo[work with made-up encoders]' \
    '--rtmp[with --demo\: let real encoders publish]' \
    '--account=[start with this account]:account' \
    '--region=[start with this region]:region' \
    '--endpoint-url=[send to this URL instead of AWS]:URL:_urls' \
    '--config-dir=[keep everything in this folder]:folder:_directories' \
    '--appearance=[how the window looks]:appearance:(system light dark)' \
    '--rate-limits=[pace requests]:pace:(on off)' \
    '--wallboard[open the wallboard as well]' \
    '--list[print every encoder and end]' \
    '--watch[print every encoder and each change]' \
    '--format=[of what --list prints]:format:(json csv)' \
    '--screenshot=[write a picture and end]:file:_files -g "*.png"' \
    '--view=[what the picture shows]:view:(list list-tags details rebind live live-pair live-address accounts error-bar stranded empty welcome journal preview preview-live taking handover new clone rotation pair tags removal stages stages-plan new-stage delete-stage next-show participants disconnect waiting waits crosspoint crosspoint-stages wallboard wallboard-well wallboard-silent wallboard-no-plan plan line-up alarm alarms protect locked shift patch-sheet)' \
    '--size=[size of the window]:width x height' \
    '(- *)'{-v,--version}'[print the version]' \
    '(- *)'{-h,--help}'[print help]'
