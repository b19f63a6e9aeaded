# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop's session manager (X Session Management Protocol), as little of it as logs one program out.

    session.py [--checkpoint]

Prints its address for SESSION_MANAGER; a line on stdin logs out, and with --checkpoint only asks to save.
"""

import ctypes
import select
import sys

ICE = ctypes.CDLL("libICE.so.6")
SM = ctypes.CDLL("libSM.so.6")
POINTER, INT, CHARS = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
SAVE_LOCAL, SAVE_BOTH, ANY_INTERACTION = 1, 2, 2
REGISTER = ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER)
NEW_CLIENT = ctypes.CFUNCTYPE(INT, POINTER, POINTER, ctypes.POINTER(ctypes.c_ulong), POINTER, POINTER)
SAVED = ctypes.CFUNCTYPE(None, POINTER, POINTER, INT)
ANYTHING = ctypes.CFUNCTYPE(None, POINTER, POINTER, POINTER, POINTER)
HOST_MAY = ctypes.CFUNCTYPE(INT, CHARS)
ALL_CALLBACKS = 0x3FF

for function in (ICE.IceAcceptConnection, ICE.IceGetListenConnectionString, ICE.IceComposeNetworkIdList, SM.SmsClientHostName):
    function.restype = POINTER
ICE.IceComposeNetworkIdList.restype = CHARS

IS_CHECKPOINT = "--checkpoint" in sys.argv
clients = []
is_asked = False


def ask():
    global is_asked
    is_asked = True
    for client in clients:
        SM.SmsSaveYourself(POINTER(client), SAVE_BOTH, int(not IS_CHECKPOINT), ANY_INTERACTION, 0)


@REGISTER
def register(client, _data, previous):
    if previous:
        return 0
    SM.SmsRegisterClientReply(POINTER(client), CHARS(b"1"))
    SM.SmsSaveYourself(POINTER(client), SAVE_LOCAL, 0, 0, 0)
    clients.append(client)
    return 1


@SAVED
def saved(client, _data, _success):
    finish = SM.SmsDie if is_asked and not IS_CHECKPOINT else SM.SmsSaveComplete
    finish(POINTER(client))
    print("saved", flush=True)


@ANYTHING
def ignore(*_):
    pass


@NEW_CLIENT
def greet(_client, _data, mask, callbacks, _reason):
    mask[0] = ALL_CALLBACKS
    # In the order of SmsCallbacks: what to call, and with what.
    order = [register, ignore, ignore, ignore, ignore, saved, ignore, ignore, ignore, ignore]
    table = ctypes.cast(callbacks, ctypes.POINTER(POINTER))
    for index, callback in enumerate(order):
        table[index * 2] = ctypes.cast(callback, POINTER)
        table[index * 2 + 1] = None
    return 1


@HOST_MAY
def everybody(_host):
    return 1


def main():
    error = ctypes.create_string_buffer(256)
    if not SM.SmsInitialize(b"test", b"1", greet, None, everybody, 256, error):
        sys.exit(error.value.decode())
    count, listeners = INT(), POINTER()
    if not ICE.IceListenForConnections(ctypes.byref(count), ctypes.byref(listeners), 256, error):
        sys.exit(error.value.decode())
    table = ctypes.cast(listeners, ctypes.POINTER(POINTER))
    waiting = {ICE.IceGetListenConnectionNumber(POINTER(table[i])): table[i] for i in range(count.value)}
    for listener in waiting.values():
        ICE.IceSetHostBasedAuthProc(POINTER(listener), everybody)
    print(ICE.IceComposeNetworkIdList(count, listeners).decode(), flush=True)
    connected = {}
    while True:
        ready, _, _ = select.select([*waiting, *connected, sys.stdin], [], [])
        for descriptor in ready:
            if descriptor is sys.stdin:
                if not sys.stdin.readline():
                    return
                ask()
            elif descriptor in waiting:
                status = INT()
                connection = ICE.IceAcceptConnection(POINTER(waiting[descriptor]), ctypes.byref(status))
                if connection:
                    connected[ICE.IceConnectionNumber(POINTER(connection))] = connection
            elif ICE.IceProcessMessages(POINTER(connected[descriptor]), None, None) != 0:
                del connected[descriptor]


if __name__ == "__main__":
    main()
