// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/ListLag.h"

#include <algorithm>

namespace patchbay {

void ListLag::noteAnswer(const ivs::IngestConfigurationSummary *before, const ivs::IngestConfigurationSummary &answer,
                         const QDateTime &at)
{
    m_gone.remove(answer.arn);
    if (before && BindingAndState::of(*before) == BindingAndState::of(answer)) {
        if (const auto known = m_unconfirmed.find(answer.arn); known != m_unconfirmed.end())
            known->at = at;
        return;
    }
    Unconfirmed &unconfirmed = m_unconfirmed[answer.arn];
    unconfirmed.at = at;
    if (before)
        unconfirmed.before.push_back(BindingAndState::of(*before));
    else
        unconfirmed.isNew = true;
}

void ListLag::noteGone(const QString &arn, const QDateTime &at)
{
    m_unconfirmed.remove(arn);
    m_gone.insert(arn, at);
}

bool ListLag::isBehind(const ivs::IngestConfigurationSummary &listed, const ivs::IngestConfigurationSummary *known,
                       const QDateTime &sentAt)
{
    if (!known) {
        const auto gone = m_gone.constFind(listed.arn);
        return gone != m_gone.cend() && isRecent(*gone, sentAt);
    }
    const auto unconfirmed = m_unconfirmed.constFind(listed.arn);
    if (unconfirmed == m_unconfirmed.cend())
        return false;
    const auto isSaid = [&listed, known](const BindingAndState &before) {
        return before.stageArn == listed.stageArn
            && (listed.stageArn != known->stageArn || before.state == listed.state);
    };
    const bool confirms = BindingAndState::of(listed) == BindingAndState::of(*known);
    if (!confirms && isRecent(unconfirmed->at, sentAt) && std::ranges::any_of(unconfirmed->before, isSaid))
        return true;
    m_unconfirmed.erase(unconfirmed);
    return false;
}

bool ListLag::mayLack(const QString &arn, const QDateTime &sentAt) const
{
    const auto unconfirmed = m_unconfirmed.constFind(arn);
    return unconfirmed != m_unconfirmed.cend() && unconfirmed->isNew && isRecent(unconfirmed->at, sentAt);
}

bool ListLag::isRecent(const QDateTime &at, const QDateTime &sentAt)
{
    return std::chrono::milliseconds(at.msecsTo(sentAt)) < longest;
}

} // namespace patchbay
