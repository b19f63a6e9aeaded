// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/cutting/CutPace.h"
#include "patchbay/cutting/KnownCuts.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace patchbay {

/// What comes after: encoders that have a stage again are watched until their picture is back; one that turns out to be
/// without a stage later, is given one by somebody else, or does not exist any more, is noticed. GUI thread only.
class CutAftermath final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CutAftermath)

public:
    /// All of it outlives this.
    CutAftermath(KnownCuts &cuts, PatchRuns &runs, LiveMoves &moves, const CutPace &pace);

    void add(Source &source);
    /// It has a stage again; until it is back, or something else has become of it.
    void watch(const QString &arn, Source &source);
    /// It has that stage, and the cut may still take that away: for a while, and as long as nothing else is done to it
    /// from here. Its entry is open until then, and ends so where that does not happen.
    void expectLate(const CutEncoder &cut, const StageId &stage, JournalOutcome otherwise);
    /// Its picture is seen.
    LiveMove noteBack(const QString &arn);

Q_SIGNALS:
    /// It has no stage, and nobody but this program has done that.
    void isWithoutStage(const QString &arn);

private:
    /// Its answer got lost, or it is back and was never seen without a stage.
    struct Late {
        CutEncoder cut;
        QString stage; ///< its ARN
        JournalOutcome otherwise = JournalOutcome::NotArrived;
        int timesCut = 0; ///< KnownCuts::timesCut() when it was
        std::shared_ptr<async::Timer> end = {};
    };

    void endLate(const QString &arn, std::optional<JournalOutcome> outcome = {});
    QCoro::Task<> readLate(QString arn, Source *source);
    void follow(PatchRun &run);
    void heed(const RebindResult &result);
    void watchUnwatched(Source &source);
    void watchThroughAnother(const QString &arn);
    void noteGone(const Source &source, const std::vector<int> &rows);
    void look(const Source &source, const std::vector<ConfigurationChange> &changes);
    void lookAtLate(const ivs::IngestConfigurationSummary &now);
    QCoro::Task<> watchPicture(QString arn, Source *source);
    void noteWithoutStage(const QString &arn);
    QCoro::Task<> endTelling(LiveMove back, std::stop_token stop);

    KnownCuts &m_cuts;
    PatchRuns &m_runs;
    LiveMoves &m_moves;
    const CutPace &m_pace;
    QHash<QString, const Source *> m_watched; ///< through which source, by ARN
    QHash<QString, Late> m_late; ///< by ARN
};

} // namespace patchbay
