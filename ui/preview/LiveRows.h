// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/patch/CutBefore.h"
#include "ui/preview/LiveAddresses.h"

#include <QObject>

#include <optional>
#include <vector>

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

/// What becomes of the items of a patch that are live: what is chosen for all of them, and for some in particular. One
/// that is on air, or was moved meanwhile, stays as it is unless it is chosen for that one. GUI thread only.
class LiveRows final {
    Q_DISABLE_COPY_MOVE(LiveRows)

public:
    /// Plant and runs outlive it.
    LiveRows(const patchbay::Plant &plant, const patchbay::PatchRuns &runs);

    /// For those that come to their own by nothing else; not for a move at the next reconnect, which each is chosen
    /// for.
    void setForAll(patchbay::IfLive ifLive) { m_forAll = ifLive; }
    patchbay::IfLive forAll() const { return m_forAll; }
    /// For this one; nothing: as for all.
    void choose(const patchbay::EncoderId &encoder, std::optional<patchbay::IfLive> ifLive);
    /// Of one that is live: what is chosen, and can be done.
    patchbay::IfLive of(const patchbay::CheckedRebind &live) const;
    /// What would become of it, were nothing chosen for it in particular.
    patchbay::IfLive unchosen(const patchbay::CheckedRebind &live) const;
    /// Why it cannot be cut; nothing: it can.
    std::optional<patchbay::CutObstacle> obstacle(const patchbay::CheckedRebind &live) const;
    /// Why it is not cut, where it was to be; nothing: it is, or nobody wants it to be.
    std::optional<patchbay::CutObstacle> whyNotCut(const patchbay::CheckedRebind &live) const;
    /// It was cut for what this takes back: this cuts it a second time.
    bool wasCut(const patchbay::CheckedRebind &live) const { return wasCutBefore(live.rebind, m_runs); }

    /// Where it is now.
    bool isOnAir(const patchbay::CheckedRebind &live) const;
    /// It stays for that alone: something is to become of all others.
    bool staysOnAir(const patchbay::CheckedRebind &live) const;

    /// Reads the addresses of those it is asked about.
    const LiveAddresses &addresses() const { return m_addresses; }

private:
    patchbay::IfLive forAllAlike(const patchbay::CheckedRebind &live) const;
    patchbay::IfLive wanted(const patchbay::CheckedRebind &live) const;
    patchbay::IfLive asFarAsPossible(patchbay::IfLive wanted, const patchbay::CheckedRebind &live) const;

    const patchbay::Plant &m_plant;
    const patchbay::PatchRuns &m_runs;
    mutable LiveAddresses m_addresses;
    patchbay::IfLive m_forAll = patchbay::IfLive::WaitUntilIdle;
    QHash<QString, patchbay::IfLive> m_chosen; ///< by the encoder's ARN
};

} // namespace ui
