// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace ui {

/// Reads one encoder at a time, once the selection has rested on it: moving through a list of hundreds sends nothing.
/// What it reads also goes into the plant.
class DetailsReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsReader)

public:
    static constexpr std::chrono::milliseconds settleTime{300};

    explicit DetailsReader(patchbay::Plant &plant, QObject *parent = nullptr);
    ~DetailsReader() override;

    /// Reads it when nothing else is asked for within the settle time; leaves what it was reading. Null: nothing.
    void settleOn(const patchbay::EncoderId &encoder);
    const patchbay::EncoderId &encoder() const { return m_encoder; }
    /// Reads the same again, now.
    void readNow();
    /// What was read of it last is so no more: a pair has other keys and other participants than one encoder alone.
    bool isPast(const patchbay::ConfigurationChange &change, const patchbay::Configuration &now) const;

Q_SIGNALS:
    void detailsRead(const patchbay::EncoderDetails &details);
    /// The endpoints of the stage it is bound to; empty ones without a stage.
    void endpointsRead(const ivs::StageEndpoints &endpoints);
    void failed(const aws::Error &error);

private:
    void leave();
    void take(const aws::Result<patchbay::EncoderDetails> &details, const QDateTime &sentAt);
    void readEndpoints(patchbay::Source &source, const QString &stageArn);

    patchbay::Plant &m_plant;
    patchbay::EncoderId m_encoder;
    QTimer m_settled;
    std::stop_source m_reading;
    std::optional<bool> m_wasPair; ///< what was read last; nothing: it was not read
};

} // namespace ui
