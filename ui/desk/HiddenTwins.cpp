// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HiddenTwins.h"

#include "ivs/Arn.h"
#include "ui/inventory/ShownSources.h"

#include <algorithm>

namespace ui {

namespace {

/// The AWS account that a source was seen to be of; empty: nothing was read, or there is nothing.
QString awsAccountOf(const patchbay::Source &source)
{
    const auto &encoders = source.inventory().configurations();
    const auto arn = encoders.isEmpty() ? std::nullopt : ivs::Arn::parse(encoders.constFirst().summary.arn);
    return arn ? arn->account : QString();
}

bool haveSameEncoders(const patchbay::Source &one, const patchbay::Source &other)
{
    const QString account = awsAccountOf(one);
    return one.mayShareEncodersWith(other) && !account.isEmpty() && account == awsAccountOf(other);
}

} // namespace

HiddenTwins::HiddenTwins(patchbay::Plant &plant, const ShownSources &shown, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_shown(shown)
{
    // Later: whoever is told of the same change may still look at what is closed.
    connect(&plant, &patchbay::Plant::sourceChanged, this, &HiddenTwins::close, Qt::QueuedConnection);
    connect(&shown, &ShownSources::changed, this, &HiddenTwins::close, Qt::QueuedConnection);
}

void HiddenTwins::close()
{
    QList<patchbay::SourceId> twins;
    for (const auto &source : m_plant.sources().all()) {
        const bool isTwin = std::ranges::any_of(
            m_shown.open(), [&source](const patchbay::Source *shown) { return haveSameEncoders(*source, *shown); });
        if (isTwin && !m_shown.contains(source->id()))
            twins.append(source->id());
    }
    for (const patchbay::SourceId &twin : twins)
        m_plant.sources().close(twin);
}

} // namespace ui
