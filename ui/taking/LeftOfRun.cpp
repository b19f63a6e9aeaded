// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/LeftOfRun.h"

#include "patchbay/patch/ChangeRecord.h"

#include <algorithm>

namespace ui {

using patchbay::PatchRun;

LeftOfRun::LeftOfRun(const PatchRun &run)
    : m_run(run)
{
}

int LeftOfRun::inAll() const
{
    return m_run.count() + m_notTaken.counts.all - m_notTaken.counts.taken;
}

void LeftOfRun::noteLater(const PatchRun &run)
{
    m_isTakenBack |= run.undoes() == patchbay::RecordedRun::idOf(m_run.id());
    for (int index = 0; index < run.count(); ++index)
        m_takenUp.insert(run.item(index).rebind.encoder.arn);
}

void LeftOfRun::noteLater(const NotTaken &notTaken)
{
    for (const patchbay::Rebind &rebind : notTaken.live)
        m_waitElsewhere.insert({rebind.encoder.arn, rebind.to.arn});
}

patchbay::Patch LeftOfRun::again() const
{
    patchbay::Patch patch = m_run.remainder();
    patch.items.insert(patch.items.end(), m_notTaken.live.begin(), m_notTaken.live.end());
    std::erase_if(patch.items, [this](const patchbay::Rebind &each) { return wasTakenUp(each); });
    return patch;
}

int LeftOfRun::liveAgain() const
{
    const auto isOpen = [this](const patchbay::Rebind &each) { return !wasTakenUp(each); };
    auto live = int(std::ranges::count_if(m_notTaken.live, isOpen));
    for (int index = 0; index < m_run.count(); ++index) {
        const PatchRun::Item &item = m_run.item(index);
        live +=
            item.result && item.result->outcome == patchbay::Outcome::Live && !item.isWaiting() && isOpen(item.rebind);
    }
    return live;
}

bool LeftOfRun::isLeftLive(int index) const
{
    const PatchRun::Item &item = m_run.item(index);
    const bool wasLive = item.state == PatchRun::State::Ended && item.result->outcome == patchbay::Outcome::Live;
    return wasLive && !item.isWaiting() && !item.isLeft && !wasTakenUp(item.rebind);
}

std::vector<patchbay::RebindResult> LeftOfRun::lost() const
{
    std::vector<patchbay::RebindResult> lost;
    for (int index = 0; index < m_run.count() && !m_isAskedAgain; ++index) {
        const PatchRun::Item &item = m_run.item(index);
        if (item.state == PatchRun::State::Ended && !item.isLeft && patchbay::mayStillArrive(item.result->outcome))
            lost.push_back(*item.result);
    }
    return lost;
}

patchbay::Patch LeftOfRun::inverse() const
{
    return m_isTakenBack ? patchbay::Patch() : m_run.inverse();
}

bool LeftOfRun::isOnlyHere() const
{
    return !m_run.isRecorded() && !(m_run.inverse().items.empty() && lost().empty());
}

bool LeftOfRun::isNothing() const
{
    if (!m_run.hasEnded() || !again().items.empty() || isOnlyHere() || m_run.counts().waitsForIdle > 0)
        return false;
    for (int index = 0; index < m_run.count(); ++index) {
        const PatchRun::Item &item = m_run.item(index);
        if (hasFailed(item) && !wasTakenUp(item.rebind))
            return false;
    }
    return true;
}

} // namespace ui
