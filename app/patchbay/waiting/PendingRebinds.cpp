// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/PendingRebinds.h"

#include <algorithm>

namespace patchbay {

namespace {

auto isOf(const QString &encoderArn)
{
    return [encoderArn](const PendingRebind &pending) { return pending.rebind.encoder.arn == encoderArn; };
}

} // namespace

PendingRebinds::PendingRebinds(PatchRuns &runs, LiveMoves &moves, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_moves(moves)
{
}

const PendingRebind *PendingRebinds::find(const QString &encoderArn) const
{
    const auto known = std::ranges::find_if(m_all, isOf(encoderArn));
    return known == m_all.cend() ? nullptr : &*known;
}

void PendingRebinds::add(const PendingRebind &pending)
{
    std::erase_if(m_all, isOf(pending.rebind.encoder.arn));
    m_all.push_back(pending);
    const Rebind &rebind = pending.rebind;
    m_moves.set({rebind.encoder, LiveMove::Phase::Waits, rebind.from, rebind.to, pending.since});
    Q_EMIT changed();
}

void PendingRebinds::cancel(const QString &encoderArn)
{
    if (std::erase_if(m_all, isOf(encoderArn)) == 0)
        return;
    m_moves.remove(encoderArn);
    Q_EMIT changed();
}

void PendingRebinds::setHeld(bool isHeld)
{
    if (m_isHeld == isHeld)
        return;
    m_isHeld = isHeld;
    Q_EMIT changed();
}

} // namespace patchbay
