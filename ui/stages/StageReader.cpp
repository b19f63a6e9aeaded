// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StageReader.h"

#include "patchbay/plant/Plant.h"

#include <QCoroTask>

#include <utility>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// What could not be read is not asked for again and again while somebody scrolls.
constexpr auto pauseAfterFailure = 60s;

} // namespace

StageReader::StageReader(const patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
}

StageReader::~StageReader()
{
    m_stop.request_stop();
}

const ivs::Stage *StageReader::find(const QString &arn) const
{
    const auto found = m_stages.constFind(arn);
    return found == m_stages.cend() ? nullptr : &*found;
}

const aws::Error *StageReader::error(const QString &arn) const
{
    const auto found = m_failures.constFind(arn);
    return found == m_failures.cend() ? nullptr : &found->error;
}

void StageReader::lookAt(std::vector<patchbay::StageId> stages)
{
    m_inSight = std::move(stages);
    readNext();
}

void StageReader::readNow(const patchbay::StageId &stage)
{
    begin(stage, async::Urgency::Person);
}

bool StageReader::isWanted(const patchbay::StageId &stage) const
{
    const auto failed = m_failures.constFind(stage.arn);
    const bool hasFailedLately =
        failed != m_failures.cend() && std::chrono::steady_clock::now() - failed->at < pauseAfterFailure;
    return !m_stages.contains(stage.arn) && !m_underWay.contains(stage.arn) && !hasFailedLately;
}

void StageReader::readNext()
{
    for (auto next = m_inSight.begin(); !m_isReadingInSight && next != m_inSight.end();) {
        const patchbay::StageId stage = *next;
        next = m_inSight.erase(next);
        m_isReadingInSight = isWanted(stage) && begin(stage, async::Urgency::Watch);
    }
}

bool StageReader::begin(const patchbay::StageId &stage, async::Urgency urgency)
{
    patchbay::Source *const source = m_plant.source(stage.source);
    if (!source)
        return false;
    ++m_underWay[stage.arn];
    const bool isInSight = urgency == async::Urgency::Watch;
    QCoro::connect(patchbay::readStage(*source, stage.arn, urgency, m_stop.get_token()), this,
                   [this, arn = stage.arn, isInSight](const aws::Result<ivs::Stage> &read) {
                       if (--m_underWay[arn] == 0)
                           m_underWay.remove(arn);
                       take(arn, read);
                       if (isInSight) {
                           m_isReadingInSight = false;
                           readNext();
                       }
                   });
    return true;
}

void StageReader::take(const QString &arn, const aws::Result<ivs::Stage> &stage)
{
    if (stage) {
        m_stages.insert(arn, *stage);
        m_failures.remove(arn);
    } else if (stage.error().kind != aws::ErrorKind::Cancelled) {
        m_failures.insert(arn, {stage.error(), std::chrono::steady_clock::now()});
    }
    Q_EMIT read(arn);
}

} // namespace ui
