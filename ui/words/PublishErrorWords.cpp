// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PublishErrorWords.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Code = ivs::EventErrorCode;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PublishErrorWords)
};

PublishErrorText textOf(Code code)
{
    switch (code) {
    case Code::InsufficientCapabilities:
        return {Words::tr("Its token does not allow it to publish."),
                Words::tr("It needs a token that allows to publish.")};
    case Code::QuotaExceeded:
        return {text::filled(Words::tr("The stage was full: it takes %1 publishers."), ivs::maxPublishersPerStage),
                Words::tr("Free a place there, or rebind to a stage with places left.")};
    case Code::PublisherNotFound:
        return {Words::tr("It asked to watch somebody who is not on the stage."),
                Words::tr("Check whom it asks for. What it sends is not concerned.")};
    case Code::BitrateExceeded:
        return {Words::tr("It sent more than 8.5 Mbps."), Words::tr("Set the encoder to 6 Mbps or less.")};
    case Code::ResolutionExceeded:
        return {Words::tr("Its picture is larger than 720p."),
                Words::tr("Set the encoder’s output to 1280×720 or less.")};
    case Code::StreamDurationExceeded:
        return {Words::tr("It had been live for 24 hours, the most that AWS allows."),
                Words::tr("Stop the encoder and start it again. The legs of a pair end at different times.")};
    case Code::InvalidAudioCodec:
        return {Words::tr("Its audio is not AAC-LC."), Words::tr("Set the encoder’s audio to AAC-LC.")};
    case Code::InvalidVideoCodec:
        return {Words::tr("Its video is not H.264."), Words::tr("Set the encoder’s video to H.264, Baseline profile.")};
    case Code::InvalidProtocol:
        return {Words::tr("It came by RTMP, and is set up for RTMPS."),
                Words::tr("Give the encoder the URL that begins with rtmps://.")};
    case Code::InvalidStreamKey:
        return {Words::tr("AWS does not know its stream key, or the key has no stage."),
                Words::tr("Copy the stream key to the encoder again.")};
    case Code::ReuseOfStreamKey:
        return {Words::tr("Its stream key is in use in another session already."),
                Words::tr("Stop the other encoder that sends with this key.")};
    case Code::BFramePresent:
        return {Words::tr("Its video has B-frames."),
                Words::tr("Set B-frames to 0 at the encoder; with x264, bframes=0 or tune zerolatency.")};
    case Code::InvalidInput:
        return {Words::tr("AWS could not read what it sent."),
                Words::tr("Check the encoder: video H.264 Baseline, audio AAC-LC, and both of them.")};
    case Code::InternalServerException:
        return {Words::tr("Something failed at AWS."),
                Words::tr("Start the encoder again. Ask AWS Support if it happens again.")};
    }
    Q_UNREACHABLE();
}

QString heading(const patchbay::PublishError &error, const QString &leg)
{
    if (error.at.isNull())
        return leg.isEmpty() ? Words::tr("Publish error.") : text::filled(Words::tr("Publish error of leg %1."), leg);
    const QString at = timeText(error.at);
    if (error.isOver)
        return leg.isEmpty() ? text::filled(Words::tr("Publish error at %1, and live again since."), at)
                             : text::filled(Words::tr("Publish error of leg %1 at %2, and live again since."), leg, at);
    return leg.isEmpty() ? text::filled(Words::tr("Publish error at %1."), at)
                         : text::filled(Words::tr("Publish error of leg %1 at %2."), leg, at);
}

} // namespace

PublishErrorText publishErrorText(const ivs::Open<ivs::EventErrorCode> &code)
{
    if (code.known())
        return textOf(*code.known());
    if (code.text().isEmpty())
        return {Words::tr("AWS does not say why."), {}};
    return {text::filled(Words::tr("AWS calls it %1."), code.text()), {}};
}

QString publishErrorSentence(const patchbay::PublishError &error, const QString &leg)
{
    const PublishErrorText text = publishErrorText(error.code);
    QStringList sentences{heading(error, leg), text.what, text.advice};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString legMissingSentence(const QString &missing, const QString &present)
{
    return text::filled(Words::tr("Leg %1 is not there. The pair is live on leg %2 alone."), missing, present);
}

QString protocolWord(const ivs::Open<ivs::ParticipantProtocol> &protocol)
{
    return protocol == ivs::ParticipantProtocol::Unknown ? QString() : protocol.text();
}

} // namespace ui
