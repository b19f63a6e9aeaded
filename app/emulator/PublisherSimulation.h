// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

#include <QObject>
#include <QTimer>

namespace emulator {

/// Encoders that go live and idle by themselves: one change every few seconds, and none for a minute after its own, so
/// that a demo lives but stays calm. An encoder that was cut off comes back as soon as its configuration has a stage.
class PublisherSimulation final : public QObject {
    Q_OBJECT

public:
    PublisherSimulation(World &world, quint32 seed, QObject *parent = nullptr);

    void start();

    /// What happens every few seconds.
    void step(const QDateTime &now);

private:
    void changeOne(const QDateTime &now);
    QList<IngestConfiguration *> candidates(bool active);
    IngestConfiguration *returning();
    bool startsOne();
    void note(const QString &arn);

    World &m_world;
    SeededRandom m_random;
    QStringList m_recent; ///< those that changed lately, oldest first
    QTimer m_timer;
};

} // namespace emulator
