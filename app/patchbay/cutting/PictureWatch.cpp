// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/PictureWatch.h"

#include "async/Clock.h"
#include "async/Sleep.h"
#include "patchbay/plant/SecondLook.h"

namespace patchbay {

PictureWatch::PictureWatch(Source &source, const CutPace &pace)
    : m_source(source)
    , m_pace(pace)
{
}

QCoro::Task<PictureWatch::Seen> PictureWatch::watch(QString encoderArn, QString stageArn,
                                                    std::function<void()> onMissing, std::stop_token stop)
{
    const auto began = async::Clock::now();
    bool isMissing = false;
    while (true) {
        const auto pause = isMissing ? m_pace.watchSlowly : m_pace.watch;
        co_await async::sleepFor(pause, stop);
        if (stop.stop_requested())
            co_return Seen::Nothing;
        // Others wait until it is back.
        ivs::Client client = m_source.client().with(isMissing ? async::Urgency::Watch : async::Urgency::Rescue);
        const auto now = co_await readInto(m_source.inventory(), client, encoderArn, stop);
        if (now && now->stageArn == stageArn && now->isActive())
            co_return Seen::Back;
        if (now && now->stageArn != stageArn)
            co_return now->stageArn.isEmpty() ? Seen::WithoutStage : Seen::Elsewhere;
        if (!now && saysGone(now.error()))
            co_return Seen::Gone;
        if (isMissing || async::Clock::now() - began < m_pace.notBackAfter)
            continue;
        isMissing = true;
        onMissing();
    }
}

} // namespace patchbay
