// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/labels/LabelSet.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPalette>
#include <QString>

class QPainter;
class QRectF;

namespace ui {

/// What a desk shows of an encoder. Never by colour alone: each has a shape and a word.
enum class Tally {
    OnAir, ///< an encoder publishes to a stage that is marked so: its word in white on a red badge
    Live, ///< to any other stage: a red disc
    Idle, ///< nothing arrives: a neutral ring
    Next, ///< what is taken next changes it: a green plus
    Waits, ///< a change of it waits until it stops: an amber ring, a quarter of it full
    Moving, ///< this program is changing it: an amber half disc
    Missing, ///< does not come back: an amber triangle with an exclamation mark
    Unknown, ///< not known, or no answer for a while: grey, hatched
};

/// `mark` is that of its stage.
Tally tallyOf(const ivs::IngestConfigurationSummary &configuration, bool moving, patchbay::StageMark mark);

/// An encoder publishes.
inline bool isLive(Tally tally)
{
    return tally == Tally::OnAir || tally == Tally::Live;
}

/// "ON AIR", "LIVE", "idle", "next", "waits", "moving" or "unknown".
QString tallyWord(Tally tally);

/// What a desk shows of a stage's mark: "ON AIR", as of its encoders, or the mark's own word; empty for none.
QString markSign(patchbay::StageMark mark);

/// The word of a configuration: the tally's, or a state this program doesn't know as it came.
QString stateWord(const ivs::IngestConfigurationSummary &configuration, bool moving, patchbay::StageMark mark);

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
ShownState shownState(const ivs::IngestConfigurationSummary &configuration, bool moving, bool stale,
                      patchbay::StageMark mark);

/// The tally's colour as text or a sign on this ground.
QColor tallyColor(Tally tally, const QPalette &palette, QPalette::ColorRole ground);

/// Draws the tally's shape, in the tint of its colour, into the largest square in the middle of `rect`, at any
/// resolution. `outline`: a colour that sets it off from a coloured ground (a selected row); an invalid one draws none.
void paintTally(QPainter &painter, const QRectF &rect, Tally tally, const QColor &tint, const QColor &outline = {});

/// The shape on the palette's base as an icon that is drawn, not scaled; on selected items it is set off from the
/// highlight.
QIcon tallyIcon(Tally tally, const QPalette &palette);

/// The badge of what is on air, for a word in this font.
QSize badgeSize(const QString &word, const QFontMetrics &metrics);
/// Draws it at the beginning of `rect`, in the middle of its height, as wide as it wants to be and there is room. It
/// has colours of its own, which can be read on any ground.
void paintBadge(QPainter &painter, const QRect &rect, const QString &word, Qt::LayoutDirection direction);

} // namespace ui
