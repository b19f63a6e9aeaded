// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/ExpectedCuts.h"

namespace patchbay {

void ExpectedCuts::expect(const QString &encoder)
{
    dropWhatIsOver();
    m_expectedAt.insert(encoder, async::Clock::now());
    ++m_times[encoder];
}

bool ExpectedCuts::take(const QString &encoder)
{
    dropWhatIsOver();
    return m_expectedAt.remove(encoder);
}

void ExpectedCuts::dropWhatIsOver()
{
    const auto now = async::Clock::now();
    m_expectedAt.removeIf([now](const decltype(m_expectedAt)::iterator &each) { return now - each.value() > term; });
}

} // namespace patchbay
