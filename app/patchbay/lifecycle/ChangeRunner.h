// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/lifecycle/ActTerms.h"
#include "patchbay/patch/Settler.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>
#include <QSet>

#include <optional>

namespace patchbay {

/// Changes or removes what is there, in one source; each kind says how it is read and asked for. It is read anew, and
/// asked for, once, only where it is still as the operator saw it; after a lost answer AWS is asked what became of it.
/// GUI thread only; outlives its tasks.
class ChangeRunner {
    Q_DISABLE_COPY_MOVE(ChangeRunner)

public:
    QCoro::Task<ActResult> take(Act act, ActTerms terms);
    /// Asks once more what became of one whose answer got lost.
    QCoro::Task<ActResult> settle(ActResult lost, std::stop_token stop);

protected:
    /// What a reading says of an act.
    struct Seen {
        std::optional<ActOutcome> reason = {}; ///< not to ask for it; nothing: all is as the operator saw it
        std::optional<ActOutcome> settled = {}; ///< of one that was asked for; nothing: so far it has not arrived
        ivs::NewIngestConfiguration settings = {}; ///< of a configuration that will be gone
        ivs::NewStage stage = {}; ///< of a stage that will be gone
        ivs::TagCalls::Tags tags = {}; ///< those there are, where they are what is changed
        std::optional<TagChange> tagsDone = {}; ///< what of a tagging is so
    };
    /// How a request is made, and told of.
    struct Request {
        ivs::Client client;
        ivs::OnTry onTry;
        ivs::OnAnswer onAnswer;
    };
    struct Answer {
        std::optional<aws::Error> error = {};
        bool isSo = true; ///< it says what was asked for
        std::optional<TagChange> tagsDone = {}; ///< see Seen
    };

    ChangeRunner(Source &source, ActRecord &record, Settler::Pace settling);
    ~ChangeRunner() = default;

    Source &source() const { return m_source; }

    /// The configuration that nothing else may change meanwhile; empty: none.
    virtual QString held(const Act &act) const = 0;
    /// Of what turns out not to exist.
    virtual ActOutcome whenGone() const { return ActOutcome::Refused; }
    virtual QCoro::Task<aws::Result<Seen>> read(Act act, ivs::Client client, std::stop_token stop) = 0;
    virtual QCoro::Task<Answer> ask(Act act, Seen seen, Request request, std::stop_token stop) = 0;
    /// It leaves next.
    virtual void begin(const Act &act);
    /// What became of it is known as far as it will be: what hangs on it may be another now.
    virtual QCoro::Task<> end(ActResult result, std::stop_token stop);

private:
    QCoro::Task<ActResult> takeOne(ActResult begun, ActTerms terms);
    QCoro::Task<std::optional<ActResult>> send(ActResult result, Seen seen, QDateTime readAt, ActTerms terms);
    QCoro::Task<ActResult> refused(ActResult result, std::stop_token stop);
    QCoro::Task<ActResult> settled(ActResult lost, std::stop_token stop);
    ActOutcome outcomeOf(const Act &act, const aws::Error &error) const;

    Source &m_source;
    ActRecord &m_record;
    Settler::Pace m_settling;
    QSet<QString> m_underWay; ///< ARNs of what an act of this kind is about now
};

} // namespace patchbay
