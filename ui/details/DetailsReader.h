// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Inventory.h"
#include "ui/details/EncoderDetails.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace ui {

/// Reads one encoder at a time, once the selection has rested on it: moving through a list of hundreds sends nothing.
/// What it reads also goes into the inventory.
class DetailsReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsReader)

public:
    static constexpr std::chrono::milliseconds settleTime{300};

    DetailsReader(patchbay::Inventory &inventory, ivs::Client &client, async::TaskScope &scope,
                  QObject *parent = nullptr);
    ~DetailsReader() override;

    /// Reads `arn` when nothing else is asked for within the settle time; leaves what it was reading. Empty: nothing.
    void settleOn(const QString &arn);
    /// Reads the same again, now.
    void readNow();

Q_SIGNALS:
    void detailsRead(const ui::EncoderDetails &details);
    /// The endpoints of the stage it is bound to; empty ones without a stage.
    void endpointsRead(const ivs::StageEndpoints &endpoints);
    void failed(const aws::Error &error);

private:
    void leave();
    void take(const aws::Result<EncoderDetails> &details, const QDateTime &sentAt);
    void readEndpoints(const QString &stageArn);

    patchbay::Inventory &m_inventory;
    ivs::Client &m_client;
    async::TaskScope &m_scope;
    QString m_arn;
    QTimer m_settled;
    std::stop_source m_reading;
    /// They may be kept for 14 days (IVS Real-Time API reference, StageEndpoints).
    QHash<QString, ivs::StageEndpoints> m_endpoints;
};

} // namespace ui
