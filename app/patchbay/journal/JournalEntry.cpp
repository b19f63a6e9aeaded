// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalEntry.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr std::array kinds{
    std::pair{JournalKind::Rebind, "rebind"_L1},
    std::pair{JournalKind::Detach, "detach"_L1},
    std::pair{JournalKind::SeenOutside, "seen-outside"_L1},
};

constexpr std::array outcomes{
    std::pair{JournalOutcome::Moved, "moved"_L1},
    std::pair{JournalOutcome::AlreadyThere, "already-there"_L1},
    std::pair{JournalOutcome::Live, "live"_L1},
    std::pair{JournalOutcome::ChangedOutside, "changed-outside"_L1},
    std::pair{JournalOutcome::Gone, "gone"_L1},
    std::pair{JournalOutcome::Refused, "refused"_L1},
    std::pair{JournalOutcome::NotArrived, "not-arrived"_L1},
    std::pair{JournalOutcome::Unknown, "unknown"_L1},
    std::pair{JournalOutcome::Cancelled, "cancelled"_L1},
};

template <typename Value, std::size_t count>
QString wordIn(const std::array<std::pair<Value, QLatin1StringView>, count> &words, Value value)
{
    const auto found = std::ranges::find(words, value, &std::pair<Value, QLatin1StringView>::first);
    return found == words.end() ? QString() : QString(found->second);
}

template <typename Value, std::size_t count>
std::optional<Value> valueIn(const std::array<std::pair<Value, QLatin1StringView>, count> &words, const QString &word)
{
    const auto found = std::ranges::find(words, word, &std::pair<Value, QLatin1StringView>::second);
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

QString wordOf(JournalKind kind)
{
    return wordIn(kinds, kind);
}

QString wordOf(JournalOutcome outcome)
{
    return wordIn(outcomes, outcome);
}

std::optional<JournalKind> journalKindOf(const QString &word)
{
    return valueIn(kinds, word);
}

std::optional<JournalOutcome> journalOutcomeOf(const QString &word)
{
    return valueIn(outcomes, word);
}

} // namespace patchbay
