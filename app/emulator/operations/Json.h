// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/Resources.h"

#include <QJsonObject>

/// Resources as the service writes them, by the names of the model's output shapes.
namespace emulator::json {

QJsonObject text(const QMap<QString, QString> &map);
QMap<QString, QString> map(const QJsonValue &object);
QString time(const QDateTime &time);

QJsonObject ingestConfiguration(const IngestConfiguration &configuration);
QJsonObject ingestConfigurationSummary(const IngestConfiguration &configuration);
QJsonObject stage(const Stage &stage);
QJsonObject stageSummary(const Stage &stage);
QJsonObject stageSession(const Session &session);
QJsonObject participant(const Participant &participant);
QJsonObject participantSummary(const Participant &participant);
QJsonObject replica(const Replication &replication);
QJsonObject event(const Event &event);

} // namespace emulator::json
