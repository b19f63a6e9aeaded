// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/JournalEntry.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// All that have a word: values follow one another from 0.
template <typename Value>
std::vector<Value> allWithAWord()
{
    std::vector<Value> all;
    for (int value = 0; !wordOf(Value(value)).isEmpty(); ++value)
        all.push_back(Value(value));
    return all;
}

template <typename Value>
std::optional<Value> valueIn(const std::vector<Value> &all, const QString &word)
{
    for (const Value value : all) {
        if (wordOf(value) == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView wordOf(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
        return "rebind"_L1;
    case JournalKind::Detach:
        return "detach"_L1;
    case JournalKind::SeenOutside:
        return "seen-outside"_L1;
    case JournalKind::Create:
        return "create"_L1;
    case JournalKind::Delete:
        return "delete"_L1;
    case JournalKind::SetTags:
        return "tags"_L1;
    case JournalKind::SetRedundancy:
        return "redundancy"_L1;
    case JournalKind::CreateStage:
        return "create-stage"_L1;
    case JournalKind::RenameStage:
        return "rename-stage"_L1;
    case JournalKind::DeleteStage:
        return "delete-stage"_L1;
    case JournalKind::Disconnect:
        return "disconnect"_L1;
    case JournalKind::Cut:
        return "cut"_L1;
    case JournalKind::Alarm:
        return "alarm"_L1;
    case JournalKind::Acknowledge:
        return "acknowledge"_L1;
    }
    return {};
}

QLatin1StringView wordOf(JournalOutcome outcome)
{
    switch (outcome) {
    case JournalOutcome::Moved:
        return "moved"_L1;
    case JournalOutcome::AlreadyThere:
        return "already-there"_L1;
    case JournalOutcome::Live:
        return "live"_L1;
    case JournalOutcome::ChangedOutside:
        return "changed-outside"_L1;
    case JournalOutcome::Gone:
        return "gone"_L1;
    case JournalOutcome::Refused:
        return "refused"_L1;
    case JournalOutcome::NotArrived:
        return "not-arrived"_L1;
    case JournalOutcome::Unknown:
        return "unknown"_L1;
    case JournalOutcome::Cancelled:
        return "cancelled"_L1;
    case JournalOutcome::Done:
        return "done"_L1;
    case JournalOutcome::Ambiguous:
        return "ambiguous"_L1;
    }
    return {};
}

const std::vector<JournalKind> &journalKinds()
{
    static const auto all = allWithAWord<JournalKind>();
    return all;
}

const std::vector<JournalOutcome> &journalOutcomes()
{
    static const auto all = allWithAWord<JournalOutcome>();
    return all;
}

std::optional<JournalKind> journalKindOf(const QString &word)
{
    return valueIn(journalKinds(), word);
}

std::optional<JournalOutcome> journalOutcomeOf(const QString &word)
{
    return valueIn(journalOutcomes(), word);
}

} // namespace patchbay
