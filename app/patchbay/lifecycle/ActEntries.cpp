// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActEntries.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Source.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// What was there before a creation and looks the same: none of it is what was made.
constexpr auto twinsKey = "twins"_L1;

JournalThing stageThing(const QString &arn, const Source *source)
{
    const ivs::StageSummary *const known = source ? source->inventory().stages().find(arn) : nullptr;
    return {arn, known ? known->name : QString()};
}

QStringList twinsIn(const QJsonObject &details)
{
    QStringList twins;
    const QJsonArray all = details.value(twinsKey).toArray();
    for (const QJsonValue &each : all)
        twins += each.toString();
    return twins;
}

JournalOutcome journalOutcomeOf(ActOutcome outcome)
{
    switch (outcome) {
    case ActOutcome::Done:
        return JournalOutcome::Done;
    case ActOutcome::AlreadyDone:
        return JournalOutcome::AlreadyThere;
    case ActOutcome::Live:
        return JournalOutcome::Live;
    case ActOutcome::ChangedOutside:
        return JournalOutcome::ChangedOutside;
    case ActOutcome::Refused:
        return JournalOutcome::Refused;
    case ActOutcome::NotArrived:
        return JournalOutcome::NotArrived;
    case ActOutcome::Unknown:
        return JournalOutcome::Unknown;
    case ActOutcome::Ambiguous:
        return JournalOutcome::Ambiguous;
    case ActOutcome::BeingChanged:
    case ActOutcome::Cancelled:
        return JournalOutcome::Cancelled;
    }
    Q_UNREACHABLE();
}

} // namespace

JournalEntry entryOf(const ActIntent &intent, const Source *source)
{
    JournalEntry entry;
    if (source) {
        const Locality locality = Locality::of(*source);
        entry.callerArn = source->standing().callerArn();
        entry.accountName = source->identity().accountName;
        entry.awsAccount = locality.awsAccount;
    }
    entry.region = sourceOf(intent.act).region;
    entry.run = {intent.run.id, intent.run.name, intent.run.undoes};
    entry.encoder = {arnOf(intent.act), intent.settings.name};
    entry.details = detailsOf(intent.settings);
    const JournalThing stage = stageThing(intent.settings.stageArn, source);
    if (std::holds_alternative<Creation>(intent.act)) {
        entry.kind = JournalKind::Create;
        entry.to = stage;
        if (!intent.twins.isEmpty())
            entry.details.insert(twinsKey, QJsonArray::fromStringList(intent.twins));
    } else {
        entry.kind = JournalKind::Delete;
        entry.from = stage;
    }
    return entry;
}

JournalConclusion conclusionOf(const ActResult &result)
{
    JournalConclusion conclusion;
    conclusion.outcome = journalOutcomeOf(result.outcome);
    conclusion.settledByReading = result.settledByReading;
    conclusion.requestId = result.requestId;
    if (result.made)
        conclusion.madeArn = result.made->arn;
    if (result.error) {
        conclusion.errorCode = result.error->code;
        if (conclusion.requestId.isEmpty())
            conclusion.requestId = result.error->requestId;
    }
    return conclusion;
}

std::optional<ActResult> lostActOf(const JournalRecord &record, const SourceId &source)
{
    const JournalEntry &entry = record.entry;
    const auto settings = newIngestConfigurationOf(entry.details);
    ActResult result;
    result.outcome = ActOutcome::Unknown;
    result.record = recordIdOf(record.id);
    if (entry.kind == JournalKind::Create && settings) {
        result.act = Creation{source, *settings};
        result.twins = twinsIn(entry.details);
        return result;
    }
    if (entry.kind == JournalKind::Delete) {
        result.act = Deletion{{source, entry.encoder.arn}, entry.encoder.name, {source, entry.from.arn}};
        return result;
    }
    return std::nullopt;
}

} // namespace patchbay
