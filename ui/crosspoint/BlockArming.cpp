// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/BlockArming.h"

#include "patchbay/arming/Armed.h"
#include "ui/crosspoint/CrosspointModel.h"

#include <algorithm>

namespace ui {

std::vector<patchbay::EncoderId> BlockArming::encodersIn(const GridBlock &block) const
{
    std::vector<patchbay::EncoderId> encoders;
    for (int row = std::max(block.first, 0); row <= block.last; ++row) {
        const GridRow &listed = m_model.row(row);
        if (listed.isGroup())
            continue;
        const GridEncoder encoder = m_model.cells().encoderOf(listed.encoder);
        if (GridCells::cellOf(encoder, m_model.stage(block.column)).isPossible)
            encoders.push_back(listed.encoder);
    }
    return encoders;
}

bool BlockArming::arm(const GridBlock &block)
{
    const std::vector<patchbay::EncoderId> encoders = encodersIn(block);
    if (!encoders.empty()) {
        m_armed.arm(encoders, m_model.stage(block.column).id.arn);
        m_steps.push_back(encoders);
    }
    return !encoders.empty();
}

bool BlockArming::toggle(const GridBlock &block)
{
    const std::vector<patchbay::EncoderId> encoders = encodersIn(block);
    const auto isArmed = [&](const patchbay::EncoderId &encoder) {
        const patchbay::Rebind *const armed = m_armed.find(encoder.arn);
        return armed && armed->to.arn == m_model.stage(block.column).id.arn;
    };
    if (encoders.empty() || !std::ranges::all_of(encoders, isArmed))
        return arm(block);
    m_armed.disarm(encoders);
    return true;
}

bool BlockArming::isAnythingArmed() const
{
    return !m_armed.isEmpty();
}

/// Steps of which nothing is armed any more were taken, or disarmed by hand.
int BlockArming::takeBack()
{
    const int before = m_armed.count();
    while (!m_steps.empty() && m_armed.count() == before) {
        m_armed.disarm(m_steps.back());
        m_steps.pop_back();
    }
    if (m_armed.count() == before && !m_armed.isEmpty()) // armed by the list
        m_armed.disarm({m_armed.all().back().encoder});
    return before - m_armed.count();
}

int BlockArming::clear()
{
    const int before = m_armed.count();
    m_steps.clear();
    m_armed.clear();
    return before;
}

} // namespace ui
