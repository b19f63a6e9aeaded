// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeHistory.h"

#include <algorithm>

namespace patchbay {

namespace {

/// More than anybody takes back one by one.
constexpr std::size_t kept = 200;

} // namespace

/// What has to be taken to go that way along a change.
Rebind ChangeHistory::asked(Way way, const Rebind &change)
{
    return way == Way::Forth ? change : Rebind{change.configurationArn, change.toStageArn, change.fromStageArn};
}

std::optional<Rebind> ChangeHistory::next(Way way) const
{
    const Changes &changes = of(way);
    const auto latest = std::find_if(changes.rbegin(), changes.rend(), [&](const Rebind &change) {
        const auto under = m_asked.constFind(change.configurationArn);
        return under == m_asked.cend() || !under->isUnderWay || under->way != way
            || under->rebind != asked(way, change);
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
    m_asked.insert(rebind.configurationArn, {way, rebind, true});
    Q_EMIT changed();
}

void ChangeHistory::conclude(const RebindResult &result)
{
    const QString &arn = result.rebind.configurationArn;
    const auto known = m_asked.constFind(arn);
    std::optional<Asked> wanted;
    if (known != m_asked.cend() && known->rebind.toStageArn == result.rebind.toStageArn)
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
        forget(arn);
        break;
    case Outcome::Live:
    case Outcome::Refused:
    case Outcome::NotArrived:
    case Outcome::Unknown:
    case Outcome::Cancelled:
        if (wanted) // it can be tried again, or arrive late
            m_asked[arn].isUnderWay = false;
        break;
    }
    Q_EMIT changed();
}

void ChangeHistory::note(const Rebind &change)
{
    m_done.push_back(change);
    if (m_done.size() > kept)
        m_done.erase(m_done.begin());
    m_undone.clear();
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

bool ChangeHistory::forget(const QString &configurationArn)
{
    m_asked.remove(configurationArn);
    const auto isOf = [&configurationArn](const Rebind &each) { return each.configurationArn == configurationArn; };
    const auto forgotten = std::erase_if(m_done, isOf) + std::erase_if(m_undone, isOf);
    if (forgotten > 0)
        Q_EMIT changed();
    return forgotten > 0;
}

QStringList ChangeHistory::encoders() const
{
    QStringList arns;
    for (const Changes *const changes : {&m_done, &m_undone}) {
        for (const Rebind &each : *changes)
            arns.append(each.configurationArn);
    }
    arns.removeDuplicates();
    return arns;
}

} // namespace patchbay
