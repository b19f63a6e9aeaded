// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/plant/StageAddresses.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <stop_token>
#include <utility>

namespace patchbay {
class Plant;
class Source;
} // namespace patchbay

namespace ui {

/// Whether encoders that are live would find their new stage by the address that they have. What is not known is read
/// when somebody asks, each pair of stages once. GUI thread only.
class LiveAddresses final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveAddresses)

public:
    /// The plant outlives it.
    explicit LiveAddresses(const patchbay::Plant &plant, QObject *parent = nullptr);
    ~LiveAddresses() override;

    /// Nothing: it is being read.
    std::optional<patchbay::AddressComparison> of(const patchbay::CheckedRebind &live);

Q_SIGNALS:
    void compared();

private:
    using Pair = std::pair<QString, QString>; ///< ARNs of stages

    QCoro::Task<> read(patchbay::Source &source, Pair stages, ivs::IngestProtocol protocol, std::stop_token stop);

    const patchbay::Plant &m_plant;
    std::stop_source m_stop;
    QHash<Pair, std::optional<patchbay::AddressComparison>> m_asked; ///< nothing: there is no answer yet
};

} // namespace ui
