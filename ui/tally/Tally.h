// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QIcon>
#include <QPalette>
#include <QString>

class QPainter;
class QRectF;

namespace ui {

/// What a desk shows of an encoder. Never by colour alone: each has a shape and a word.
enum class Tally {
    Live, ///< an encoder publishes: a red disc
    Idle, ///< nothing arrives: a neutral ring
    Moving, ///< this program is changing it: an amber half disc
    Unknown, ///< not known, or no answer for a while: grey, hatched
};

Tally tallyOf(const ivs::IngestConfigurationSummary &configuration, bool moving);

/// "LIVE", "idle", "moving" or "unknown".
QString tallyWord(Tally tally);

/// The word of a configuration: the tally's, or a state this program doesn't know as it came.
QString stateWord(const ivs::IngestConfigurationSummary &configuration, bool moving);

/// A state that nobody has confirmed for a while: "unknown, was LIVE".
QString pastWord(const QString &word);
/// The same where its sign says that it is not known: "was LIVE".
QString shortPastWord(const QString &word);

/// What is shown of an encoder's state.
struct ShownState {
    Tally tally = Tally::Unknown;
    QString word;
};
/// With `stale`, what the service said last is not relied on any more; what this program does itself is.
ShownState shownState(const ivs::IngestConfigurationSummary &configuration, bool moving, bool stale);

/// The tally's colour as text or a sign on this ground.
QColor tallyColor(Tally tally, const QPalette &palette, QPalette::ColorRole ground);

/// Draws the tally's shape, in the tint of its colour, into the largest square in the middle of `rect`, at any
/// resolution. `outline`: a colour that sets it off from a coloured ground (a selected row); an invalid one draws none.
void paintTally(QPainter &painter, const QRectF &rect, Tally tally, const QColor &tint, const QColor &outline = {});

/// The shape on the palette's base as an icon that is drawn, not scaled; on selected items it is set off from the
/// highlight.
QIcon tallyIcon(Tally tally, const QPalette &palette);

} // namespace ui
