// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/plant/Plant.h"

#include <QObject>
#include <QSet>

namespace patchbay {

class Plan;
class PlantWatch;
class WatchList;

/// Has the sources in which something is planned or watched read more closely: who is live between the lists
/// (ActiveWatch), and the lists also while nobody looks at the window. A change is seen after at most 2 s then, with up
/// to 100 encoders that are live. With a wallboard in sight the same is done wherever there is a source that is open.
/// Nothing is read closely while nobody wants it. GUI thread only.
class CloseWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CloseWatch)

public:
    /// Between two readings of who is live: with the time one takes, and the turn of a list in between, 2 s at most.
    static constexpr std::chrono::milliseconds pace{1'000};

    /// All of it outlives this.
    CloseWatch(Plant &plant, Plan &plan, const WatchList &watched, PlantWatch &watch, QObject *parent = nullptr);

    /// Somebody looks at a wallboard.
    void setWallboardShown(bool isShown);
    bool isWallboardShown() const { return m_isWallboardShown; }

private:
    void follow();
    void followSoon();

    Plant &m_plant;
    Plan &m_plan;
    const WatchList &m_watched;
    PlantWatch &m_watch;
    bool m_isWallboardShown = false;
    async::Timer m_soon;
};

} // namespace patchbay
