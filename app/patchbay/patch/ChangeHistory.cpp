// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeHistory.h"

#include "patchbay/patch/ChangeRecord.h"

#include <algorithm>

namespace patchbay {

namespace {

/// Changes in one account and region: more than anybody takes back.
constexpr std::ptrdiff_t kept = 5'000;

} // namespace

/// What has to be taken to go that way along a change.
Rebind ChangeHistory::asked(Way way, const Change &change)
{
    const Rebind back = change.rebind.inverse();
    return way == Way::Forth ? back.inverse() : back; // whether it may be cut is asked each time
}

bool ChangeHistory::isAsked(Way way, const Change &change) const
{
    const auto known = m_asked.constFind(change.rebind.encoder.arn);
    return known != m_asked.cend() && known->isUnderWay && known->way == way
        && known->rebind.goesAs(asked(way, change));
}

ChangeHistory::Next ChangeHistory::next(Way way, const QSet<QUuid> &unfinished, const IsOffered &isOffered,
                                        const CanBeTaken &canBeTaken) const
{
    const Changes &changes = of(way);
    std::vector<QUuid> passedOver;
    QSet<QUuid> known;
    QUuid possible;
    for (auto change = changes.rbegin(); change != changes.rend() && possible.isNull(); ++change) {
        if (unfinished.contains(change->step) || !isOpen(way, *change, isOffered))
            continue;
        if (canBeTaken(asked(way, *change)))
            possible = change->step;
        else if (!known.contains(change->step))
            passedOver.push_back(change->step);
        known.insert(change->step);
    }
    std::erase(passedOver, possible);
    const QUuid newest = passedOver.empty() ? QUuid() : passedOver.front();
    return {stepOf(way, possible, isOffered), stepOf(way, newest, isOffered), int(passedOver.size())};
}

bool ChangeHistory::isOpen(Way way, const Change &change, const IsOffered &isOffered) const
{
    return !isAsked(way, change) && isOffered(change.rebind.encoder.source);
}

/// Of none it has no items.
Patch ChangeHistory::stepOf(Way way, const QUuid &step, const IsOffered &isOffered) const
{
    Patch patch;
    patch.redoes = way == Way::Forth;
    if (step.isNull())
        return patch;
    QSet<QString> encoders;
    const Changes &changes = of(way);
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const QString &encoder = change->rebind.encoder.arn;
        if (change->step != step || encoders.contains(encoder) || !isOpen(way, *change, isOffered))
            continue;
        if (patch.items.empty()) {
            patch.undoes = RecordedRun::idOf(change->run);
            patch.name = change->name;
        }
        encoders.insert(encoder);
        patch.items.push_back(asked(way, *change));
    }
    return patch;
}

bool ChangeHistory::leads(Way way, const Rebind &rebind) const
{
    return latest(way, rebind) != of(way).crend();
}

QUuid ChangeHistory::runBefore(Way way, const Rebind &rebind) const
{
    const auto change = latest(way, rebind);
    return change == of(way).crend() ? QUuid() : change->run;
}

ChangeHistory::Changes::const_reverse_iterator ChangeHistory::latest(Way way, const Rebind &rebind) const
{
    const Changes &changes = of(way);
    return std::find_if(changes.crbegin(), changes.crend(),
                        [&](const Change &change) { return rebind.goesAs(asked(way, change)); });
}

void ChangeHistory::begin(Way way, const std::vector<Rebind> &rebinds)
{
    for (const Rebind &rebind : rebinds)
        m_asked.insert(rebind.encoder.arn, {way, rebind, true});
    Q_EMIT changed();
}

