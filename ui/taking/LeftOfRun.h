// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/PatchWords.h"

#include <QSet>

#include <utility>
#include <vector>

namespace ui {

/// What a person can still do about a run that has ended: try again, ask again, take back. What a later run is about is
/// that one's matter. GUI thread only.
class LeftOfRun final {
public:
    /// The run outlives it.
    explicit LeftOfRun(const patchbay::PatchRun &run);

    /// What was in its preview, and is not in it.
    void setNotTaken(const NotTaken &notTaken) { m_notTaken = notTaken; }
    const NotTaken &notTaken() const { return m_notTaken; }
    /// How many a person had before them, taken or not.
    int inAll() const;
    /// A run that begins later.
    void noteLater(const patchbay::PatchRun &run);
    /// These stayed live when a later run began, which has them tried again; to another stage is another matter.
    void noteLater(const NotTaken &notTaken);
    /// Another run tells what came of those whose answers got lost.
    void noteAskedAgain() { m_isAskedAgain = true; }

    /// What can be tried again: what was not moved, and what stayed because it was live.
    patchbay::Patch again() const;
    /// How many of those were live.
    int liveAgain() const;
    /// That one was live, stays where it is, and is no other run's matter.
    bool isLeftLive(int index) const;
    /// Nobody knows whether these have moved, and somebody can still be asked.
    std::vector<patchbay::RebindResult> lost() const;
    /// What takes it back.
    patchbay::Patch inverse() const;
    /// Something of it was changed, or may have been, without a journal: what, is told nowhere else.
    bool isOnlyHere() const;
    /// All of it has moved, or was there, or is in a later run, and nothing waits to be tried again or is only here.
    bool isNothing() const;

private:
    bool wasTakenUp(const patchbay::Rebind &rebind) const
    {
        return m_takenUp.contains(rebind.encoder.arn) || m_waitElsewhere.contains({rebind.encoder.arn, rebind.to.arn});
    }

    const patchbay::PatchRun &m_run;
    NotTaken m_notTaken;
    QSet<QString> m_takenUp; ///< ARNs of encoders that are a later run's matter
    QSet<std::pair<QString, QString>> m_waitElsewhere; ///< of an encoder, and of the stage that a later one tries again
    bool m_isTakenBack = false; ///< another run takes it back
    bool m_isAskedAgain = false;
};

} // namespace ui
