// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/rotation/KeyRotations.h"

#include "patchbay/journal/Journal.h"
#include "patchbay/plant/Plant.h"

#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

KeyRotations::KeyRotations(const QString &configDir, Plant &plant, ActRuns &acts, Journal &journal,
                           const Belongings &belongings)
    : m_plant(plant)
    , m_acts(acts)
    , m_journal(journal)
    , m_belongings(belongings)
    , m_late(plant, acts)
    , m_file(configDir)
    , m_rotations(m_file.atFirst())
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(0);
    connect(&m_lookSoon, &QTimer::timeout, this, &KeyRotations::look);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&plant, &Plant::rowsAppended, &m_lookSoon, soon);
    connect(&plant, &Plant::rowsChanged, &m_lookSoon, soon);
    connect(&plant, &Plant::rowsRemoved, &m_lookSoon, soon);
    connect(&plant, &Plant::sourceChanged, &m_lookSoon, soon);
    // What was left open is asked about by others, who write down what became of it.
    connect(&journal, &Journal::changed, this, &KeyRotations::findOut);
    connect(&journal, &Journal::stateChanged, this, &KeyRotations::findOut);
    findOut();
}

const KeyRotation *KeyRotations::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_rotations, id, &KeyRotation::id);
    return found == m_rotations.end() ? nullptr : &*found;
}

KeyRotation *KeyRotations::at(const QUuid &id)
{
    const auto found = std::ranges::find(m_rotations, id, &KeyRotation::id);
    return found == m_rotations.end() ? nullptr : &*found;
}

bool KeyRotations::isUntouched(const QUuid &id) const
{
    const KeyRotation *const rotation = find(id);
    return rotation && rotation->madeArn.isEmpty() && rotation->makingRun.isNull() && !m_read.contains(id);
}

std::vector<EncoderId> KeyRotations::lookAlikes(const KeyRotation &rotation) const
{
    std::vector<EncoderId> alike;
    const EncoderId oldId = m_plant.idOf(rotation.oldArn);
    const Configuration *const old = m_plant.find(oldId);
    if (!old || old->summary.name.isEmpty())
        return alike;
    for (int row = 0; row < m_plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &other = m_plant.at(row).summary;
        if (other.name == old->summary.name && other.arn != rotation.oldArn && m_plant.idAt(row).source == oldId.source
            && other.ingestProtocol == old->summary.ingestProtocol && other.userId == old->summary.userId)
            alike.push_back(m_plant.idAt(row));
    }
    return alike;
}

QUuid KeyRotations::begin(const EncoderId &encoder)
{
    const auto known = std::ranges::find(m_rotations, encoder.arn, &KeyRotation::oldArn);
    if (known != m_rotations.end())
        return known->id;
    const Configuration *const old = m_plant.find(encoder);
    m_rotations.push_back(
        {QUuid::createUuid(), encoder.arn, old ? old->summary.name : QString(), QDateTime::currentDateTimeUtc()});
    const QUuid id = m_rotations.back().id;
    save();
    look();
    return id;
}

void KeyRotations::make(const QUuid &id, const QString &name)
{
    const KeyRotation *const rotation = find(id);
    if (!rotation || m_read.contains(id) || stepOf(*rotation) != RotationStep::Make)
        return;
    const EncoderId old = m_plant.idOf(rotation->oldArn);
    Source *const source = m_plant.sources().reaching(old);
    if (!source)
        return;
    m_read.insert(id);
    source->scope().add(readAndMake(id, name, source, old.arn));
}

QCoro::Task<> KeyRotations::readAndMake(QUuid id, QString name, Source *source, QString arn)
{
    ivs::Client client = source->client().with(async::Urgency::Person);
    const std::stop_token stop = source->scope().token();
    const auto old = co_await client.ingestConfiguration(arn, stop);
    m_read.remove(id);
    const KeyRotation *const rotation = find(id);
    if (!rotation || stop.stop_requested() || stepOf(*rotation) != RotationStep::Make)
        co_return; // it was given up meanwhile, another one was taken for the new one, or its source was closed
    if (!old) {
        Q_EMIT notRead(id, old.error());
        co_return;
    }
    // Nothing leaves before the event loop goes on: by then the run is kept.
    const Creation creation{source->id(), settingsOf(*old)};
    const ActRun &run = m_acts.take(name, {creation});
    follow(id, run);
}

void KeyRotations::follow(const QUuid &id, const ActRun &run)
{
    m_ofRuns.insert(run.id(), id);
    connect(&run, &ActRun::ended, this, [this, id, &run] {
        const auto &result = run.item(0).result;
        if (result && result->made)
            return change(id, [&result](KeyRotation &rotation) {
                rotation.madeArn = result->made->arn;
                rotation.makingRun = {};
            });
        // Of what got lost the journal is going to tell, unless it is not written.
        if (!result || !isLost(result->outcome) || !result->record)
            change(id, [](KeyRotation &rotation) { rotation.makingRun = {}; });
        else if (result->outcome == ActOutcome::Unknown)
            m_late.await(run.name(), *result);
        if (result && !isLost(result->outcome))
            Q_EMIT notMade(id, *result);
    });
    change(id, [&run](KeyRotation &rotation) {
        rotation.makingRun = run.id();
        rotation.madeArn.clear();
    });
}

