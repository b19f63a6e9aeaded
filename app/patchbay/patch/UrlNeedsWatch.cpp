// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/UrlNeedsWatch.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/plant/Plant.h"

namespace patchbay {

namespace {

/// It has moved, and everything about that is known which will be.
bool isSettledMove(const PatchRun::Item &item)
{
    if (!item.result || item.result->outcome != Outcome::Moved)
        return false;
    return item.state == PatchRun::State::Ended
        || (item.state == PatchRun::State::Arrived && item.address.state != AddressComparison::State::Reading);
}

} // namespace

UrlNeedsWatch::UrlNeedsWatch(UrlNeeds &needs, const PatchRuns &runs, const Plant &plant)
    : m_needs(needs)
    , m_plant(plant)
{
    for (const auto &run : runs.all())
        follow(*run);
    connect(&runs, &PatchRuns::begun, this, &UrlNeedsWatch::follow);
    for (const auto signal : {&Plant::sourceChanged, &Plant::namesChanged})
        connect(&plant, signal, this, &UrlNeedsWatch::compare);
    connect(&plant, &Plant::rowsAppended, this, &UrlNeedsWatch::compare);
    connect(&plant, &Plant::rowsChanged, this, &UrlNeedsWatch::compare);
    connect(&plant, &Plant::rowsRemoved, this, &UrlNeedsWatch::compare);
    compare();
}

void UrlNeedsWatch::follow(const PatchRun &run)
{
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) { note(run.item(index)); });
}

void UrlNeedsWatch::compare()
{
    m_needs.compare(m_plant);
}

void UrlNeedsWatch::note(const PatchRun::Item &item)
{
    using State = AddressComparison::State;
    if (!isSettledMove(item))
        return;
    const QString &encoder = item.rebind.encoder.arn;
    const QString &stage = item.result->rebind.to.arn; // of an earlier one that had got lost, it may be
    if (stage.isEmpty()) {
        m_needs.settle(encoder);
        return;
    }
    switch (item.address.state) {
    case State::Differs:
    case State::First:
        m_needs.add({encoder, stage, item.address.url});
        break;
    case State::Failed:
    case State::Reading:
        m_needs.add({encoder, stage});
        break;
    case State::Same:
    case State::NotAsked:
        m_needs.moveOn(encoder, stage);
        break;
    }
}

} // namespace patchbay
