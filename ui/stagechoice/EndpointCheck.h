// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Compares the addresses of two stages, a moment after they were chosen; a newer question ends the one before.
class EndpointCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCheck)

public:
    /// The plant outlives this. Once the source is closed nothing is compared any more.
    EndpointCheck(const patchbay::Plant &plant, const patchbay::SourceId &source, QObject *parent = nullptr);
    ~EndpointCheck() override;

    /// An empty `fromStageArn` is no stage.
    void compare(const QString &fromStageArn, const QString &toStageArn, ivs::IngestProtocol protocol);
    /// Asks the same once more where a stage could not be read; the comparison stays Failed meanwhile.
    void repeatIfFailed();
    void cancel();

    const patchbay::AddressComparison &comparison() const { return m_comparison; }

Q_SIGNALS:
    void comparisonChanged();

private:
    std::optional<patchbay::AddressComparison> known() const;
    void start();
    QCoro::Task<> read(patchbay::Source &source, std::stop_token stop);
    void setComparison(const patchbay::AddressComparison &comparison);

    const patchbay::Plant &m_plant;
    patchbay::SourceId m_source;
    QTimer m_pause;
    std::stop_source m_reading;
    bool m_isReading = false;
    QString m_fromArn;
    QString m_toArn;
    ivs::IngestProtocol m_protocol = ivs::IngestProtocol::Rtmps;
    patchbay::AddressComparison m_comparison;
};

} // namespace ui
