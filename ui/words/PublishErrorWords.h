// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderPublishing.h"

#include <QString>

/// Why somebody could not publish, in words for whoever sets up the encoder.
namespace ui {

/// What was the matter, and what helps: a sentence or two each. `advice` is empty where nobody here knows.
struct PublishErrorText {
    QString what;
    QString advice;
};
PublishErrorText publishErrorText(const ivs::Open<ivs::EventErrorCode> &code);

/// "Publish error at 18:39:50. Its video has B-frames. Set …". `leg` is the letter of the pair's leg; empty: of the
/// encoder.
QString publishErrorSentence(const patchbay::PublishError &error, const QString &leg);
/// "Leg B is not there. The pair is live on leg A alone."
QString legMissingSentence(const QString &missing, const QString &present);

/// "RTMPS", as AWS says it; empty where it doesn't.
QString protocolWord(const ivs::Open<ivs::ParticipantProtocol> &protocol);

} // namespace ui
