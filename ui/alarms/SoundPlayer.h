// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

class QString;

namespace ui {

/// Plays a short sound on the desktop's own device, over whatever else is heard. Nobody waits for the device, and
/// without one nothing is heard and nothing breaks. GUI thread only.
class SoundPlayer {
public:
    SoundPlayer() = default;
    virtual ~SoundPlayer() = default;
    SoundPlayer(const SoundPlayer &) = delete;
    SoundPlayer &operator=(const SoundPlayer &) = delete;

    /// A WAV or Ogg Vorbis file; where there is none, or it cannot be played, the program's own tone. Returns at once.
    /// While one cannot be begun, others are left out.
    virtual void play(const QString &file) = 0;
};

/// As the platform has it.
std::unique_ptr<SoundPlayer> makeSoundPlayer();

} // namespace ui
