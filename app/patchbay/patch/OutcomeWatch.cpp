// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/OutcomeWatch.h"

#include <algorithm>

namespace patchbay {

namespace {

using std::chrono::milliseconds;

/// The stage that was told; nothing where none was.
std::optional<QString> toldStage(const RebindResult &result)
{
    switch (result.outcome) {
    case Outcome::Moved:
    case Outcome::AlreadyThere:
        return result.rebind.to.arn;
    case Outcome::Live:
    case Outcome::ChangedOutside:
    case Outcome::Refused:
    case Outcome::NotArrived:
        return result.now ? result.now->stageArn : result.rebind.from.arn;
    case Outcome::Gone:
    case Outcome::Unknown:
    case Outcome::Cancelled:
    case Outcome::BeingMoved:
    case Outcome::Stranded:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool isToldToBeLive(const RebindResult &result)
{
    return result.outcome == Outcome::Live && (!result.now || result.now->isActive());
}

} // namespace

OutcomeWatch::OutcomeWatch(const Inventory &inventory, Look look, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_look(std::move(look))
{
    connect(&m_inventory, &Inventory::configurationsChanged, this,
            [this](const std::vector<ConfigurationChange> &changes) {
                QStringList arns; // whoever is told may begin another change
                for (const ConfigurationChange &change : changes) {
                    if (m_told.contains(change.before.summary.arn))
                        arns += change.before.summary.arn;
                }
                for (const QString &arn : arns)
                    compare(arn);
            });
    // What was taken over may be of an encoder that is yet to be listed here.
    connect(&m_inventory, &Inventory::configurationsAppended, this, &OutcomeWatch::compareUnlisted);
    connect(&m_inventory, &Inventory::loadingChanged, this, [this] {
        if (!m_inventory.isReading())
            compareUnlisted();
    });
    connect(&m_inventory, &Inventory::configurationsRemoved, this, &OutcomeWatch::compareAll);
    connect(&m_next, &async::Timer::timeout, this, &OutcomeWatch::look);
}

void OutcomeWatch::note(const RebindResult &result, const std::optional<RebindResult> &lost)
{
    takeOver(result.rebind.encoder.arn, {result, Inventory::clock(), lost, false});
}

void OutcomeWatch::takeOver(const QString &configurationArn, const Told &told)
{
    m_told.insert(configurationArn, told)->wasListed = m_inventory.find(configurationArn) != nullptr;
    if (told.mayArrive())
        m_next.start(m_pace.first);
    // A list may have come between; but first whoever waits for the result has it.
    QMetaObject::invokeMethod(
        this, [this, configurationArn] { compare(configurationArn); }, Qt::QueuedConnection);
}

std::optional<RebindResult> OutcomeWatch::takeBack(const QString &configurationArn)
{
    const auto told = m_told.constFind(configurationArn);
    if (told == m_told.cend())
        return std::nullopt;
    const RebindResult result = told->result;
    m_told.erase(told);
    return result;
}

bool OutcomeWatch::isLost(const QString &configurationArn) const
{
    const auto told = m_told.constFind(configurationArn);
    return told != m_told.cend() && told->mayArrive();
}

/// Those that were taken over before the inventory had them.
void OutcomeWatch::compareUnlisted()
{
    const QStringList arns = m_told.keys();
    for (const QString &arn : arns) {
        if (!m_told.value(arn).wasListed)
            compare(arn);
    }
}

void OutcomeWatch::compareAll()
{
    const QStringList arns = m_told.keys();
    for (const QString &arn : arns)
        compare(arn);
}

void OutcomeWatch::compare(const QString &configurationArn)
{
    const auto told = m_told.find(configurationArn);
    if (told == m_told.end())
        return;
    const RebindResult result = told->result;
    const std::optional<RebindResult> lost = told->lost;
    const QDateTime at = told->at;
    const Configuration *const known = m_inventory.find(configurationArn);
    told->wasListed |= known != nullptr;
    if (!known) {
        const bool isUnread = !told->wasListed && !m_inventory.asOf().isValid(); // who knows what is there
        if (isUnread || result.outcome == Outcome::Gone)
            return;
        m_told.erase(told);
        Q_EMIT overtaken(result, std::nullopt);
        return;
    }
    const ivs::IngestConfigurationSummary now = known->summary;
    if (mayStillArrive(result.outcome) && hasArrived(configurationArn, result, now))
        return;
    const auto stage = toldStage(result);
    const bool isElsewhere = stage && now.stageArn != *stage;
    const bool isOver = isElsewhere || (isToldToBeLive(result) && !now.isActive());
    if (!isOver || known->readAt < at) // a reading from before says nothing of what came after
        return;
    if (lost && hasArrived(configurationArn, *lost, now))
        return;
    if (mayStillArrive(result.outcome))
        m_told[configurationArn].result.now = now; // it still may
    else
        m_told.erase(told);
    Q_EMIT overtaken(result, now);
}

bool OutcomeWatch::hasArrived(const QString &configurationArn, RebindResult change,
                              const ivs::IngestConfigurationSummary &now)
{
    if (now.stageArn != change.rebind.to.arn)
        return false;
    change.arrived(now);
    m_told.insert(configurationArn, {change, Inventory::clock(), std::nullopt, true});
    Q_EMIT arrived(change);
    return true;
}

milliseconds OutcomeWatch::pauseFor(const Told &told) const
{
    // As long again as it has been lost: often in the minute that matters, rarely later.
    const milliseconds age(told.at.msecsTo(Inventory::clock()));
    return std::clamp(age / 2, m_pace.first, m_pace.longest);
}

void OutcomeWatch::look()
{
    QStringList lost;
    milliseconds next = m_pace.longest;
    for (auto told = m_told.cbegin(); told != m_told.cend(); ++told) {
        const milliseconds age(told->at.msecsTo(Inventory::clock()));
        if (!told->mayArrive() || age > m_pace.end)
            continue;
        lost += told.key();
        next = std::min(next, pauseFor(*told));
    }
    if (!lost.isEmpty())
        m_next.start(next);
    for (const QString &arn : lost)
        m_look(arn);
}

} // namespace patchbay
