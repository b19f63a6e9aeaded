// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Inventory.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace patchbay {

/// Remembers what became of the last change to each configuration, and says when a later reading tells otherwise: what
/// was told to a person must stay true. A change whose answer got lost and that nobody has seen arrive is looked for
/// until it is, more and more rarely. GUI thread only.
class OutcomeWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutcomeWatch)

public:
    /// How soon, and how often, a lost change is looked for.
    struct Pace {
        std::chrono::milliseconds first{5'000};
        std::chrono::milliseconds longest{60'000};
        std::chrono::milliseconds end{
            std::chrono::minutes(15)}; ///< what is read for other reasons counts after that too
    };
    /// Asks for a reading of that configuration into the inventory.
    using Look = std::function<void(const QString &configurationArn)>;

    OutcomeWatch(const Inventory &inventory, Look look, QObject *parent = nullptr);
    void setPace(Pace pace) { m_pace = pace; }

    /// What a change has come to, and what a person is told of it. `lost` is an earlier one of the same configuration
    /// that went to another stage, and may still arrive as well.
    void note(const RebindResult &result, const std::optional<RebindResult> &lost = std::nullopt);
    /// A change of it got lost, and is looked for.
    bool isLost(const QString &configurationArn) const;
    /// Another change to it begins: what was told before is past. Returns it; nothing when nothing was.
    std::optional<RebindResult> takeBack(const QString &configurationArn);

    /// What a person was told of a change.
    struct Told {
        RebindResult result;
        QDateTime at; ///< by Inventory::clock()
        std::optional<RebindResult> lost; ///< an earlier one, to another stage
        bool wasListed = false; ///< the inventory had the configuration meanwhile

        bool mayArrive() const { return lost || mayStillArrive(result.outcome); }
    };
    /// Nobody reads this inventory any more: what was told is kept true by another watch, which takes it over.
    QHash<QString, Told> handOver() { return std::exchange(m_told, {}); }
    void takeOver(const QString &configurationArn, const Told &told);

Q_SIGNALS:
    /// A change whose answer got lost has taken effect after all; it is Moved now.
    void arrived(const patchbay::RebindResult &result);
    /// `told` is not so any more: something else moved the encoder since, or it is gone, or, where it was live, it is
    /// idle now. `now` is what was read; nothing when it does not exist any more.
    void overtaken(const patchbay::RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now);

private:
    void compare(const QString &configurationArn);
    bool hasArrived(const QString &configurationArn, RebindResult change, const ivs::IngestConfigurationSummary &now);
    void compareAll();
    void compareUnlisted();
    void look();
    std::chrono::milliseconds pauseFor(const Told &told) const;

    const Inventory &m_inventory;
    Look m_look;
    Pace m_pace;
    QHash<QString, Told> m_told; ///< by the configuration's ARN
    async::Timer m_next;
};

} // namespace patchbay
