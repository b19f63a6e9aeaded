// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/RateLimiter.h"
#include "patchbay/plant/Sources.h"

#include <QList>
#include <QObject>

namespace patchbay {

/// Keeps the plant fresh: what is shown is read as often as a person wishes, what is not shown rarely; and however many
/// sources there are, their lists don't come in one beat, but a few in a second, those of what is shown before others.
/// GUI thread only.
class PlantWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlantWatch)

public:
    static constexpr std::chrono::milliseconds notShownInterval = std::chrono::minutes(1);
    static constexpr std::chrono::milliseconds watchedInterval = std::chrono::seconds(5); ///< at most
    static constexpr int roundsPerSecond = 4; ///< of all sources that are read by themselves

    /// `sources` outlives it.
    explicit PlantWatch(Sources &sources, QObject *parent = nullptr);

    /// How often each source that is shown is read. Zero: none is read by itself, but for what comes to be shown.
    void setInterval(std::chrono::milliseconds interval);
    /// Nobody looks: nothing is read by itself.
    void setPaused(bool paused);
    /// What somebody looks at.
    void setShown(const QList<SourceId> &shown);
    /// Where people are to be told of what happens, whoever looks: these are read like what is shown, at least every 5
    /// s, and also while nobody looks.
    void setWatched(const QList<SourceId> &watched);
    /// Reads all that is shown at once, and gives up for it what may hang.
    void restart();
    /// Gives up the first lists of what is shown. What has been read before, or waits for its round, goes on being read
    /// by itself.
    void stop();

private:
    void tend(Source &source);
    void tendAll();
    bool isShown(const Source &source) const { return m_shown.contains(source.id()) || isWatched(source); }
    bool isWatched(const Source &source) const { return m_watched.contains(source.id()); }
    std::chrono::milliseconds intervalOf(const Source &source) const;

    Sources &m_sources;
    async::RateLimiter m_rounds;
    std::chrono::milliseconds m_interval{5'000};
    bool m_isPaused = false;
    QList<SourceId> m_shown;
    QList<SourceId> m_watched;
};

} // namespace patchbay
