// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/arming/Armed.h"

#include "patchbay/plant/Plant.h"

namespace patchbay {

Armed::Armed(const Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    connect(&plant, &Plant::rowsChanged, this, [this](const std::vector<ConfigurationChange> &changes) {
        std::vector<std::pair<EncoderId, QString>> outdated;
        for (const ConfigurationChange &change : changes) {
            if (!isEmpty() && isOutdated(change.row)) {
                const EncoderId encoder = m_plant.idAt(change.row);
                outdated.emplace_back(encoder, find(encoder.arn)->to.arn);
            }
        }
        arm(outdated);
    });
    // Not while they go: who is told then could ask for no row.
    connect(&plant, &Plant::rowsRemoved, this, &Armed::dropUnlisted);
}

const Rebind *Armed::find(const QString &encoderArn) const
{
    const auto found = m_places.constFind(encoderArn);
    return found == m_places.cend() ? nullptr : &m_items[*found];
}

int Armed::goingTo(const QString &stageArn) const
{
    return m_goingTo.value(stageArn);
}

void Armed::arm(const std::vector<EncoderId> &encoders, const QString &stageArn)
{
    std::vector<std::pair<EncoderId, QString>> wanted;
    wanted.reserve(encoders.size());
    for (const EncoderId &each : encoders)
        wanted.emplace_back(each, stageArn);
    arm(wanted);
}

void Armed::arm(const std::vector<std::pair<EncoderId, QString>> &wanted)
{
    QStringList others;
    QSet<QString> there;
    for (const auto &[encoder, stageArn] : wanted) {
        const int row = m_plant.rowOf(encoder);
        if (row < 0)
            continue;
        if (m_plant.at(row).summary.stageArn == stageArn)
            there += encoder.arn;
        else if (set(row, stageArn))
            others += encoder.arn;
    }
    drop(there, others);
    tell(others);
}

void Armed::disarm(const std::vector<EncoderId> &encoders)
{
    QSet<QString> arns;
    for (const EncoderId &each : encoders)
        arns += each.arn;
    QStringList others;
    drop(arns, others);
    tell(others);
}

void Armed::clear()
{
    QStringList others;
    for (const Rebind &each : m_items)
        others += each.encoder.arn;
    m_items.clear();
    m_places.clear();
    m_goingTo.clear();
    tell(others);
}

/// Whether it is armed from where it is not any more, or is reached through another source now.
bool Armed::isOutdated(int row) const
{
    const EncoderId encoder = m_plant.idAt(row);
    const Rebind *const armed = find(encoder.arn);
    return armed && (m_plant.at(row).summary.stageArn != armed->from.arn || encoder != armed->encoder);
}

/// Whether it is another than before.
bool Armed::set(int row, const QString &stageArn)
{
    const Rebind rebind = Rebind::of(m_plant.idAt(row), m_plant.at(row).summary.stageArn, stageArn);
    const auto place = m_places.constFind(rebind.encoder.arn);
    if (place == m_places.cend()) {
        m_places.insert(rebind.encoder.arn, m_items.size());
        m_items.push_back(rebind);
    } else {
        Rebind &known = m_items[*place];
        if (known == rebind)
            return false;
        --m_goingTo[known.to.arn];
        known = rebind;
    }
    ++m_goingTo[stageArn];
    return true;
}

/// Once through all, however many go; the rest stays in its order. Those that were armed are added to `dropped`.
void Armed::drop(const QSet<QString> &encoderArns, QStringList &dropped)
{
    const qsizetype before = dropped.size();
    for (const QString &arn : encoderArns) {
        if (m_places.contains(arn))
            dropped += arn;
    }
    if (dropped.size() == before)
        return;
    std::erase_if(m_items, [&](const Rebind &each) {
        if (!encoderArns.contains(each.encoder.arn))
            return false;
        --m_goingTo[each.to.arn];
        return true;
    });
    m_places.clear();
    for (std::size_t place = 0; place < m_items.size(); ++place)
        m_places.insert(m_items[place].encoder.arn, place);
}

void Armed::dropUnlisted()
{
    QSet<QString> gone;
    for (const Rebind &each : m_items) {
        if (m_plant.rowOf(each.encoder) < 0)
            gone += each.encoder.arn;
    }
    QStringList others;
    drop(gone, others);
    tell(others);
}

void Armed::tell(const QStringList &encoderArns)
{
    if (!encoderArns.isEmpty())
        Q_EMIT changed(encoderArns);
}

} // namespace patchbay
