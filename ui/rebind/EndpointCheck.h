// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "ivs/Client.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace ui {

/// Whether an encoder would need another URL for another stage.
struct EndpointComparison {
    enum class State {
        NotAsked, ///< or it goes to no stage
        Reading,
        Failed, ///< a stage could not be read, or AWS didn't say its address
        Same,
        Differs,
        First, ///< the encoder had no stage, so it has no address yet
    };

    State state = State::NotAsked;
    QString url; ///< the new stage's, for the encoder's protocol; of Same, Differs and First

    /// `url` is one that the encoder doesn't have.
    bool needsNewUrl() const { return state == State::Differs || state == State::First; }
    bool operator==(const EndpointComparison &) const = default;
};

/// Compares the addresses of two stages, a moment after they were chosen; a newer question ends the one before.
/// What was read is kept for as long as this lives (the service: addresses may be cached for 14 days).
class EndpointCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCheck)

public:
    EndpointCheck(ivs::Client &client, async::TaskScope &scope, QObject *parent = nullptr);
    ~EndpointCheck() override;

    /// An empty `fromStageArn` is no stage.
    void compare(const QString &fromStageArn, const QString &toStageArn, ivs::IngestProtocol protocol);
    /// Asks the same once more where a stage could not be read; the comparison stays Failed meanwhile.
    void repeatIfFailed();
    void cancel();

    const EndpointComparison &comparison() const { return m_comparison; }

Q_SIGNALS:
    void comparisonChanged();

private:
    bool areBothKnown() const;
    void start();
    QCoro::Task<> read(QString arn, std::stop_token stop);
    QCoro::Task<> readBoth(QString fromArn, QString toArn);
    void conclude();
    void setComparison(const EndpointComparison &comparison);

    ivs::Client &m_client;
    async::TaskScope &m_scope;
    QTimer m_pause;
    std::stop_source m_reading;
    bool m_isReading = false;
    QString m_fromArn;
    QString m_toArn;
    ivs::IngestProtocol m_protocol = ivs::IngestProtocol::Rtmps;
    QHash<QString, ivs::StageEndpoints> m_known;
    EndpointComparison m_comparison;
};

} // namespace ui
