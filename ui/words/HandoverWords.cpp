// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/HandoverWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HandoverWords)
};

} // namespace

std::vector<MediaLimit> mediaLimits()
{
    return {
        {Words::tr("Video"),
         Words::tr(
             "H.264 Baseline, no B-frames, a keyframe every 1 or 2\u00a0s, at most 720p, 10 to 60 frames a second, at "
             "most 8.5\u00a0Mbit/s. With B-frames AWS ends the connection.")},
        {Words::tr("Audio"),
         Words::tr(
             "AAC-LC, 44.1 or 48\u00a0kHz, mono or stereo, at most 160\u00a0kbit/s. It takes both, video and audio.")},
    };
}

QString containsKeys()
{
    return Words::tr("Contains stream keys");
}

QString streamKeyCaption(const QString &leg)
{
    return leg.isEmpty() ? Words::tr("Stream key") : text::filled(Words::tr("Stream key, leg %1"), leg);
}

QString whereInObs()
{
    return Words::tr("Settings → Stream: as service “Custom…”, then these two, Server and Stream Key.");
}

QString pairAdvice()
{
    return Words::tr(
        "Two encoders send the same programme in step, with equal settings: one with the key of leg A, the "
        "other with that of leg B.");
}

QString shellWarning()
{
    return Words::tr(
        "With a key in it this command stays in the shell’s history, and whoever is on that computer sees it "
        "with ps.");
}

QString keysWarning()
{
    return Words::tr(
        "Whoever has a key can publish in this encoder’s place. The clipboard gives it away for 30 s. A "
        "PDF can be read by you alone, until you pass it on. A printer’s queue may keep what was printed.");
}

QString keysNotRead(int cards, const QString &encoder, const QString &reason)
{
    return cards == 1
        ? text::filled(Words::tr("The card of %1 is without a key: %2"), encoder, reason)
        : text::filled(Words::tr("%Ln cards are without a key. That of %1: %2", nullptr, cards), encoder, reason);
}

QString printerMissing()
{
    return Words::tr("No printer is set up here. Save a PDF instead.");
}

} // namespace ui
