// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/arming/Armed.h"

#include "patchbay/plant/Plant.h"

#include <algorithm>

namespace patchbay {

Armed::Armed(const Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    connect(&plant, &Plant::rowsChanged, this, [this](const std::vector<ConfigurationChange> &changes) {
        if (isEmpty())
            return;
        for (const ConfigurationChange &change : changes)
            follow(change.row);
    });
    connect(&plant, &Plant::rowsAboutToBeRemoved, this, [this](const std::vector<int> &rows) {
        if (isEmpty())
            return;
        std::vector<EncoderId> gone;
        for (const int row : rows)
            gone.push_back(m_plant.idAt(row));
        disarm(gone);
    });
}

const Rebind *Armed::find(const QString &encoderArn) const
{
    const auto found =
        std::ranges::find_if(m_items, [&](const Rebind &each) { return each.encoder.arn == encoderArn; });
    return found == m_items.end() ? nullptr : &*found;
}

int Armed::goingTo(const QString &stageArn) const
{
    return m_goingTo.value(stageArn);
}

void Armed::arm(const std::vector<EncoderId> &encoders, const QString &stageArn)
{
    QStringList others;
    for (const EncoderId &each : encoders) {
        const int row = m_plant.rowOf(each);
        if (row < 0)
            continue;
        const Rebind rebind = Rebind::of(m_plant.idAt(row), m_plant.at(row).summary.stageArn, stageArn);
        const bool isOther = rebind.from == rebind.to ? drop(each.arn) : put(rebind);
        if (isOther)
            others += each.arn;
    }
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

void Armed::disarm(const std::vector<EncoderId> &encoders)
{
    QStringList others;
    for (const EncoderId &each : encoders) {
        if (drop(each.arn))
            others += each.arn;
    }
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

void Armed::clear()
{
    QStringList others;
    for (const Rebind &each : m_items)
        others += each.encoder.arn;
    m_items.clear();
    m_goingTo.clear();
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

/// One that is on its stage by now has nothing to be taken.
void Armed::follow(int row)
{
    const EncoderId encoder = m_plant.idAt(row);
    const Rebind *const armed = find(encoder.arn);
    if (!armed)
        return;
    const QString now = m_plant.at(row).summary.stageArn;
    if (now != armed->from.arn || encoder != armed->encoder)
        arm({encoder}, armed->to.arn);
}

/// Whether it is another than before.
bool Armed::put(const Rebind &rebind)
{
    const auto found =
        std::ranges::find_if(m_items, [&](const Rebind &each) { return each.encoder.arn == rebind.encoder.arn; });
    if (found == m_items.end()) {
        m_items.push_back(rebind);
    } else {
        if (*found == rebind)
            return false;
        --m_goingTo[found->to.arn];
        *found = rebind;
    }
    ++m_goingTo[rebind.to.arn];
    return true;
}

/// Whether it was armed.
bool Armed::drop(const QString &encoderArn)
{
    const auto found =
        std::ranges::find_if(m_items, [&](const Rebind &each) { return each.encoder.arn == encoderArn; });
    if (found == m_items.end())
        return false;
    --m_goingTo[found->to.arn];
    m_items.erase(found);
    return true;
}

} // namespace patchbay
