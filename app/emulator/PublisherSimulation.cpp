// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/PublisherSimulation.h"

#include "emulator/world/Publishing.h"
#include "emulator/world/Sessions.h"

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr std::chrono::seconds pace{4};
constexpr qsizetype calmSteps = 15; // a minute

/// The share of the configurations with a stage that is live, in percent.
constexpr qsizetype fewest = 20;
constexpr qsizetype most = 35;

} // namespace

PublisherSimulation::PublisherSimulation(World &world, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_random(seed + 1)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, [this] { step(QDateTime::currentDateTimeUtc()); });
}

void PublisherSimulation::start()
{
    m_timer.start();
}

void PublisherSimulation::step(const QDateTime &now)
{
    changeOne(now);
    m_world.noteChanges();
}

void PublisherSimulation::changeOne(const QDateTime &now)
{
    if (IngestConfiguration *configuration = returning()) {
        startPublishing(m_world, *configuration, now);
        note(configuration->arn);
        return;
    }
    const bool start = startsOne();
    const QList<IngestConfiguration *> from = candidates(!start);
    if (from.isEmpty())
        return;
    IngestConfiguration &chosen = *m_random.oneOf(from);
    if (start)
        startPublishing(m_world, chosen, now);
    else
        stopPublishing(m_world, chosen, now);
    note(chosen.arn);
}

QList<IngestConfiguration *> PublisherSimulation::candidates(bool active)
{
    QList<IngestConfiguration *> found;
    for (auto &[serial, configuration] : m_world.configurations.rows()) {
        if (configuration.isReal || configuration.isActive() != active || m_recent.contains(configuration.arn))
            continue;
        Stage *stage = m_world.stages.find(configuration.stageArn);
        if (stage && (active || !isFull(*stage)))
            found.append(&configuration);
    }
    return found;
}

IngestConfiguration *PublisherSimulation::returning()
{
    for (auto &[serial, configuration] : m_world.configurations.rows()) {
        if (!configuration.retries.isEmpty() && takesEncoders(m_world, configuration)
            && !isFull(*m_world.stages.find(configuration.stageArn)))
            return &configuration;
    }
    return nullptr;
}

bool PublisherSimulation::startsOne()
{
    qsizetype bound = 0;
    qsizetype live = 0;
    for (const auto &[serial, configuration] : m_world.configurations.rows()) {
        bound += configuration.stageArn.isEmpty() ? 0 : 1;
        live += configuration.isActive() ? 1 : 0;
    }
    if (live * 100 < bound * fewest)
        return true;
    if (live * 100 > bound * most)
        return false;
    return m_random.chance(50);
}

void PublisherSimulation::note(const QString &arn)
{
    m_recent.append(arn);
    if (m_recent.size() > calmSteps)
        m_recent.removeFirst();
}

} // namespace emulator
