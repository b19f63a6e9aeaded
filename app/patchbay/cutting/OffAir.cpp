// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/OffAir.h"

#include "async/SharedResult.h"

#include <algorithm>

namespace patchbay {

QCoro::Task<OffAir::Turn> OffAir::come(Place place, std::stop_token stop)
{
    Waiting waiting{std::move(place)};
    waiting.turn.start();
    const QFuture<Turn> turn = waiting.turn.future();
    m_waiting.push_back(&waiting);
    lookAgain();
    co_await async::resultOf(turn, stop);
    std::erase(m_waiting, &waiting);
    // Also where it was stopped in the moment in which its turn came.
    co_return turn.isFinished() ? turn.result() : Turn();
}

void OffAir::add(const NotBack &encoder, bool isMissing)
{
    m_away.insert(encoder.encoder.arn, {encoder, isMissing});
    lookAgain();
}

void OffAir::leave(const QString &encoder)
{
    m_away.remove(encoder);
    lookAgain();
}

/// Nothing: it waits.
std::optional<OffAir::Turn> OffAir::turnOf(const Place &place) const
{
    bool isFree = true;
    for (const Away &each : m_away) {
        const QString &arn = each.encoder.encoder.arn;
        if (arn == place.encoder.encoder.arn || place.passedOver.contains(arn)) // none waits for itself
            continue;
        if (each.isMissing)
            return Turn{false, each.encoder};
        isFree = false;
    }
    return isFree ? std::optional(Turn{true, {}}) : std::nullopt;
}

void OffAir::lookAgain()
{
    for (const bool isLast : {false, true}) {
        const std::vector<Waiting *> waiting = m_waiting;
        for (Waiting *const each : waiting) {
            if (each->place.comesLast != isLast)
                continue;
            const auto turn = turnOf(each->place);
            if (!turn)
                continue;
            if (turn->isOwn)
                m_away.insert(each->place.encoder.encoder.arn, {each->place.encoder, false});
            std::erase(m_waiting, each);
            each->turn.addResult(*turn);
            each->turn.finish();
        }
    }
}

} // namespace patchbay
