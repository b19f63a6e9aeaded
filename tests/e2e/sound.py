# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound server whose loudspeaker is listened to instead of heard."""

import array
import pathlib
import subprocess
import threading

import desk

RATE = 8000  # samples a second
LOUD = 300  # of 32767
BETWEEN = 2 * RATE  # samples of silence between one sound and the next
PIECE = RATE // 20


class Loudspeaker:
    """What programs play there, from now on, until it is ended; `server` is for their environment."""

    def __init__(self, folder):
        socket = pathlib.Path(folder) / "sound"
        self.server = {"PULSE_SERVER": f"unix:{socket}"}
        environment = desk.plain_environment(**self.server, PULSE_RUNTIME_PATH=str(folder), PULSE_STATE_PATH=str(folder))
        environment.pop("DISPLAY", None)
        self._processes = [subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-target=stderr",
             "--load=module-null-sink sink_name=speaker",
             f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        try:
            desk.wait_for(lambda: subprocess.run(["pactl", "info"], env=environment, capture_output=True).returncode == 0,
                          "the sound server answers")
            listening = subprocess.Popen(
                ["parec", "--device=speaker.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=50"],
                env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        except BaseException:
            self.end()
            raise
        self._processes.append(listening)
        self._sounds = 0
        self._thread = threading.Thread(target=self._listen, args=(listening.stdout,), daemon=True)
        self._thread.start()

    def _listen(self, stream):
        silence = BETWEEN
        while piece := stream.read(2 * PIECE):
            samples = array.array("h", piece[:len(piece) // 2 * 2])
            if max(map(abs, samples)) < LOUD:
                silence += len(samples)
                continue
            if silence >= BETWEEN:
                self._sounds += 1
            silence = 0

    def sounds(self):
        """How many were heard so far."""
        return self._sounds

    def end(self):
        for process in reversed(self._processes):
            process.terminate()
            process.wait()
            if process.stdout:
                process.stdout.close()
