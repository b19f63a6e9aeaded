// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/DisconnectionRunner.h"
#include "patchbay/patch/Patch.h"

#include <QCoroTask>
#include <QHash>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {

/// Finds encoders on their stage, and cuts them off it, in one source. GUI thread only; outlives its tasks.
class Cutter final {
    Q_DISABLE_COPY_MOVE(Cutter)

public:
    /// Who publishes for an encoder: itself, or each leg of a pair.
    struct Found {
        QStringList participants;
        QString encoderName; ///< like the stage's, as it is called now; both may be empty
        QString stageName;
    };

    /// What has come of disconnecting.
    struct Parting {
        bool isCut = false; ///< one of them at least is
        bool mayBeCut = false; ///< an answer got lost, and so far none is
        bool hadStopped = false; ///< nothing had to be sent
        std::optional<ActResult> refusal = {}; ///< why nothing was done
    };

    Cutter(Source &source, ExpectedCuts &cuts, ActRecord &record, Settler::Pace settling);

    /// Of one that is live; nothing is changed. The error is what has become of the rebind: it is not to be cut, or
    /// that could not be found out.
    QCoro::Task<tl::expected<Found, RebindResult>> find(RebindResult live, std::stop_token stop);
    /// Whether somebody publishes for an encoder on that stage.
    static QCoro::Task<aws::Result<bool>> isPresent(ivs::Client client, QString encoderArn, QString stageArn,
                                                    std::stop_token stop);
    /// Reads each anew, and disconnects those that are there. What has left is finished, whatever the terms ask.
    QCoro::Task<Parting> cutOff(Rebind rebind, Found found, ActTerms terms);
    /// Its binding is empty: what was cut off and told by nobody is known.
    void noteEmptied(const QString &encoderArn);
    /// Disconnects whoever still publishes for it on the stage that it left: a leg of a pair, where the program ended
    /// between both. Without that it is given no stage.
    QCoro::Task<> cutRest(Rebind rebind, ActTerms terms);

private:
    static QCoro::Task<aws::Result<QStringList>> participantsOf(ivs::Client client, QString encoderArn,
                                                                ivs::Stage stage, std::stop_token stop);

    Source &m_source;
    ActRecord &m_record;
    DisconnectionRunner m_runner;
    QHash<QString, std::vector<ActResult>> m_lost; ///< of the latest cut of each, by the encoder's ARN
};

} // namespace patchbay
