// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/PatchRun.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Sources.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbay {

class LiveMover;
class SourceChanges;

/// The changes of each source, of those that are open and of those that are ending. What was told of an encoder, and
/// its way back, go on through whichever source reaches it: the same made anew, or another entry of its AWS account.
/// GUI thread only.
class ChangesBySource final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesBySource)

public:
    /// All of it outlives this.
    ChangesBySource(Sources &sources, ChangeHistory &history, ChangeRecord &record, PatchRunner::Settling settling);
    ~ChangesBySource() override;

    /// Who moves what is live; it outlives this.
    void setMover(LiveMover &mover);

    void add(Source &source);
    /// What was told there goes on elsewhere; what is under way stays.
    void close(const Source &source);
    /// Nothing of it is under way any more.
    void remove(const Source &source);

    /// Of the source through which the encoder is reached now, or nullptr.
    SourceChanges *reaching(const EncoderId &encoder) const;
    /// Through the source that reaches its encoder now; as it is where none does.
    Rebind asReached(const Rebind &rebind) const;
    /// Two entries of one AWS account: what one was told of the encoder is not "something else" to the other.
    void takeOverFromOthers(SourceChanges &changes, const EncoderId &encoder);

    /// Whether a later reading may still change an item of this run.
    bool watch(const PatchRun &run) const;
    /// A change of it got lost, and is looked for.
    bool isLost(const EncoderId &encoder) const;

private:
    void handOver(const Source &closed);
    void takeHistoryOver(const Source &source);
    void forgetWhatIsGone(const Source &source);
    SourceChanges *of(const Source *source) const;

    Sources &m_sources;
    ChangeHistory &m_history;
    ChangeRecord &m_record;
    PatchRunner::Settling m_settling;
    LiveMover *m_mover = nullptr; ///< nobody: what is live stays as it is
    std::vector<std::unique_ptr<SourceChanges>> m_all;
};

} // namespace patchbay
