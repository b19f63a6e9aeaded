// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverCard.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/HandoverWords.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Leg = HandoverCard::Leg;
using Kind = HandoverLine::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::HandoverCard)
};

/// 720p at 30 frames a second with a keyframe every 2 s: within all limits whatever INPUT is. Without scene cuts, which
/// would put keyframes in between; in 4:2:0, because Baseline has nothing else (ffmpeg-codecs(1), libx264). Of x264's
/// tunings none: "zerolatency" slices each picture over threads, which IVS does not take.
/// Parted where a shell goes on in the next line, so that it can be read on paper.
const QString ffmpegStart = u"ffmpeg -re -i INPUT \\\n"
                            "  -c:v libx264 -profile:v baseline -preset veryfast -bf 0 \\\n"
                            "  -pix_fmt yuv420p -vf scale=-2:720 -r 30 -g 60 \\\n"
                            "  -sc_threshold 0 -b:v 2500k -maxrate 2500k -bufsize 5000k \\\n"
                            "  -c:a aac -b:a 128k -ar 48000 -ac 2 \\\n"
                            "  -f flv "_s;

/// In one buffer that is overwritten when the secret goes: nothing of a key is left in one that it has grown out of.
aws::Secret joined(const std::vector<QStringView> &parts)
{
    qsizetype size = 0;
    for (const QStringView part : parts)
        size += part.size();
    QString whole;
    whole.reserve(size);
    for (const QStringView part : parts)
        whole += part;
    return aws::Secret(std::move(whole));
}

/// As one word of a POSIX shell ("Quoting", Single-Quotes).
aws::Secret quoted(const aws::Secret &word)
{
    const QString &text = word.reveal();
    const QStringView quote = u"'";
    std::vector<QStringView> parts{quote};
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'\''); at >= 0; at = text.indexOf(u'\'', from)) {
        parts.push_back(QStringView(text).sliced(from, at - from));
        parts.push_back(u"'\\''");
        from = at + 1;
    }
    parts.push_back(QStringView(text).sliced(from));
    parts.push_back(quote);
    return joined(parts);
}

HandoverLine plain(const QString &caption, const QString &value, Kind kind = Kind::Text)
{
    return {caption, joined({value}), kind};
}

aws::Secret dots()
{
    return aws::Secret(u"••••••••"_s);
}

QString serverWords(const HandoverCard &card)
{
    switch (card.server) {
    case HandoverCard::Server::Reading:
        return Words::tr("being read…");
    case HandoverCard::Server::NotKnown:
        return Words::tr("not known: the address of the stage could not be read");
    case HandoverCard::Server::NoStage:
        return Words::tr("none yet: it comes with the stage");
    case HandoverCard::Server::Known:
        return card.url;
    }
    Q_UNREACHABLE();
}

void addKeys(const HandoverCard &card, WrittenKeys keys, std::vector<HandoverLine> &lines)
{
    for (const Leg &leg : card.legs) {
        const QString caption = streamKeyCaption(leg.letter);
        if (leg.key.isEmpty())
            lines.push_back(plain(caption, Words::tr("not on this card")));
        else
            lines.push_back({caption, keys == WrittenKeys::Plain ? leg.key : dots(), Kind::Typed});
    }
}

void addFfmpeg(const HandoverCard &card, WrittenKeys keys, std::vector<HandoverLine> &lines)
{
    if (card.server != HandoverCard::Server::Known)
        return;
    for (const Leg &leg : card.legs) {
        const QString caption =
            leg.letter.isEmpty() ? u"ffmpeg"_s : text::filled(Words::tr("ffmpeg, leg %1"), leg.letter);
        lines.push_back({caption, ffmpegLine(card, leg, keys), Kind::Typed});
    }
    lines.push_back(plain({}, shellWarning(), Kind::Remark));
}

} // namespace

