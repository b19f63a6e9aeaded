// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRun.h"

#include <algorithm>

namespace patchbay {

PatchRun::PatchRun(const Patch &patch, QObject *parent)
    : QObject(parent)
    , m_name(patch.name)
{
    m_items.reserve(patch.items.size());
    m_waiting.reserve(patch.items.size());
    for (const Rebind &rebind : patch.items) {
        m_items.push_back({.rebind = rebind});
        m_waiting.emplace_back(); // each its own: copies of one would stop together
    }
}

bool PatchRun::hasEnded() const
{
    return std::ranges::none_of(m_items, &Item::isUnderWay);
}

void PatchRun::update(int index, const Item &item)
{
    const bool hadEnded = hasEnded();
    m_items[std::size_t(index)] = item;
    Q_EMIT itemChanged(index);
    if (!hadEnded && hasEnded())
        Q_EMIT ended();
}

void PatchRun::leave(int index)
{
    m_items[std::size_t(index)].isLeft = true;
    Q_EMIT itemLeft(index);
}

} // namespace patchbay
