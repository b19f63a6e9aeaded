// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeHistory.h"

#include <algorithm>

namespace patchbay {

namespace {

/// More than anybody takes back one by one in one account and region.
constexpr std::ptrdiff_t kept = 200;

} // namespace

/// What has to be taken to go that way along a change.
Rebind ChangeHistory::asked(Way way, const Rebind &change)
{
    return way == Way::Forth ? change : change.inverse();
}

std::optional<Rebind> ChangeHistory::next(Way way, const IsOffered &isOffered) const
{
    const Changes &changes = of(way);
    const auto latest = std::find_if(changes.rbegin(), changes.rend(), [&](const Rebind &change) {
        const auto under = m_asked.constFind(change.encoder.arn);
        const bool isAsked =
            under != m_asked.cend() && under->isUnderWay && under->way == way && under->rebind == asked(way, change);
        return !isAsked && isOffered(change.encoder.source);
    });
    return latest == changes.rend() ? std::nullopt : std::optional(asked(way, *latest));
}

bool ChangeHistory::leads(Way way, const Rebind &rebind) const
{
    const Changes &changes = of(way);
    return std::any_of(changes.cbegin(), changes.cend(),
                       [&](const Rebind &change) { return asked(way, change) == rebind; });
}

void ChangeHistory::begin(Way way, const Rebind &rebind)
{
    m_asked.insert(rebind.encoder.arn, {way, rebind, true});
    Q_EMIT changed();
}

void ChangeHistory::conclude(const RebindResult &result)
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
        if (!wanted || !passOn(*wanted))
            note(result.rebind);
        m_asked.remove(arn);
        break;
    case Outcome::AlreadyThere: // somebody else has done it
        if (wanted)
            passOn(*wanted);
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
        if (wanted) // it can be tried again, or arrive late
            m_asked[arn].isUnderWay = false;
        break;
    case Outcome::BeingMoved:
        break;
    }
    Q_EMIT changed();
}

void ChangeHistory::note(const Rebind &change)
{
    const auto isThere = [&change](const Rebind &each) { return each.encoder.source == change.encoder.source; };
    m_done.push_back(change);
    if (std::ranges::count_if(m_done, isThere) > kept)
        m_done.erase(std::ranges::find_if(m_done, isThere));
    std::erase_if(m_undone, isThere);
}

/// False: it is not there any more.
bool ChangeHistory::passOn(const Asked &wanted)
{
    Changes &from = of(wanted.way);
    const auto change = std::find_if(from.rbegin(), from.rend(),
                                     [&](const Rebind &each) { return asked(wanted.way, each) == wanted.rebind; });
    if (change == from.rend())
        return false;
    of(wanted.way == Way::Back ? Way::Forth : Way::Back).push_back(*change);
    from.erase(std::next(change).base());
    return true;
}

bool ChangeHistory::forget(const EncoderId &encoder)
{
    m_asked.remove(encoder.arn);
    const auto isOf = [&encoder](const Rebind &each) { return each.encoder.arn == encoder.arn; };
    const auto forgotten = std::erase_if(m_done, isOf) + std::erase_if(m_undone, isOf);
    if (forgotten > 0)
        Q_EMIT changed();
    return forgotten > 0;
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
    for (const Changes *const changes : {&m_done, &m_undone}) {
        for (const Rebind &each : *changes) {
            if (std::ranges::find(encoders, each.encoder) == encoders.end())
                encoders.push_back(each.encoder);
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
    std::ranges::for_each(m_done, pass);
    std::ranges::for_each(m_undone, pass);
    if (const auto asked = m_asked.find(encoder.arn); asked != m_asked.end())
        pass(asked->rebind);
    Q_EMIT changed();
}

} // namespace patchbay
