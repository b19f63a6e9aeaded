// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HiddenTwins.h"

#include "patchbay/plant/Locality.h"
#include "ui/inventory/ShownSources.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool haveSameEncoders(const patchbay::Source &one, const patchbay::Source &other)
{
    if (!one.mayShareEncodersWith(other))
        return false;
    const QString account = patchbay::Locality::of(one).awsAccount;
    return !account.isEmpty() && account == patchbay::Locality::of(other).awsAccount;
}

} // namespace

HiddenTwins::HiddenTwins(patchbay::Plant &plant, const ShownSources &shown, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_shown(shown)
{
    connect(&plant, &patchbay::Plant::sourceChanged, this, &HiddenTwins::closeSoon);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &HiddenTwins::closeSoon); // also: one more reaches them
    connect(&shown, &ShownSources::changed, this, &HiddenTwins::closeSoon);
}

/// Whoever is told of the same change may still look at what is closed; and many change at once.
void HiddenTwins::closeSoon()
{
    const bool isAnyHidden = m_shown.open().size() < m_plant.sources().all().size();
    if (!isAnyHidden || std::exchange(m_isPosted, true))
        return;
    QMetaObject::invokeMethod(this, &HiddenTwins::close, Qt::QueuedConnection);
}

void HiddenTwins::close()
{
    m_isPosted = false;
    QList<patchbay::SourceId> twins;
    for (const auto &source : m_plant.sources().all()) {
        if (m_shown.contains(source->id()))
            continue;
        const bool isTwin = std::ranges::any_of(
            m_shown.open(), [&source](const patchbay::Source *shown) { return haveSameEncoders(*source, *shown); });
        if (isTwin)
            twins.append(source->id());
    }
    for (const patchbay::SourceId &twin : twins)
        m_plant.sources().close(twin);
}

} // namespace ui
