// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/Remedies.h"

#include <algorithm>
#include <iterator>

namespace ui {

Remedies::Remedies(QObject &owner)
    : m_owner(&owner)
{
}

Remedies &Remedies::add(std::initializer_list<Remedy> remedies, Act act)
{
    for (const Remedy remedy : remedies)
        m_deeds[remedy] = {m_owner, act};
    return *this;
}

Remedies &Remedies::orElse(const Remedies &others)
{
    m_deeds.insert(others.m_deeds.cbegin(), others.m_deeds.cend());
    return *this;
}

bool Remedies::has(Remedy remedy) const
{
    const auto found = m_deeds.find(remedy);
    return found != m_deeds.cend() && found->second.owner;
}

std::vector<Remedy> Remedies::among(const std::vector<Remedy> &advised) const
{
    std::vector<Remedy> possible;
    std::copy_if(advised.cbegin(), advised.cend(), std::back_inserter(possible),
                 [this](Remedy remedy) { return has(remedy); });
    return possible;
}

void Remedies::carryOut(Remedy remedy) const
{
    if (!has(remedy))
        return;
    const Act act = m_deeds.at(remedy).act; // it may take away the place that has this
    act();
}

std::vector<QObject *> Remedies::owners() const
{
    std::vector<QObject *> owners;
    for (const auto &[remedy, deed] : m_deeds) {
        if (deed.owner && std::find(owners.cbegin(), owners.cend(), deed.owner) == owners.cend())
            owners.push_back(deed.owner);
    }
    return owners;
}

std::vector<MessageAction> Remedies::actionsFor(const std::vector<Remedy> &advised) const
{
    std::vector<MessageAction> actions;
    for (const Remedy remedy : among(advised)) {
        const RemedyWords words = wordsOf(remedy);
        actions.push_back({words.label, [remedies = *this, remedy] { remedies.carryOut(remedy); }, words.hint});
    }
    return actions;
}

} // namespace ui
