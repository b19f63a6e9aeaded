// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace patchbay {

class Inventory;

/// For how long AWS has been asked about an inventory and has not answered, be it with an error or with nothing. A list
/// that nobody wanted to be fresher is not silent: it only has its age. GUI thread only.
class Silence final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Silence)

public:
    enum class Level {
        None,
        Late, ///< a round of the watch was missed: soon enough that nobody trusts an old list
        Stale, ///< for so long that what was true is not known any more; never before the first answer
    };

    /// How long an answer may take.
    struct Limits {
        std::chrono::milliseconds late{8'000}; ///< the watch reads every 5 s
        std::chrono::milliseconds stale{30'000};
        std::chrono::milliseconds slow{3'000}; ///< of one answer, where the one before is late already
    };

    /// The inventory outlives it.
    explicit Silence(const Inventory &inventory);

    bool isLate() const { return m_level != Level::None; }
    bool isStale() const { return m_level == Level::Stale; }
    /// It was asked for as long as that takes, and nothing has ever come: there is no last state that could be shown.
    bool isUnheard() const { return m_isUnheard; }
    /// Since when, by Inventory::clock(); invalid: nobody asks, or it has answered.
    const QDateTime &unheardSince() const { return m_unheardSince; }

    void setLimits(Limits limits);
    /// As if it were so, until it looks the next time: what observes it is tried with that.
    void assume(Level level);

Q_SIGNALS:
    /// Or isUnheard() is another.
    void levelChanged();
    /// A list that takes its time is arriving: AWS answers again.
    void broken();

private:
    void noteLoading();
    void look();
    Level level(bool isReading, bool hasFailed) const;
    bool hasMissedRound() const;
    bool noteUnheard(bool isAsked);

    const Inventory &m_inventory;
    Limits m_limits;
    QDateTime m_askedAt;
    QDateTime m_unheardSince;
    bool m_isUnheard = false;
    bool m_isStoppedWhileSilent = false; ///< and it is not known yet whether another list is begun
    Level m_level = Level::None;
    async::Timer m_next;
};

} // namespace patchbay
