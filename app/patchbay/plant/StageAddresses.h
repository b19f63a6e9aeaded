// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Client.h"

#include <QCoroTask>
#include <QFuture>
#include <QHash>

#include <chrono>
#include <stop_token>

namespace patchbay {

/// Whether an encoder would need another URL for another stage.
struct AddressComparison {
    enum class State {
        NotAsked, ///< or it goes to no stage
        Reading,
        Failed, ///< a stage could not be read in time, or AWS didn't say its address
        Same,
        Differs,
        First, ///< the encoder had no stage, so it has no address yet
    };

    State state = State::NotAsked;
    QString url; ///< the new stage's, for the encoder's protocol; of Same, Differs and First

    /// `url` is one that the encoder may not have.
    bool needsNewUrl() const { return state == State::Differs || state == State::First; }
    bool operator==(const AddressComparison &) const = default;
};

/// Where encoders connect to the stages of one account and region. Each stage is read once, however many ask at a time,
/// and kept (IVS Real-Time API reference, StageEndpoints: they may be kept for 14 days). An address is good to know and
/// never worth a long wait: a reading ends after `patience`. GUI thread only; outlives its calls.
class StageAddresses final {
    Q_DISABLE_COPY_MOVE(StageAddresses)

public:
    explicit StageAddresses(ivs::Client &client, std::chrono::milliseconds patience = std::chrono::seconds(5));

    void setLimits(std::chrono::milliseconds patience) { m_patience = patience; }

    /// What is known by now; nothing when a stage has not been read. An empty `fromStageArn` is no stage.
    std::optional<AddressComparison> known(const QString &fromStageArn, const QString &toStageArn,
                                           ivs::IngestProtocol protocol) const;
    /// Reads what is not known yet, both at once. Failed after `patience`, or when `stop` asks.
    QCoro::Task<AddressComparison> compare(QString fromStageArn, QString toStageArn, ivs::IngestProtocol protocol,
                                           std::stop_token stop);
    /// A stage's own, read where it is not known yet, without a limit but `stop`.
    QCoro::Task<aws::Result<ivs::StageEndpoints>> endpoints(QString stageArn, std::stop_token stop);

private:
    using Endpoints = aws::Result<ivs::StageEndpoints>;

    bool isKnown(const QString &stageArn) const { return stageArn.isEmpty() || m_known.contains(stageArn); }
    QCoro::Task<Endpoints> read(QString stageArn, std::stop_token stop);

    ivs::Client &m_client;
    std::chrono::milliseconds m_patience;
    QHash<QString, ivs::StageEndpoints> m_known; ///< by ARN
    QHash<QString, QFuture<Endpoints>> m_reading; ///< the same; who else wants it waits for it
};

} // namespace patchbay