void ChangeHistory::conclude(const RebindResult &result, const QUuid &run, const QString &name)
{
    if (result.outcome == Outcome::BeingMoved)
        return; // it says nothing of the other one
    const QString &arn = result.rebind.encoder.arn;
    const auto known = m_asked.constFind(arn);
    std::optional<Asked> wanted;
    if (known != m_asked.cend() && known->rebind.to.arn == result.rebind.to.arn)
        wanted = *known;
    else
        m_asked.remove(arn);
    switch (result.outcome) {
    case Outcome::Moved:
        if (!wanted) {
            note({result.rebind, run, run, name});
        } else if (!passOn(*wanted, run, name)) {
            // It takes back what was made before this start, or goes over something newer.
            eraseChanges(arn);
            afterGoing(wanted->way).push_back({asked(wanted->way, {result.rebind, run, run, name}), run, run, name});
        }
        m_asked.remove(arn);
        break;
    case Outcome::AlreadyThere: // somebody else has done it
        if (wanted)
            passOn(*wanted, run, name);
        m_asked.remove(arn);
        break;
    case Outcome::ChangedOutside:
    case Outcome::Gone:
        forget(result.rebind.encoder);
        break;
    case Outcome::Live:
    case Outcome::Refused:
    case Outcome::NotArrived:
    case Outcome::Unknown:
    case Outcome::Cancelled:
    case Outcome::Stranded:
        if (wanted) // it can be tried again, or arrive late
            m_asked[arn].isUnderWay = false;
        break;
    case Outcome::BeingMoved:
        break;
    }
    Q_EMIT changed();
}

void ChangeHistory::note(const Change &change)
{
    const auto isThere = [&change](const Change &each) {
        return each.rebind.encoder.source == change.rebind.encoder.source;
    };
    m_done.push_back(change);
    if (std::ranges::count_if(m_done, isThere) > kept) {
        const QUuid oldest = std::ranges::find_if(m_done, isThere)->step; // half a step is none
        std::erase_if(m_done, [&](const Change &each) { return isThere(each) && each.step == oldest; });
    }
    std::erase_if(m_undone, isThere);
}

/// False: it is not there any more.
bool ChangeHistory::passOn(const Asked &wanted, const QUuid &run, const QString &name)
{
    Changes &from = of(wanted.way);
    const auto change = std::find_if(from.rbegin(), from.rend(),
                                     [&](const Change &each) { return wanted.rebind.goesAs(asked(wanted.way, each)); });
    if (change == from.rend())
        return false;
    change->run = run;
    change->name = name;
    afterGoing(wanted.way).push_back(*change);
    from.erase(std::next(change).base());
    return true;
}

bool ChangeHistory::forget(const EncoderId &encoder)
{
    m_asked.remove(encoder.arn);
    const bool hadChanges = eraseChanges(encoder.arn);
    if (hadChanges)
        Q_EMIT changed();
    return hadChanges;
}

bool ChangeHistory::eraseChanges(const QString &arn)
{
    const auto isOf = [&arn](const Change &each) { return each.rebind.encoder.arn == arn; };
    return std::erase_if(m_done, isOf) + std::erase_if(m_undone, isOf) > 0;
}

std::vector<EncoderId> ChangeHistory::encodersOf(const SourceId &source) const
{
    std::vector<EncoderId> there = encoders();
    std::erase_if(there, [&source](const EncoderId &each) { return each.source != source; });
    return there;
}

std::vector<EncoderId> ChangeHistory::encoders() const
{
    std::vector<EncoderId> encoders;
    QSet<QString> known;
    for (const Changes *const changes : {&m_done, &m_undone}) {
        for (const Change &each : *changes) {
            const EncoderId &encoder = each.rebind.encoder;
            if (known.contains(encoder.arn))
                continue;
            known.insert(encoder.arn);
            encoders.push_back(encoder);
        }
    }
    return encoders;
}

void ChangeHistory::reachThrough(const SourceId &source, const EncoderId &encoder)
{
    const EncoderId reached{source, encoder.arn};
    const auto pass = [&](Rebind &each) {
        if (each.encoder == encoder)
            each = Rebind::of(reached, each.from.arn, each.to.arn);
    };
    std::ranges::for_each(m_done, pass, &Change::rebind);
    std::ranges::for_each(m_undone, pass, &Change::rebind);
    if (const auto asked = m_asked.find(encoder.arn); asked != m_asked.end())
        pass(asked->rebind);
    Q_EMIT changed();
}

} // namespace patchbay