void KeyRotations::goOnWith(const ActRun &before, const ActRun &now)
{
    const QUuid id = m_ofRuns.value(before.id());
    const KeyRotation *const rotation = find(id);
    if (rotation && stepOf(*rotation) == RotationStep::Make)
        follow(id, now);
}

void KeyRotations::take(const QUuid &id, const QString &arn)
{
    change(id, [&arn](KeyRotation &rotation) {
        rotation.madeArn = arn;
        rotation.makingRun = {};
    });
}

void KeyRotations::giveUp(const QUuid &id)
{
    remove(id);
    Q_EMIT changed();
}

void KeyRotations::change(const QUuid &id, const std::function<void(KeyRotation &)> &how)
{
    KeyRotation *const rotation = at(id);
    if (!rotation)
        return;
    how(*rotation);
    save();
    look();
}

void KeyRotations::remove(const QUuid &id)
{
    std::erase_if(m_rotations, [&id](const KeyRotation &each) { return each.id == id; });
    m_steps.remove(id);
    m_moved.remove(id);
    save();
}

void KeyRotations::save()
{
    if (const auto kept = m_file.save(m_rotations); !kept)
        Q_EMIT notKept(kept.error());
}

/// Whether a step is another one, as the plant has it now.
void KeyRotations::look()
{
    QHash<QUuid, RotationStep> steps;
    for (const KeyRotation &rotation : m_rotations)
        steps.insert(rotation.id, stepOf(rotation));
    if (std::exchange(m_steps, steps) != steps)
        Q_EMIT changed();
    for (const KeyRotation &rotation : std::as_const(m_rotations)) {
        if (steps.value(rotation.id) == RotationStep::MoveAlong && !m_moved.contains(rotation.id)) {
            m_moved.insert(rotation.id);
            m_scope.add(move(rotation));
        }
    }
}

void KeyRotations::moveAlong(const QUuid &id)
{
    m_moved.remove(id);
    look();
}

QCoro::Task<> KeyRotations::move(KeyRotation rotation)
{
    const Configuration *const made = m_plant.find(m_plant.idOf(rotation.madeArn));
    const QString name = made ? made->summary.name : rotation.name;
    const std::stop_token stop = m_scope.token();
    const auto moved = co_await m_belongings.moveTo(rotation.oldArn, rotation.madeArn, name, stop);
    if (stop.stop_requested() || !find(rotation.id))
        co_return;
    if (!moved) {
        Q_EMIT notMoved(rotation.id, moved.error());
        co_return;
    }
    remove(rotation.id);
    Q_EMIT changed();
    Q_EMIT done(rotation);
}

bool KeyRotations::isBeingMade(const KeyRotation &rotation) const
{
    return std::ranges::any_of(
        m_acts.all(), [&rotation](const auto &run) { return run->id() == rotation.makingRun && !run->hasEnded(); });
}

void KeyRotations::findOut()
{
    m_isToFindOut = m_isFindingOut; // what is being read may be from before
    if (m_isFindingOut || m_journal.state().kind != JournalState::Kind::Open || m_scope.token().stop_requested())
        return;
    const auto isUnknown = [this](const KeyRotation &each) { return !each.makingRun.isNull() && !isBeingMade(each); };
    std::vector<KeyRotation> unknown;
    std::ranges::copy_if(m_rotations, std::back_inserter(unknown), isUnknown);
    if (unknown.empty())
        return;
    m_isFindingOut = true;
    m_scope.add(findOutOf(std::move(unknown)));
}

QCoro::Task<> KeyRotations::findOutOf(std::vector<KeyRotation> unknown)
{
    for (const KeyRotation &rotation : std::as_const(unknown))
        co_await findOutOf(rotation);
    m_isFindingOut = false;
    if (m_isToFindOut)
        findOut();
}

/// What the journal has of the run that was to make the new one. It is written there before it is asked for.
QCoro::Task<> KeyRotations::findOutOf(KeyRotation rotation)
{
    if (m_scope.token().stop_requested())
        co_return;
    JournalQuery query;
    query.kinds = {JournalKind::Create};
    query.runId = RecordedRun::idOf(rotation.makingRun);
    const auto page = co_await m_journal.find(query, JournalId(), 1, m_scope.token());
    if (!page || m_scope.token().stop_requested())
        co_return;
    const bool isThere = !page->records.empty();
    if (isThere && page->records.front().isOpen())
        co_return; // somebody asks AWS about it
    const bool isMade = isThere && page->records.front().conclusion->outcome == JournalOutcome::Done;
    const QString arn = isMade ? page->records.front().entry.encoder.arn : QString();
    change(rotation.id, [&rotation, &arn](KeyRotation &each) {
        if (each.makingRun != rotation.makingRun)
            return;
        each.madeArn = arn;
        each.makingRun = {};
    });
}

} // namespace patchbay
