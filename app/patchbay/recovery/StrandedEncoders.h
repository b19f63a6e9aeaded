// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/patch/EntryWriter.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/recovery/CutCase.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbay {

/// Encoders that were cut and have no stage: whatever broke, they come first. Each is read as soon as an open source
/// reaches it, before everything else, until AWS has said whether it has a stage; it stays until it has one, whoever
/// gave it, or is gone. The journal's entry of the cut ends with that. GUI thread only; the tasks of all sources have
/// ended before it is destroyed, and it ends with stopAndJoin().
class StrandedEncoders final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StrandedEncoders)

public:
    /// All of it outlives this.
    StrandedEncoders(Journal &journal, PatchRuns &runs, LiveMoves &moves, Sources &sources, CutCase::Pace pace = {},
                     QObject *parent = nullptr);
    ~StrandedEncoders() override;

    /// In the order in which they were added.
    std::vector<StrandedEncoder> all() const;
    /// Nothing: it is none.
    std::optional<StrandedEncoder> find(const QString &encoderArn) const;

    /// One more; `steps` are the entries of its cut of which nobody knows yet what became of them. Does nothing for
    /// one that is there.
    void add(const StrandedEncoder &encoder, const std::vector<JournalRecord> &steps = {});
    /// Gives it this stage, before everything else that is asked for; tried again while it is still ACTIVE. In the
    /// place of what was wanted before.
    void rescue(const QString &encoderArn, const JournalThing &stage);

    QCoro::Task<> stopAndJoin() { return m_entries.stopAndJoin(); }

Q_SIGNALS:
    /// What all() says.
    void changed();
    /// AWS has said that it has no stage.
    void stranded(const patchbay::StrandedEncoder &encoder);
    /// It is none any more; `stageArn` is where it is.
    void ended(const patchbay::StrandedEncoder &encoder, patchbay::CutEnding ending, const QString &stageArn);

private:
    struct Work;

    void follow(Source &source);
    void leave(const Source &source);
    void ask(Source &source);
    QCoro::Task<> askUntilKnown(Source *source, QString arn);
    void heed(Source &source, const ivs::IngestConfigurationSummary &now);
    void look(Source &source);
    void begin();
    void take(Work &work);
    void conclude(const QString &arn, const RebindResult &result);
    void giveUp(Work &work, const RebindResult &result);
    void end(const QString &arn, CutEnding ending, const QString &stageArn, bool isByReading);
    void write(const CutCase::Conclusions &conclusions);
    void show(const Work &work);
    StrandedEncoder describe(const Work &work) const;
    void tellChanged();
    Work *workOf(const QString &arn) const;

    PatchRuns &m_runs;
    LiveMoves &m_moves;
    Sources &m_sources;
    EntryWriter m_entries;
    CutCase::Pace m_pace;
    std::vector<std::unique_ptr<Work>> m_all;
    async::Timer m_retry; ///< of those that are still ACTIVE
};

} // namespace patchbay
