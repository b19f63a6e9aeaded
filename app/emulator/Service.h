// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <tl/expected.hpp>

namespace emulator {

/// An IVS Real-Time service on loopback: one account in one region, with signatures verified, quotas, rate limits and
/// the control side below /_control/. It serves in the thread it lives in, which needs an event loop.
class Service final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Service)

public:
    /// Makes up an access key when the settings have none.
    explicit Service(Settings settings, QObject *parent = nullptr);
    ~Service() override;

    /// The endpoint, or why there is none.
    tl::expected<QUrl, QString> listen();

    /// The next `count` requests of an operation get an AccessDeniedException. It listens, or tried to.
    void denyNext(const QByteArray &operation, int count);

    QUrl endpoint() const { return m_endpoint; }
    const aws::Credentials &credentials() const { return m_settings.credentials; }
    const QString &region() const { return m_settings.region; }

private:
    struct Parts;

    void reset();
    void startSimulation();

    Settings m_settings;
    QUrl m_endpoint;
    std::unique_ptr<Parts> m_parts;
};

} // namespace emulator
