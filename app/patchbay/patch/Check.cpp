// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Check.h"

#include "ivs/Arn.h"
#include "patchbay/plant/Plant.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace patchbay {

namespace {

/// Why the stage is out of the encoder's reach; nothing: it is not, or nobody can tell.
std::optional<Verdict> outOfReach(const Rebind &rebind)
{
    const auto stage = ivs::Arn::parse(rebind.to.arn);
    const auto own = ivs::Arn::parse(rebind.encoder.arn);
    if (!stage || !own)
        return std::nullopt;
    if (stage->region != own->region)
        return Verdict::OtherRegion;
    if (stage->account != own->account)
        return Verdict::OtherAccount;
    return std::nullopt;
}

Verdict verdictOf(const Rebind &rebind, const Source *source, const Configuration *known, const Circumstances &now)
{
    if (!source)
        return Verdict::SourceNotOpen;
    if (!known)
        return Verdict::Gone;
    if (known->moving || now.isUnderWay(rebind.encoder))
        return Verdict::BeingMoved;
    if (known->summary.stageArn == rebind.to.arn)
        return Verdict::AlreadyThere;
    if (const auto reason = outOfReach(rebind))
        return *reason;
    if (source->client().settings().readOnly)
        return Verdict::ReadOnly;
    if (known->summary.isActive())
        return Verdict::Live;
    if (known->summary.stageArn != rebind.from.arn)
        return Verdict::ChangedOutside;
    return rebind.to.isNone() ? Verdict::Detaches : Verdict::Moves;
}

/// From where it is now.
std::optional<AddressComparison> addressOf(const Rebind &rebind, const Source &source,
                                           const ivs::IngestConfigurationSummary &encoder)
{
    const auto protocol = encoder.ingestProtocol.known();
    return protocol ? source.addresses().known(encoder.stageArn, rebind.to.arn, *protocol) : AddressComparison{};
}

CheckedRebind checkedOf(const Rebind &rebind, const Plant &plant, const Circumstances &now)
{
    const Source *const source = plant.source(rebind.encoder.source);
    const Configuration *const known = plant.find(rebind.encoder);
    CheckedRebind checked{rebind};
    checked.verdict = verdictOf(rebind, source, known, now);
    checked.isSilent = now.isSilent(rebind.encoder.source);
    checked.isListed = rebind.to.isNone() || plant.findStage(rebind.to);
    checked.protectedTo = protectionOn(plant, rebind.to);
    if (!known)
        return checked;
    checked.protectedFrom = protectionOn(plant, {rebind.encoder.source, known->summary.stageArn});
    for (const auto &protection : {checked.protectedFrom, checked.protectedTo}) {
        if (protection && protection->by != now.here)
            checked.protectedByOthers = protection;
    }
    checked.state = known->summary.state;
    if (known->summary.stageArn != rebind.from.arn)
        checked.movedTo = StageId{rebind.encoder.source, known->summary.stageArn};
    if (checked.isPossible())
        checked.address = addressOf(rebind, *source, known->summary);
    return checked;
}

} // namespace

bool CheckedRebind::isPossible() const
{
    switch (verdict) {
    case Verdict::Moves:
    case Verdict::Detaches:
    case Verdict::Live:
    case Verdict::ChangedOutside:
        return true;
    case Verdict::SourceNotOpen:
    case Verdict::Gone:
    case Verdict::BeingMoved:
    case Verdict::Repeated:
    case Verdict::AlreadyThere:
    case Verdict::OtherRegion:
    case Verdict::OtherAccount:
    case Verdict::ReadOnly:
        return false;
    }
    Q_UNREACHABLE();
}

bool CheckedRebind::isOverfull() const
{
    return !rebind.to.isNone() && placesThen > ivs::maxPublishersPerStage;
}

const Protection *CheckedRebind::protection() const
{
    if (protectedTo)
        return &*protectedTo;
    return protectedFrom ? &*protectedFrom : nullptr;
}

bool CheckedRebind::isPlain() const
{
    const bool isSafe = (verdict == Verdict::Moves && isListed && !isOverfull()) || verdict == Verdict::Live;
    return isSafe && !rebind.to.isNone() && !movedTo && !isSilent && !protection();
}

std::optional<CutObstacle> cutObstacle(const CheckedRebind &checked, const std::optional<AddressComparison> &address)
{
    if (checked.rebind.to.isNone())
        return CutObstacle::ToNoStage;
    if (!checked.isListed)
        return CutObstacle::StageNotListed;
    if (!address)
        return CutObstacle::AddressNotRead;
    switch (address->state) {
    case AddressComparison::State::Same:
        return std::nullopt;
    case AddressComparison::State::Differs:
    case AddressComparison::State::First:
        return CutObstacle::OtherAddress;
    case AddressComparison::State::Reading:
        return CutObstacle::AddressNotRead;
    case AddressComparison::State::NotAsked:
    case AddressComparison::State::Failed:
        return CutObstacle::AddressNotKnown;
    }
    Q_UNREACHABLE();
}

bool CheckedPatch::hasRepeated() const
{
    return std::ranges::any_of(items, [](const CheckedRebind &each) { return each.verdict == Verdict::Repeated; });
}

bool wouldMove(const Rebind &rebind, const Plant &plant, const Circumstances &now)
{
    const Configuration *const known = plant.find(rebind.encoder);
    if (known && known->summary.isActive())
        return false; // for whatever reason
    const Verdict verdict = verdictOf(rebind, plant.source(rebind.encoder.source), known, now);
    return verdict == Verdict::Moves || verdict == Verdict::Detaches;
}

CheckedPatch check(const Patch &patch, const Plant &plant, const Circumstances &now)
{
    CheckedPatch checked;
    checked.items.reserve(patch.items.size());
    QSet<QString> encoders;
    QHash<StageId, int> change; // how many more encoders a stage has after the patch
    QSet<StageId> aims;
    for (const Rebind &rebind : patch.items) {
        CheckedRebind item = checkedOf(rebind, plant, now);
        if (encoders.contains(rebind.encoder.arn))
            item.verdict = Verdict::Repeated;
        encoders.insert(rebind.encoder.arn);
        if (item.isPossible()) {
            const Configuration *const known = plant.find(rebind.encoder);
            const bool isThere = known && known->elsewhere.isSeen() && known->elsewhere.stageArn == rebind.to.arn;
            change[rebind.to] += isThere ? 0 : 1; // it has its place there by being live there
            --change[item.movedTo.value_or(rebind.from)];
            if (!rebind.to.isNone() && !aims.contains(rebind.to))
                checked.stages.push_back({rebind.to});
            aims.insert(rebind.to);
        }
        checked.items.push_back(std::move(item));
    }
    const auto placesThen = [&plant, &change](const StageId &stage) {
        return plant.placesOn(stage).count + change.value(stage);
    };
    for (CheckedRebind &item : checked.items)
        item.placesThen = placesThen(item.rebind.to);
    for (StageThen &each : checked.stages) {
        each.places = placesThen(each.stage);
        each.areAllCounted = plant.placesOn(each.stage).areAllCounted;
    }
    return checked;
}

} // namespace patchbay
