// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"
#include "patchbay/plant/Ids.h"

#include <QString>

#include <vector>

namespace patchbay {
class Plant;
}

namespace ui {

/// What whoever sets up an encoder must know. A key is on it only while it was asked for. Texts are as people gave
/// them, not isolated.
struct HandoverCard {
    struct Leg {
        QString letter = {}; ///< "A" or "B" of a redundant pair; empty: there is only this one
        aws::Secret key = {}; ///< empty: not on this card
    };
    /// Where the encoder connects.
    enum class Server {
        Reading,
        Known,
        NotKnown, ///< it could not be read, or AWS did not say
        NoStage, ///< it has none yet, and its key opens nothing until it has
    };

    QString encoder; ///< as shown
    QString contact; ///< who sets it up; may be empty
    QString stage; ///< as shown; empty: none
    Server server = Server::Reading;
    QString url; ///< ends with a slash, as the key follows it; of Known
    std::vector<Leg> legs;

    /// Of an encoder that is listed, as the list has it: without a URL and keys. Empty where it is not.
    static HandoverCard of(const patchbay::Plant &plant, const patchbay::EncoderId &encoder);

    void setUrl(const QString &server);
    bool hasKeys() const;
    void dropKeys();
};

/// How keys are written: as they are, or as dots, for the screen.
enum class WrittenKeys { Plain, Dots };

/// One line of a card below its title, which is the encoder's name. What may have a key in it is a secret; all are.
struct HandoverLine {
    enum class Kind {
        Text,
        Typed, ///< to be typed or pasted as it is: in a fixed-width face
        Remark,
    };

    QString caption; ///< empty: it belongs to the one before
    aws::Secret value;
    Kind kind = Kind::Text;
};

std::vector<HandoverLine> linesOf(const HandoverCard &card, WrittenKeys keys);

/// All of it in plain text, to be pasted into a mail.
aws::Secret plainText(const std::vector<HandoverCard> &cards);

/// Server and key as one URL, as a phone's encoder and ffmpeg take it; empty where one of them is missing.
aws::Secret publishUrl(const HandoverCard &card, const HandoverCard::Leg &leg);

/// A command for a POSIX shell, over several lines, that publishes INPUT by these limits; STREAM_KEY stands for a key
/// that is not on the card.
aws::Secret ffmpegLine(const HandoverCard &card, const HandoverCard::Leg &leg, WrittenKeys keys);

} // namespace ui
