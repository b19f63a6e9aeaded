# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

_ivs_patchbay() {
    local cur prev words cword
    _init_completion -s || return
    case $prev in
    --appearance) COMPREPLY=($(compgen -W "system light dark" -- "$cur")) ;;
    --format) COMPREPLY=($(compgen -W "json csv" -- "$cur")) ;;
    --rate-limits) COMPREPLY=($(compgen -W "on off" -- "$cur")) ;;
    --view) COMPREPLY=($(compgen -W "list list-tags details rebind live live-pair live-address accounts error-bar stranded empty welcome journal preview preview-live taking handover new clone rotation pair tags removal stages stages-plan new-stage delete-stage next-show participants disconnect waiting waits crosspoint crosspoint-stages wallboard wallboard-well wallboard-silent wallboard-no-plan plan line-up alarm alarms protect locked shift patch-sheet" -- "$cur")) ;;
    --config-dir) _filedir -d ;;
    --screenshot) _filedir png ;;
    --account | --region | --endpoint-url | --size) ;;
    *)
        COMPREPLY=($(compgen -W "--demo --rtmp --account --region --endpoint-url --config-dir --appearance --rate-limits --wallboard
            --list --watch --format --screenshot --view --size --version --help" -- "$cur"))
        ;;
    esac
} && complete -F _ivs_patchbay ivs-patchbay
