// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "support/RawServer.h"

#include <QHash>

namespace test {

/// A service that says exactly what a test wants, where the emulator's fleet has no such case: equal names, no names,
/// a thousand stages, chosen addresses. It only reads.
class CannedService {
public:
    CannedService();
    ~CannedService();

    /// The ARN of the stage or the configuration that these tests call `id`.
    static QString stageArn(const QString &id);
    static QString configurationArn(const QString &id);

    void addStage(const QString &id, const QString &name, const QString &rtmps = {}, const QString &rtmp = {});
    void addConfiguration(const QString &id, const QString &name, const QString &stageArn,
                          const QString &state = QStringLiteral("INACTIVE"));
    /// So many guests publish to the stage, beside an encoder, and somebody who only watches.
    void openSession(const QString &id, int guests);
    void removeConfiguration(const QString &id);
    /// Opens the source anew, in this world.
    void open(const aws::World &world);
    patchbay::Source &source() { return *sources.find(sourceId); }
    patchbay::EncoderId encoder(const QString &name) const { return {sourceId, configurationArn(name)}; }
    patchbay::StageId stage(const QString &name) const { return {sourceId, stageArn(name)}; }
    patchbay::StageId noStage() const { return {sourceId, {}}; }
    /// Reads everything into the source's inventory, and returns when it is there.
    void refresh();
    int requests(const QByteArray &operation) const;

    /// Of the source that is opened next.
    bool isReadOnly = false;
    /// The operation that is not allowed.
    QByteArray refuses;
    /// The operation that is never answered.
    QByteArray ignores;
    QJsonObject *configuration(const QString &id);

private:
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &source);
    QByteArray answerTo(const support::RawRequest &request) const;

    QList<QPair<QString, QJsonObject>> m_stages;
    QList<QPair<QString, QJsonObject>> m_configurations;
    QJsonArray m_participants;
    support::RawServer m_server;
    aws::Transport m_transport;
    aws::World m_world;

public:
    const patchbay::SourceId sourceId{QUuid::createUuid(), QStringLiteral("eu-west-1")};
    patchbay::Sources sources{[this](const patchbay::SourceId &source) { return make(source); }};
    patchbay::Plant plant{sources};
    patchbay::PatchRuns runs{sources};
};

} // namespace test
