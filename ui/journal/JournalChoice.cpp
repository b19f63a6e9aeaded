// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalChoice.h"

namespace ui {

namespace {

constexpr qint64 hour = 3600; // seconds

} // namespace

QDateTime JournalChoice::from(const QDateTime &now) const
{
    switch (time) {
    case Time::All:
        return {};
    case Time::Today:
        return now.date().startOfDay();
    case Time::LastHour:
        return now.addSecs(-hour);
    }
    Q_UNREACHABLE();
}

patchbay::JournalQuery JournalChoice::query(const QDateTime &now) const
{
    using patchbay::JournalOutcome;
    patchbay::JournalQuery query;
    query.words = words;
    query.from = from(now);
    switch (result) {
    case Result::All:
        break;
    case Result::NotDone:
        query.outcomes = {JournalOutcome::Live,      JournalOutcome::ChangedOutside, JournalOutcome::Gone,
                          JournalOutcome::Refused,   JournalOutcome::NotArrived,     JournalOutcome::Unknown,
                          JournalOutcome::Cancelled, JournalOutcome::Ambiguous};
        break;
    }
    if (kind)
        query.kinds = {*kind};
    return query;
}

} // namespace ui
