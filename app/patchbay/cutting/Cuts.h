// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/CutAftermath.h"
#include "patchbay/cutting/CutEncoder.h"
#include "patchbay/cutting/CutJournal.h"
#include "patchbay/cutting/CutPace.h"
#include "patchbay/cutting/CutRebinder.h"
#include "patchbay/cutting/Cutter.h"
#include "patchbay/cutting/KnownCuts.h"
#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/patch/LiveMover.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace patchbay {

/// Moves encoders that are live: each is found on its stage, cut, rebound, and watched until its picture is back; one
/// after the other, so that never two are off air. Registers itself with the runs, through which all of it goes. One
/// that is cut is not forgotten, whatever becomes of its run: where its source is closed or a person is needed, it is
/// Stranded, and brought back by rebind(). GUI thread only.
class Cuts final : public QObject, public LiveMover {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Cuts)

public:
    /// All of it outlives this; `acts` has the disconnections written down.
    struct Ground {
        Sources &sources;
        PatchRuns &runs;
        Journal &journal;
        ActRecord &acts;
        LiveMoves &moves;
    };
    explicit Cuts(const Ground &ground, CutPace pace = {}, QObject *parent = nullptr);
    /// The tasks of all sources have ended by then.
    ~Cuts() override;

    /// Encoders of stages of which this is so are cut after all others.
    void setOnAir(std::function<bool(const StageId &stage)> isOnAir) { m_isOnAir = std::move(isOnAir); }
    /// What a run is called that brings one back: in the journal, and where it is told.
    void setRescueName(const QString &name) { m_rescueName = name; }

    /// Those that a person has to say something about, in no order.
    std::vector<CutEncoder> stranded() const { return m_known.stranded(); }
    /// Where each that is cut is told, from the moment before its disconnection on.
    const LiveMoves &moves() const { return m_ground.moves; }
    /// Which are cut, and who keeps others from being cut.
    KnownCuts &known() { return m_known; }
    /// Brings a stranded one to any stage of its account and region: a run of one. nullptr: it is not stranded, or
    /// under way already; what only finds out about the last time ends at once, see PatchRuns::underWayChanged().
    PatchRun *rebind(const QString &encoderArn, const StageId &to);
    /// There is something to sign with again: those that are stranded there go to the stage that was asked for last.
    void resume(const QUuid &account);
    /// Whether an entry of the journal is of a cut of this time.
    bool isOwn(JournalId id) const { return m_journal.isOwn(id); }

    /// Returns when all is written. The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin() { return m_journal.stopAndJoin(); }

    QCoro::Task<RebindResult> cut(Job job) override;
    bool isCut(const QString &encoderArn) const override;
    QCoro::Task<RebindResult> bringBack(Job job) override;
    bool comesLast(const Rebind &rebind) const override;

Q_SIGNALS:
    /// What stranded() says.
    void changed();

private:
    /// What one needs for it, in one source.
    struct Hands {
        Hands(Source &source, const Ground &ground, const CutPace &pace);

        Cutter cutter;
        CutRebinder rebinder;
    };

    void add(Source &source);
    void tryAgain(const QString &arn);
    void tryLater();
    QCoro::Task<RebindResult> cutLive(Job job, RebindResult live);
    QCoro::Task<RebindResult> bring(Job job);
    RebindResult ended(const Job &job, const CutRebinder::Brought &brought);
    RebindResult onStage(const Job &job, const CutRebinder::Brought &brought);
    void strand(const Job &job, const CutRebinder::Brought &brought);
    RebindResult stillLive(RebindResult result, bool wasCut);

    Ground m_ground;
    CutPace m_pace;
    CutJournal m_journal;
    KnownCuts m_known;
    CutAftermath m_aftermath;
    std::function<bool(const StageId &stage)> m_isOnAir;
    QString m_rescueName;
    QSet<QString> m_toTry; ///< are brought back without anybody's word, as soon as that can be; by ARN
    std::map<const Source *, std::unique_ptr<Hands>> m_hands; ///< of sources that are open or ending
};

} // namespace patchbay