HandoverCard HandoverCard::of(const patchbay::Plant &plant, const patchbay::EncoderId &encoder)
{
    HandoverCard card;
    const patchbay::Configuration *const known = plant.find(encoder);
    if (!known)
        return card;
    const ivs::IngestConfigurationSummary &summary = known->summary;
    card.encoder = encoderName(plant, summary);
    card.contact = plant.labelOf(summary.arn).contact;
    if (summary.stageArn.isEmpty())
        card.server = Server::NoStage;
    else
        card.stage = stageName(plant, {encoder.source, summary.stageArn});
    if (summary.redundantIngest)
        card.legs = {{u"A"_s, {}}, {u"B"_s, {}}};
    else
        card.legs = {Leg()};
    return card;
}

void HandoverCard::setUrl(const QString &serverUrl)
{
    url = serverUrl.isEmpty() || serverUrl.endsWith(u'/') ? serverUrl : serverUrl + u'/';
    server = url.isEmpty() ? Server::NotKnown : Server::Known;
}

bool HandoverCard::hasKeys() const
{
    return std::ranges::any_of(legs, [](const Leg &leg) { return !leg.key.isEmpty(); });
}

void HandoverCard::dropKeys()
{
    for (Leg &leg : legs)
        leg.key = {};
}

std::vector<HandoverLine> linesOf(const HandoverCard &card, WrittenKeys keys)
{
    std::vector<HandoverLine> lines;
    lines.push_back(plain(Words::tr("Stage"), card.stage.isEmpty() ? Words::tr("no stage") : card.stage));
    if (!card.contact.isEmpty())
        lines.push_back(plain(Words::tr("Contact"), card.contact));
    const bool isKnown = card.server == HandoverCard::Server::Known;
    lines.push_back(plain(Words::tr("Server"), serverWords(card), isKnown ? Kind::Typed : Kind::Text));
    addKeys(card, keys, lines);
    if (card.legs.size() > 1)
        lines.push_back(plain({}, pairAdvice(), Kind::Remark));
    lines.push_back(plain(u"OBS Studio"_s, whereInObs()));
    for (const MediaLimit &limit : mediaLimits())
        lines.push_back(plain(limit.caption, limit.limits));
    addFfmpeg(card, keys, lines);
    return lines;
}

aws::Secret plainText(const std::vector<HandoverCard> &cards)
{
    std::vector<std::vector<HandoverLine>> all; // what the parts are parts of
    for (const HandoverCard &card : cards)
        all.push_back(linesOf(card, WrittenKeys::Plain));
    const QString keys = containsKeys();
    std::vector<QStringView> parts;
    if (std::ranges::any_of(cards, &HandoverCard::hasKeys))
        parts.insert(parts.end(), {keys, u"\n\n"});
    for (std::size_t number = 0; number < cards.size(); ++number) {
        if (number > 0)
            parts.push_back(u"\n");
        parts.insert(parts.end(), {cards[number].encoder, u"\n"});
        for (const HandoverLine &line : all[number]) {
            if (!line.caption.isEmpty())
                parts.insert(parts.end(), {line.caption, u": "});
            parts.insert(parts.end(), {line.value.reveal(), u"\n"});
        }
    }
    return joined(parts);
}

aws::Secret publishUrl(const HandoverCard &card, const HandoverCard::Leg &leg)
{
    if (card.server != HandoverCard::Server::Known || leg.key.isEmpty())
        return {};
    return joined({card.url, leg.key.reveal()});
}

aws::Secret ffmpegLine(const HandoverCard &card, const HandoverCard::Leg &leg, WrittenKeys keys)
{
    const QString placeholder = leg.key.isEmpty() ? u"STREAM_KEY"_s : dots().reveal();
    const bool isPlain = keys == WrittenKeys::Plain && !leg.key.isEmpty();
    const aws::Secret url = quoted(joined({card.url, isPlain ? leg.key.reveal() : placeholder}));
    return joined({ffmpegStart, url.reveal()});
}

} // namespace ui
