// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/PlantWatch.h"

#include <algorithm>
#include <utility>

namespace patchbay {

using std::chrono::milliseconds;

PlantWatch::PlantWatch(Sources &sources, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_rounds(roundsPerSecond, roundsPerSecond)
{
    connect(&sources, &Sources::opened, this, [this](Source &source) {
        source.watch().setRounds(&m_rounds);
        tend(source);
        source.watch().refreshNow();
    });
    connect(&sources, &Sources::closed, this, [](Source &source) { source.watch().setRounds(nullptr); });
}

void PlantWatch::setInterval(milliseconds interval)
{
    m_interval = interval;
    tendAll();
}

void PlantWatch::setPaused(bool paused)
{
    m_isPaused = paused;
    tendAll();
}

void PlantWatch::setShown(const QList<SourceId> &shown)
{
    const QList<SourceId> before = std::exchange(m_shown, shown);
    tendAll();
    for (const SourceId &id : shown) {
        Source *const source = m_sources.find(id);
        if (source && !before.contains(id) && source->inventory().asOf().isValid())
            source->watch().beginRound(); // what is seen again may be a minute old
    }
}

void PlantWatch::setWatched(const QList<SourceId> &watched)
{
    if (std::exchange(m_watched, watched) != watched)
        tendAll();
}

void PlantWatch::restart()
{
    for (const SourceId &id : std::as_const(m_shown)) {
        if (Source *const source = m_sources.find(id))
            source->watch().restart();
    }
}

void PlantWatch::stop()
{
    for (const SourceId &id : std::as_const(m_shown)) {
        Source *const source = m_sources.find(id);
        if (source && source->inventory().isReadingFirst())
            source->watch().stop();
    }
}

/// In the order in which they are to be read.
void PlantWatch::tendAll()
{
    for (const bool shown : {true, false}) {
        for (const auto &source : m_sources.all()) {
            if (isShown(*source) == shown)
                tend(*source);
        }
    }
}

void PlantWatch::tend(Source &source)
{
    source.watch().setUrgency(isShown(source) ? async::Urgency::Person : async::Urgency::Watch);
    source.watch().setInterval(intervalOf(source));
    source.watch().setPaused(m_isPaused && !isWatched(source));
}

/// A turn of all that are shown takes as long as their rounds do.
milliseconds PlantWatch::intervalOf(const Source &source) const
{
    const bool isTooRare = m_interval.count() == 0 || m_interval > watchedInterval;
    const milliseconds interval = isWatched(source) && isTooRare ? watchedInterval : m_interval;
    if (interval.count() == 0)
        return interval;
    if (!isShown(source))
        return std::max(interval, notShownInterval);
    const milliseconds turn(1'000 * m_shown.size() / roundsPerSecond);
    return std::max(interval, turn);
}

} // namespace patchbay
