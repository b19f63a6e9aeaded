// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActEntries.h"

#include "ivs/Arn.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/plant/Source.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// What was there before a creation and looks the same: none of it is what was made.
constexpr auto twinsKey = "twins"_L1;
/// One leg of a pair is disconnected.
constexpr auto legKey = "isLeg"_L1;

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

bool isStage(const QString &arn)
{
    const auto parsed = ivs::Arn::parse(arn);
    return parsed && parsed->type == ivs::Arn::Type::Stage;
}

/// What an entry says of an act, beyond who does it and where.
struct Describe {
    JournalEntry &entry;
    const ActIntent &intent;
    const Source *source;

    void operator()(const Creation &) const
    {
        entry.kind = JournalKind::Create;
        entry.encoder.name = intent.settings.name;
        entry.to = stageThing(intent.settings.stageArn, source);
        entry.details = detailsOf(intent.settings);
        noteTwins();
    }
    void operator()(const Deletion &deletion) const
    {
        entry.kind = JournalKind::Delete;
        entry.encoder = {deletion.encoder.arn, intent.settings.name};
        entry.from = stageThing(intent.settings.stageArn, source);
        entry.details = detailsOf(intent.settings);
    }
    void operator()(const Tagging &tagging) const
    {
        entry.kind = JournalKind::SetTags;
        (isStage(tagging.arn) ? entry.to : entry.encoder) = {tagging.arn, tagging.name};
        entry.details = detailsOf(tagging.change);
    }
    void operator()(const PairSwitch &pair) const
    {
        entry.kind = JournalKind::SetRedundancy;
        entry.encoder = {pair.encoder.arn, pair.name};
        entry.from = stageThing(pair.stage.arn, source);
        entry.details = detailsOfRedundancy(pair.isOn);
    }
    void operator()(const StageCreation &) const
    {
        entry.kind = JournalKind::CreateStage;
        entry.to = {{}, intent.stage.name};
        entry.details = detailsOf(intent.stage);
        noteTwins();
    }
    void operator()(const StageRenaming &renaming) const
    {
        entry.kind = JournalKind::RenameStage;
        entry.from = {renaming.stage.arn, renaming.from};
        entry.to = {renaming.stage.arn, renaming.to};
    }
    void operator()(const StageDeletion &deletion) const
    {
        entry.kind = JournalKind::DeleteStage;
        entry.to = {deletion.stage.arn, deletion.name};
        entry.details = detailsOf(intent.stage);
    }
    void operator()(const Disconnection &disconnection) const
    {
        entry.kind = JournalKind::Disconnect;
        entry.encoder.arn = arnOf(disconnection);
        entry.encoder.name = disconnection.name.isEmpty() ? disconnection.participantId : disconnection.name;
        entry.from = {disconnection.stage.arn, disconnection.stageName};
        entry.details = detailsOfParticipant(disconnection.participantId);
        if (disconnection.isLeg)
            entry.details.insert(legKey, true);
    }
    void noteTwins() const
    {
        if (!intent.twins.isEmpty())
            entry.details.insert(twinsKey, QJsonArray::fromStringList(intent.twins));
    }
};

std::optional<Act> actOf(const JournalEntry &entry, const SourceId &source)
{
    const EncoderId encoder{source, entry.encoder.arn};
    const StageId from{source, entry.from.arn};
    const StageId to{source, entry.to.arn};
    switch (entry.kind) {
    case JournalKind::Rebind:
    case JournalKind::Detach:
    case JournalKind::SeenOutside:
        return std::nullopt;
    case JournalKind::Create:
        if (const auto settings = newIngestConfigurationOf(entry.details))
            return Creation{source, *settings};
        return std::nullopt;
    case JournalKind::Delete:
        return Deletion{encoder, entry.encoder.name, from};
    case JournalKind::SetTags:
        if (const auto change = tagChangeOf(entry.details)) {
            const JournalThing &thing = encoder.isNull() ? entry.to : entry.encoder;
            return Tagging{source, thing.arn, thing.name, *change};
        }
        return std::nullopt;
    case JournalKind::SetRedundancy:
        if (const auto isOn = redundancyOf(entry.details))
            return PairSwitch{encoder, entry.encoder.name, from, *isOn};
        return std::nullopt;
    case JournalKind::CreateStage:
        if (const auto settings = newStageOf(entry.details))
            return StageCreation{source, *settings};
        return std::nullopt;
    case JournalKind::RenameStage:
        return StageRenaming{to, entry.from.name, entry.to.name};
    case JournalKind::DeleteStage:
        return StageDeletion{to, entry.to.name};
    case JournalKind::Disconnect:
        if (const auto id = participantOf(entry.details)) {
            const auto own = encoder.isNull() ? std::nullopt : std::optional(encoder);
            const bool isLeg = entry.details[legKey].toBool();
            return Disconnection{from, entry.from.name, *id, own, entry.encoder.name, isLeg};
        }
        return std::nullopt;
    case JournalKind::Cut: // more than an act
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// What is gone and was not to be removed is told so.
JournalOutcome journalOutcomeOf(const ActResult &result)
{
    switch (result.outcome) {
    case ActOutcome::Done:
        return JournalOutcome::Done;
    case ActOutcome::AlreadyDone:
        return JournalOutcome::AlreadyThere;
    case ActOutcome::Live:
        return JournalOutcome::Live;
    case ActOutcome::ChangedOutside:
        return JournalOutcome::ChangedOutside;
    case ActOutcome::Refused:
        return result.error && saysGone(*result.error) ? JournalOutcome::Gone : JournalOutcome::Refused;
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
    std::visit(Describe{entry, intent, source}, intent.act);
    return entry;
}

JournalConclusion conclusionOf(const ActResult &result)
{
    JournalConclusion conclusion;
    conclusion.outcome = journalOutcomeOf(result);
    conclusion.settledByReading = result.settledByReading;
    conclusion.requestId = result.requestId;
    if (result.made)
        conclusion.madeArn = result.made->arn;
    if (result.madeStage)
        conclusion.madeArn = result.madeStage->arn;
    if (result.tagsDone)
        conclusion.moreDetails = detailsOfTagsDone(*result.tagsDone);
    if (result.error) {
        conclusion.errorCode = result.error->code;
        if (conclusion.requestId.isEmpty())
            conclusion.requestId = result.error->requestId;
    }
    return conclusion;
}

std::optional<ActResult> lostActOf(const JournalRecord &record, const SourceId &source)
{
    const auto act = actOf(record.entry, source);
    if (!act)
        return std::nullopt;
    ActResult result{.act = *act};
    result.outcome = ActOutcome::Unknown;
    result.record = recordIdOf(record.id);
    result.twins = twinsIn(record.entry.details);
    return result;
}

} // namespace patchbay
