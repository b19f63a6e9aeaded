// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/Tally.h"

#include "text/Isolate.h"
#include "ui/words/MarkWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Tally)
};

} // namespace

Tally tallyOf(const ivs::IngestConfigurationSummary &configuration, bool moving, patchbay::StageMark mark)
{
    if (moving)
        return Tally::Moving;
    if (!configuration.state.known())
        return Tally::Unknown;
    switch (*configuration.state.known()) {
    case ivs::IngestState::Active:
        return mark == patchbay::StageMark::OnAir ? Tally::OnAir : Tally::Live;
    case ivs::IngestState::Inactive:
        return Tally::Idle;
    }
    Q_UNREACHABLE();
}

QString tallyWord(Tally tally)
{
    // Asked for with every row: the language is chosen before the first one, and stays.
    static const QString onAir = Words::tr("ON AIR");
    static const QString live = Words::tr("LIVE");
    static const QString idle = Words::tr("idle");
    static const QString next = Words::tr("next");
    static const QString waits = Words::tr("waits");
    static const QString moving = Words::tr("moving");
    static const QString missing = Words::tr("missing");
    static const QString unknown = Words::tr("unknown");
    switch (tally) {
    case Tally::OnAir:
        return onAir;
    case Tally::Live:
        return live;
    case Tally::Idle:
        return idle;
    case Tally::Next:
        return next;
    case Tally::Waits:
        return waits;
    case Tally::Moving:
        return moving;
    case Tally::Missing:
        return missing;
    case Tally::Unknown:
        return unknown;
    }
    Q_UNREACHABLE();
}

QString markSign(patchbay::StageMark mark)
{
    switch (mark) {
    case patchbay::StageMark::None:
        return {};
    case patchbay::StageMark::OnAir:
        return tallyWord(Tally::OnAir);
    case patchbay::StageMark::Backup:
    case patchbay::StageMark::Rehearsal:
        return markWord(mark);
    }
    Q_UNREACHABLE();
}

QString stateWord(const ivs::IngestConfigurationSummary &configuration, bool moving, patchbay::StageMark mark)
{
    const Tally tally = tallyOf(configuration, moving, mark);
    const bool foreign = tally == Tally::Unknown && !configuration.state.text().isEmpty();
    return foreign ? configuration.state.text() : tallyWord(tally);
}

QString pastWord(const QString &word)
{
    return text::filled(Words::tr("unknown, was %1"), word);
}

QString shortPastWord(const QString &word)
{
    return text::filled(Words::tr("was %1"), word);
}

ShownState shownState(const ivs::IngestConfigurationSummary &configuration, bool moving, bool stale,
                      patchbay::StageMark mark)
{
    const QString word = stateWord(configuration, moving, mark);
    if (stale && !moving)
        return {Tally::Unknown, pastWord(word)};
    return {tallyOf(configuration, moving, mark), word};
}

} // namespace ui
