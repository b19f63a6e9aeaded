// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

/// What is said where an encoder is handed over to whoever sets it up: on the card, and beside it.
namespace ui {

/// What IVS Real-Time takes: a caption, and the limits. By the "Supported Media Specifications" on the page "IVS Stream
/// Ingest" of its user guide.
struct MediaLimit {
    QString caption;
    QString limits;
};
std::vector<MediaLimit> mediaLimits();

/// "Contains stream keys", for each page.
QString containsKeys();
/// "Stream key", or that of a leg of a redundant pair; empty: there are no legs.
QString streamKeyCaption(const QString &leg);
/// Where both belong in OBS Studio.
QString whereInObs();
/// How two encoders that send as one are to be set.
QString pairAdvice();
/// Who else sees a key that is written into a line of a shell.
QString shellWarning();
/// Who else sees the keys of a card, by the way it takes.
QString keysWarning();
/// So many of the cards are without a key, the first of them this encoder's, and why; `reason` is a sentence.
QString keysNotRead(int cards, const QString &encoder, const QString &reason);
QString printerMissing();

} // namespace ui
