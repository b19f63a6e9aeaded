// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/ShownMoves.h"

#include "ui/tally/MoveSign.h"

#include <algorithm>

namespace ui {

using patchbay::LiveMove;

ShownMoves::ShownMoves(const patchbay::LiveMoves &moves, QObject *parent)
    : QObject(parent)
    , m_moves(moves)
{
    m_nextSecond.setSingleShot(true);
    m_nextSecond.setTimerType(Qt::PreciseTimer);
    connect(&m_nextSecond, &QTimer::timeout, this, &ShownMoves::tick);
    connect(&moves, &patchbay::LiveMoves::changed, this, [this](const patchbay::EncoderId &encoder) {
        count();
        Q_EMIT changed(encoder.arn);
    });
    count();
}

void ShownMoves::tick()
{
    const std::vector<LiveMove> all = m_moves.all();
    count();
    for (const LiveMove &move : all) {
        if (countedSince(move).isValid())
            Q_EMIT changed(move.encoder.arn);
    }
}

/// Until the next second of any of them is full.
void ShownMoves::count()
{
    constexpr qint64 second = 1'000;
    qint64 left = second;
    bool isAny = false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const LiveMove &move : m_moves.all()) {
        const QDateTime since = countedSince(move);
        if (!since.isValid())
            continue;
        isAny = true;
        const qint64 gone = std::max<qint64>(since.msecsTo(now), 0);
        left = std::min(left, second - gone % second);
    }
    if (isAny)
        m_nextSecond.start(std::chrono::milliseconds(left));
    else
        m_nextSecond.stop();
}

} // namespace ui
