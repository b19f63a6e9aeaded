// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/CutEncoder.h"
#include "patchbay/cutting/CutJournal.h"
#include "patchbay/cutting/OffAir.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/patch/PatchRuns.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

/// Which encoders are cut, and how far each is: told to LiveMoves, kept in the journal, and counted as off air. GUI
/// thread only.
class KnownCuts final {
    Q_DISABLE_COPY_MOVE(KnownCuts)

public:
    /// All of it outlives this.
    struct Ground {
        Sources &sources;
        PatchRuns &runs;
        CutJournal &journal;
        LiveMoves &moves;
        std::function<void()> onStranded; ///< which are, or why, has changed
    };
    explicit KnownCuts(const Ground &ground);

    OffAir &offAir() { return m_offAir; }

    /// nullptr: it is not cut, or is back. Valid until another is added or removed.
    const CutEncoder *find(const QString &arn) const;
    std::vector<CutEncoder> all() const { return {m_all.cbegin(), m_all.cend()}; }
    std::vector<CutEncoder> stranded() const;
    /// It is about to be cut, or is.
    void add(const CutEncoder &cut);
    /// One that was cut by an earlier start of this program and has no stage now: it is Stranded from here on, and
    /// keeps others from being cut. Does nothing where it is known already.
    void takeUp(const CutEncoder &cut);
    /// The same of one of which is still being found out what that start sent for it: it keeps others from being cut
    /// until takeUp() or endHold().
    void holdFor(const EncoderId &encoder) { m_offAir.add(namedOf(encoder), true); }
    /// It is off air no more. Does nothing where it is known: then it was cut anew.
    void endHold(const QString &arn);
    /// Through whatever source it is reached now, somebody brings it back, on that stage.
    void takeInHand(const EncoderId &encoder, const StageId &wanted);
    void noteEmptied(const QString &arn) { m_all[arn].wasEmptied = true; }
    /// The answer to its disconnection got lost.
    void noteUnsure(const QString &arn) { m_all[arn].isSure = false; }
    /// An update to that stage, whose answer got lost.
    void noteSent(const QString &arn, const StageId &stage) { m_all[arn].sentTo = stage; }
    /// It has that stage; `isToldByReading`: the answer got lost.
    void noteStage(const QString &arn, const StageId &stage, bool isToldByReading);
    /// Nobody can see whether it is back.
    void noteUnseen(const QString &arn) { setPhase(arn, LiveMove::Phase::NotBack); }
    /// It has a stage for longer than encoders take that come back by themselves.
    void noteMissing(const QString &arn);
    void strand(const QString &arn, const std::optional<aws::Error> &error);
    /// Its picture is seen. As it was then; its entry is left to the caller where its binding may be emptied yet.
    CutEncoder noteBack(const QString &arn);
    /// There is nothing more to be done about it, and that is what has become of it.
    void forget(const QString &arn, JournalOutcome outcome);
    /// The same, and its entry is left to the caller.
    CutEncoder release(const QString &arn);
    void conclude(CutEncoder &cut, JournalOutcome outcome, bool isToldByReading);
    /// Nobody waits for that encoder any more.
    void letGo(const QString &arn);
    NotBack namedOf(const EncoderId &encoder) const;
    /// Changes with each thing that this program does to its binding by cutting it off, or deleting its stage.
    int timesCut(const QString &arn) const;
    /// An open source; nullptr: there is none.
    Source *reaching(const EncoderId &encoder) const;

private:
    void addToEntry(const CutEncoder &cut, const PictureReturn &picture);
    void setPhase(const QString &arn, LiveMove::Phase phase);

    Ground m_ground;
    OffAir m_offAir;
    QHash<QString, CutEncoder> m_all; ///< by the encoder's ARN
};

} // namespace patchbay
