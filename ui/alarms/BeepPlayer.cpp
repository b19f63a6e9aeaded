// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/SoundPlayer.h"

#include <QApplication>
#include <QString>

namespace ui {

namespace {

class BeepPlayer final : public SoundPlayer {
public:
    void play(const QString &) override { QApplication::beep(); }
};

} // namespace

std::unique_ptr<SoundPlayer> makeSoundPlayer()
{
    return std::make_unique<BeepPlayer>();
}

} // namespace ui
