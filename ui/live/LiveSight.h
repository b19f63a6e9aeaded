// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/words/LiveWords.h"

#include <QDateTime>

namespace patchbay {
struct Configuration;
class LiveMoves;
class PatchRuns;
class Plant;
class SeenLive;
} // namespace patchbay

namespace ui {

/// What is known of a rebind that was not made because its encoder is live, and how that is said. It is as it was when
/// look() was called last. GUI thread only.
class LiveSight final {
public:
    /// What it looks at; all of it outlives it.
    struct Ground {
        const patchbay::Plant &plant;
        const patchbay::PatchRuns &runs;
        const patchbay::LiveMoves &moves;
        const patchbay::SeenLive &seen;
    };

    /// The encoder's source is open.
    LiveSight(const Ground &ground, const LiveMet &met);

    void look();
    /// When its publishing began, as its stage tells: as long as no reading shows that it has stopped since.
    void noteLiveSince(const QDateTime &since) { m_liveSince = since; }

    const Ground &ground() const { return m_ground; }
    const LiveMet &met() const { return m_met; }
    const patchbay::EncoderId &encoder() const { return m_met.rebind.encoder; }
    const patchbay::CheckedRebind &checked() const { return m_checked; }
    bool isLive() const { return m_checked.verdict == patchbay::Verdict::Live; }
    /// The stage it is on.
    patchbay::StageId on() const { return m_checked.movedTo.value_or(m_met.rebind.from); }
    bool isOnAir() const;
    /// nullptr: its source is closed, or it is not in the list.
    const patchbay::Configuration *known() const;

    /// Without whether it is recorded.
    LiveNames names() const;
    QString sentence() const;
    /// "Nothing was changed.", where that is so, and why it was not cut.
    QString whatWasChanged() const;
    /// The same for who leaves it.
    QString leftAsItIs() const;
    /// That its new stage is on air, and that it waits already, which a choice would replace; empty: neither is so.
    QString besides() const;
    /// Its own name, without what people call it beside that; of one that has none, how many it is.
    QString typedName() const;

private:
    bool isHeldByAnother() const;
    patchbay::CheckedRebind check() const;
    bool isBelievedLive() const;

    Ground m_ground;
    LiveMet m_met;
    QDateTime m_seenAtFirst; ///< SeenLive::since() then
    QDateTime m_liveSince;
    QDateTime m_disproved; ///< when a reading was sent that AWS, refusing, has proved wrong; null: none
    QString m_account; ///< of its source, which may be closed meanwhile
    QString m_name; ///< of the encoder as it was last read
    patchbay::CheckedRebind m_checked;
    mutable bool m_isOtherBack = false; ///< who was off air: seen once, as what is told of it goes after a while
};

} // namespace ui
