// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/EndingRate.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/patch/RunCounts.h"
#include "patchbay/plant/StageAddresses.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUuid>

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
        Cutting, ///< it is live and is disconnected, then moved; LiveMoves tells how far that is
        Ended, ///< the result is there, and whether the encoder needs another URL
        Arrived, ///< had ended as lost, and has taken effect after all: so the result says now. Told twice: when the
                 ///< address is known too, it is not Reading any more.
        WaitEnded, ///< had ended as live, and waited until now: its result says what has come of that, which is told
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
        /// It has ended here without a change, and goes on when its encoder stops.
        bool isWaiting() const { return result && result->outcome == Outcome::Live && isWait(rebind.ifLive); }
    };

    /// What it was begun for.
    enum class Purpose {
        Change,
        Settle, ///< it changes nothing: what became of changes of the program's last time is found out
    };

    explicit PatchRun(const Patch &patch, Purpose purpose = Purpose::Change, QObject *parent = nullptr);

    /// Its own, on whatever computer it was taken.
    const QUuid &id() const { return m_id; }
    const QString &name() const { return m_name; }
    /// See Patch::undoes.
    const QString &undoes() const { return m_undoes; }
    bool redoes() const { return m_redoes; }
    /// See Patch::hasWaited.
    bool hasWaited() const { return m_hasWaited; }
    Purpose purpose() const { return m_purpose; }
    /// What becomes of its items is told as one, not of each by itself.
    bool isToldAsOne() const { return count() > 1 || m_purpose == Purpose::Settle; }
    int count() const { return static_cast<int>(m_items.size()); }
    const Item &item(int index) const { return m_items[std::size_t(index)]; }
    const RunCounts &counts() const { return m_counts; }
    /// How many wait or are under way there.
    int left(const SourceId &source) const { return m_parts.value(source).left; }
    bool hasEnded() const { return m_counts.underWay() == 0; }
    /// Until all have ended that are not held, at the rate of the latest; nothing while that is not known.
    std::optional<async::Clock::duration> timeLeft() const;

    /// What takes back those that have moved, the last one first. What became of them since shows in a check.
    Patch inverse() const;
    /// Those that have ended without a change and can be tried again: stopped, live, refused, or being moved by another
    /// change then. Not what got lost: that has to be asked about first.
    Patch remainder() const;

    /// Why nothing is begun in a source for the time being; nullptr: it is not held.
    const Hold *hold(const SourceId &source) const;
    const std::vector<Hold> &holds() const { return m_holds; }
    /// Goes on there. What failed is tried once more after the others. Where it waited for an encoder that is off air,
    /// that is not waited for any more.
    void resume(SourceId source);
    /// Encoders that are off air and are not waited for, by ARN.
    const QSet<QString> &passedOver() const { return m_passedOver; }
    /// A person wants what is still to be cut cut although this one is off air.
    void passOver(const EncoderId &encoder) { m_passedOver.insert(encoder.arn); }
    /// Goes on without writing down what is changed from now on, wherever it is held because that is not possible.
    void resumeUnrecorded();
    bool isRecorded() const { return m_isRecorded; }

    /// Nothing more is begun, nor written; what was sent by then is finished and settled.
    void stop() { m_stop.request_stop(); }
    /// Gives up waiting for an item's answer, or asking what became of it: that is not known then. Does nothing for one
    /// that is not under way.
    void stopWaiting(int index) { m_waiting[std::size_t(index)].request_stop(); }

    /// Somebody shows what it came to: it stays, also when others begin.
    void setShown(bool shown) { m_isShown = shown; }
    bool isShown() const { return m_isShown; }

    // For those who take it.

    std::stop_token stopToken() const { return m_stop.get_token(); }
    std::stop_token waitingToken(int index) const { return m_waiting[std::size_t(index)].get_token(); }
    /// Tells what has become of an item, and of the run when it was the last one under way.
    void update(int index, const Item &item);
    /// The item's source was closed.
    void leave(int index);
    /// Nothing more is begun there until it is resumed. The first reason stands.
    void setHold(const Hold &hold);
    /// Nothing is left there to be held.
    void release(SourceId source);

Q_SIGNALS:
    /// Its state, or the address of one that has arrived.
    void itemChanged(int index);
    /// The item's source was closed.
    void itemLeft(int index);
    /// What counts(), timeLeft() and holds() say; once after whatever happened at one time.
    void countsChanged();
    /// There is a hold that was not there.
    void held(const patchbay::SourceId &source);
    void resumed(const patchbay::SourceId &source);
    /// Nothing of it is under way any more. Items may change all the same, to Arrived or Overtaken.
    void ended();

private:
    /// In one source.
    struct Part {
        int left = 0;
        EndingRate rate = {};
    };

    void tally(const Item &item, int by);
    void tellCounts();

    QUuid m_id = QUuid::createUuid();
    QString m_name;
    QString m_undoes;
    bool m_redoes;
    bool m_hasWaited;
    Purpose m_purpose;
    std::vector<Item> m_items;
    RunCounts m_counts;
    bool m_tellsCounts = false; ///< as soon as the event loop comes to it
    QHash<SourceId, Part> m_parts;
    std::vector<Hold> m_holds;
    QSet<QString> m_passedOver;
    bool m_isRecorded = true;
    bool m_isShown = false;
    std::stop_source m_stop;
    std::vector<std::stop_source> m_waiting; ///< one an item
};

/// An item of a run that may be gone.
struct RunItem {
    QPointer<PatchRun> run;
    int index = -1;
};

} // namespace patchbay
