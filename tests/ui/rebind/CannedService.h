// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Client.h"
#include "patchbay/plant/Inventory.h"
#include "support/RawServer.h"

#include <QHash>

namespace test {

/// A service that says exactly what a test wants, where the emulator's fleet has no such case: equal names, no names,
/// a thousand stages, chosen addresses. It only reads.
class CannedService {
public:
    CannedService();

    /// The ARN of the stage or the configuration that these tests call `id`.
    static QString stageArn(const QString &id);
    static QString configurationArn(const QString &id);

    void addStage(const QString &id, const QString &name, const QString &rtmps = {}, const QString &rtmp = {});
    void addConfiguration(const QString &id, const QString &name, const QString &stageArn,
                          const QString &state = QStringLiteral("INACTIVE"));
    void removeConfiguration(const QString &id);
    /// Reads everything into the inventory, and returns when it is there.
    void refresh();
    int requests(const QByteArray &operation) const;

    /// The operation that is not allowed.
    QByteArray refuses;
    /// The operation that is never answered.
    QByteArray ignores;
    patchbay::Inventory inventory;
    QJsonObject *configuration(const QString &id);

private:
    QByteArray answerTo(const support::RawRequest &request) const;

    QList<QPair<QString, QJsonObject>> m_stages;
    QList<QPair<QString, QJsonObject>> m_configurations;
    support::RawServer m_server;
    aws::Transport m_transport;

public:
    ivs::Client client;
};

} // namespace test
