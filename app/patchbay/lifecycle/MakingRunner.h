// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "async/Turns.h"
#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/lifecycle/ActTerms.h"
#include "patchbay/patch/Settler.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>
#include <QMap>
#include <QSet>

#include <optional>
#include <variant>

namespace patchbay {

/// Makes something in one source; each kind says how it is asked for and listed. The service knows no token that would
/// make a second request harmless (IVS Real-Time API reference), so what is there and looks the same is known before
/// one is sent; after a lost answer AWS is asked for what looks the same and was not there, and nothing is sent again.
/// One at a time, whatever run it is of: two of the same settings could not be told apart. GUI thread only; outlives
/// its tasks.
class MakingRunner {
    Q_DISABLE_COPY_MOVE(MakingRunner)

public:
    QCoro::Task<ActResult> take(Act act, ActTerms terms);
    /// Asks once more what became of one whose answer got lost.
    QCoro::Task<ActResult> settle(ActResult lost, std::stop_token stop);

protected:
    using Made = std::variant<ivs::IngestConfigurationSummary, ivs::StageSummary>;
    /// How a request is made, and told of.
    struct Request {
        ivs::Client client;
        ivs::OnTry onTry;
        ivs::OnAnswer onAnswer;
    };

    MakingRunner(Source &source, ActRecord &record, Settler::Pace settling);
    ~MakingRunner() = default;

    Source &source() const { return m_source; }
    /// Those that were asked for are among those there are: an account may add some by rules of its own.
    static bool hasTags(const QMap<QString, QString> &there, const QMap<QString, QString> &asked);

    /// With what it is written down.
    virtual ActIntent intentOf(const Act &act) const = 0;
    /// What is known to be there and looks the same as far as a list tells: ARNs.
    virtual QStringList alikeKnown(const Act &act) const = 0;
    /// The same of a list that is read now, which is known afterwards.
    virtual QCoro::Task<aws::Result<QStringList>> alikeListed(Act act, std::stop_token stop) = 0;
    /// Those of these that are the same in what only a reading tells. What is gone is none of them.
    virtual QCoro::Task<aws::Result<std::vector<Made>>> same(Act act, QStringList arns, std::stop_token stop) = 0;
    virtual QCoro::Task<aws::Result<Made>> ask(Act act, Request request, std::stop_token stop) = 0;
    /// It is there from now on.
    virtual void add(const Made &made) = 0;

private:
    QCoro::Task<ActResult> takeInTurn(Act act, ActTerms terms);
    QCoro::Task<ActResult> settleInTurn(ActResult lost, std::stop_token stop);
    QCoro::Task<aws::Result<QStringList>> twinsOf(Act act, std::stop_token stop);
    QCoro::Task<ActResult> send(ActResult result, ActTerms terms);
    QCoro::Task<aws::Result<std::vector<Made>>> newOnes(ActResult lost, std::stop_token stop);
    void adopt(ActResult &result, const Made &made);

    Source &m_source;
    ActRecord &m_record;
    Settler::Pace m_settling;
    async::Turns m_turns;
    std::optional<async::Clock::time_point> m_listedAt; ///< since then it is known what was there
    QSet<QString> m_taken; ///< ARNs of what is known to be of one act: it is of no other
};

} // namespace patchbay
