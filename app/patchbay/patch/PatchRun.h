// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/plant/StageAddresses.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {

/// A patch that is being taken, and what becomes of each of its items, also after it has ended: for as long as no other
/// change of an encoder begins, what was told of it is kept true. PatchRuns owns it. GUI thread only.
class PatchRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatchRun)

public:
    enum class State {
        Waiting, ///< for its turn
        Moving,
        NoAnswerYet, ///< the same, and AWS takes longer than it does on a bad day
        Asking, ///< its answer got lost, and AWS is asked what became of it
        Ended, ///< the result is there, and whether the encoder needs another URL
        Arrived, ///< had ended as lost, and has taken effect after all: so the result says now. Told twice: when the
                 ///< address is known too, it is not Reading any more.
        Overtaken, ///< had ended, and what was told is not so any more
    };

    /// What is so in place of what was told.
    struct Overtaking {
        std::optional<ivs::IngestConfigurationSummary> now = {}; ///< what was read; nothing: it does not exist any more
        bool hasMoved = false; ///< to another stage; else it is idle, where it was live
        bool hadWayBack = false; ///< its changes could be taken back or made again, and cannot any more
    };

    struct Item {
        Rebind rebind;
        State state = State::Waiting;
        /// Of Ended and what follows. Its rebind may be an earlier one of the same encoder that had got lost.
        std::optional<RebindResult> result = {};
        AddressComparison address = {AddressComparison::State::Reading, {}}; ///< of Ended and Arrived
        std::optional<Overtaking> overtaking = {}; ///< of Overtaken
        bool isLeft = false; ///< its source was closed since: it is finished and told, and no more can be done about it

        bool isUnderWay() const { return state < State::Ended; }
    };

    explicit PatchRun(const Patch &patch, QObject *parent = nullptr);

    const QString &name() const { return m_name; }
    int count() const { return static_cast<int>(m_items.size()); }
    const Item &item(int index) const { return m_items[std::size_t(index)]; }
    bool hasEnded() const;

    /// Nothing more is written; what was sent by then is finished and settled.
    void stop() { m_stop.request_stop(); }
    /// Gives up waiting for an item's answer, or asking what became of it: that is not known then. Does nothing for one
    /// that is not under way.
    void stopWaiting(int index) { m_waiting[std::size_t(index)].request_stop(); }

    // For those who take it.

    std::stop_token stopToken() const { return m_stop.get_token(); }
    std::stop_token waitingToken(int index) const { return m_waiting[std::size_t(index)].get_token(); }
    /// Tells what has become of an item, and of the run when it was the last one under way.
    void update(int index, const Item &item);
    /// The item's source was closed.
    void leave(int index);

Q_SIGNALS:
    /// Its state, or the address of one that has arrived.
    void itemChanged(int index);
    /// The item's source was closed.
    void itemLeft(int index);
    /// Nothing of it is under way any more. Items may change all the same, to Arrived or Overtaken.
    void ended();

private:
    QString m_name;
    std::vector<Item> m_items;
    std::stop_source m_stop;
    std::vector<std::stop_source> m_waiting; ///< one an item
};

/// An item of a run that may be gone.
struct RunItem {
    QPointer<PatchRun> run;
    int index = -1;
};

} // namespace patchbay
