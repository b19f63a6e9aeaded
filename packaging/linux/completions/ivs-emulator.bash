# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later

_ivs_emulator() {
    local cur prev words cword
    _init_completion -s || return
    case $prev in
    --rate-limits) COMPREPLY=($(compgen -W "on off" -- "$cur")) ;;
    --publishers) COMPREPLY=($(compgen -W "off simulated" -- "$cur")) ;;
    --reconnect) COMPREPLY=($(compgen -W "never" -- "$cur")) ;;
    --quirk)
        compopt -o nospace
        COMPREPLY=($(compgen -W "leg-cut= virtual-cut= rejoin= binding= active-lingers=" -- "$cur"))
        ;;
    --port | --accounts | --configurations | --stages | --region | --rtmp | --rtmps | --seed) ;;
    *)
        COMPREPLY=($(compgen -W "--port --accounts --configurations --stages --region --rate-limits --publishers --reconnect --quirk --rtmp --rtmps --seed
            --version --help" -- "$cur"))
        ;;
    esac
} && complete -F _ivs_emulator ivs-emulator
