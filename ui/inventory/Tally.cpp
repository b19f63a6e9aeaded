// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/Tally.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Tally)
};

} // namespace

Tally tallyOf(const ivs::IngestConfigurationSummary &configuration, bool moving)
{
    if (moving)
        return Tally::Moving;
    if (!configuration.state.known())
        return Tally::Unknown;
    switch (*configuration.state.known()) {
    case ivs::IngestState::Active:
        return Tally::Live;
    case ivs::IngestState::Inactive:
        return Tally::Idle;
    }
    Q_UNREACHABLE();
}

QString tallyWord(Tally tally)
{
    switch (tally) {
    case Tally::Live:
        return Words::tr("LIVE");
    case Tally::Idle:
        return Words::tr("idle");
    case Tally::Moving:
        return Words::tr("moving");
    case Tally::Unknown:
        return Words::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString stateWord(const ivs::IngestConfigurationSummary &configuration, bool moving)
{
    const Tally tally = tallyOf(configuration, moving);
    const bool foreign = tally == Tally::Unknown && !configuration.state.text().isEmpty();
    return foreign ? configuration.state.text() : tallyWord(tally);
}

} // namespace ui
