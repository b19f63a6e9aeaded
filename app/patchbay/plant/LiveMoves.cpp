// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/LiveMoves.h"

#include <algorithm>

namespace patchbay {

LiveMoves::LiveMoves(QObject *parent)
    : QObject(parent)
{
}

const LiveMove *LiveMoves::find(const QString &encoderArn) const
{
    const auto known = m_moves.constFind(encoderArn);
    return known == m_moves.cend() ? nullptr : &*known;
}

std::vector<LiveMove> LiveMoves::all() const
{
    return {m_moves.cbegin(), m_moves.cend()};
}

int LiveMoves::count(LiveMove::Phase phase) const
{
    return static_cast<int>(std::ranges::count(m_moves, phase, &LiveMove::phase));
}

void LiveMoves::set(const LiveMove &move)
{
    const auto known = m_moves.constFind(move.encoder.arn);
    if (known != m_moves.cend() && *known == move)
        return;
    m_moves.insert(move.encoder.arn, move);
    Q_EMIT changed(move.encoder);
}

void LiveMoves::remove(const QString &encoderArn)
{
    const auto known = m_moves.constFind(encoderArn);
    if (known == m_moves.cend())
        return;
    const EncoderId encoder = known->encoder;
    m_moves.erase(known);
    Q_EMIT changed(encoder);
}

} // namespace patchbay
