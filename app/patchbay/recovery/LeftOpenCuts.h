// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/cutting/Cuts.h"
#include "patchbay/recovery/CutCase.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbay {

/// Encoders that were being cut when the program ended last: the entries of the journal that are open. Each is read as
/// soon as an open source reaches it, before everything else, until AWS has said what became of it. One that has no
/// stage is taken up by Cuts then; of the others the entries are concluded here. GUI thread only; the tasks of all
/// sources have ended before it is destroyed, and it ends with stopAndJoin().
class LeftOpenCuts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftOpenCuts)

public:
    /// All of it outlives this.
    LeftOpenCuts(Journal &journal, Cuts &cuts, Sources &sources, CutCase::Pace pace = {}, QObject *parent = nullptr);
    ~LeftOpenCuts() override;

    /// Those of which something is not known, in the order in which they were cut.
    std::vector<StrandedEncoder> all() const;
    /// One more; `steps` are the entries of its cut of which nobody knows yet what became of them. Does nothing for
    /// one that is there.
    void add(const StrandedEncoder &encoder, const std::vector<JournalRecord> &steps = {});

    QCoro::Task<> stopAndJoin();

Q_SIGNALS:
    /// What all() says.
    void changed();
    /// It has no stage, and is one of Cuts::stranded() from here on.
    void takenUp(const patchbay::StrandedEncoder &encoder);
    /// It needs no rescue; `stageArn` is where it is.
    void ended(const patchbay::StrandedEncoder &encoder, patchbay::CutEnding ending, const QString &stageArn);

private:
    struct Work;

    void readOnce();
    QCoro::Task<> read();
    void follow(Source &source);
    void leave(const Source &source);
    void ask(Source &source);
    QCoro::Task<> askUntilKnown(Source *source, QString arn);
    void heed(const ivs::IngestConfigurationSummary &now);
    void handOver(const QString &arn);
    void end(const QString &arn, CutEnding ending, const QString &stageArn);
    void noteCutAnew(const EncoderId &encoder);
    void leaveToNewCut(const QString &arn, CutEnding ending);
    void write(const CutCase::Conclusions &conclusions);
    Work *workOf(const QString &arn) const;
    StrandedEncoder takeOut(const QString &arn);

    Journal &m_journal;
    Cuts &m_cuts;
    Sources &m_sources;
    EntryWriter m_entries;
    CutCase::Pace m_pace;
    std::vector<std::unique_ptr<Work>> m_all;
    bool m_isRead = false; ///< the journal; or it is being read
    async::TaskScope m_scope;
};

} // namespace patchbay
