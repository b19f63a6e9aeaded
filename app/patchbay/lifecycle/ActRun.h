// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/patch/EndingRate.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {

/// Acts that are done as one, and what becomes of each. ActRuns owns it. GUI thread only.
class ActRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActRun)

public:
    enum class State {
        Waiting, ///< for its turn
        UnderWay,
        Asking, ///< its answer got lost, and AWS is asked what became of it
        Ended, ///< the result is there
    };

    struct Item {
        Act act;
        State state = State::Waiting;
        std::optional<ActResult> result = {}; ///< of Ended

        bool isUnderWay() const { return state != State::Ended; }
    };

    /// How many items stand where; each is counted once.
    struct Counts {
        int waiting = 0;
        int underWay = 0;
        int done = 0; ///< those too that were done already
        int notDone = 0; ///< live, changed outside, refused, being changed
        int lost = 0; ///< nobody knows for certain
        int stopped = 0;

        int left() const { return waiting + underWay; }
        bool operator==(const Counts &) const = default;
    };

    explicit ActRun(const QString &name, const std::vector<Act> &acts, QObject *parent = nullptr);

    /// Its own, on whatever computer it was done.
    const QUuid &id() const { return m_id; }
    const QString &name() const { return m_name; }
    int count() const { return int(m_items.size()); }
    const Item &item(int index) const { return m_items[std::size_t(index)]; }
    const Counts &counts() const { return m_counts; }
    bool hasEnded() const { return m_counts.left() == 0; }
    /// How many wait or are under way there.
    int left(const SourceId &source) const;
    /// At the rate of the latest; nothing while that is not known.
    std::optional<async::Clock::duration> timeLeft() const { return m_rate.timeFor(m_counts.left()); }

    /// Those that have ended without a change and can be tried again, none of them by force: that is a person's to say
    /// each time. Of what got lost only what has not arrived and reads first what there is: nothing that makes.
    std::vector<Act> remainder() const;
    /// Those whose answer got lost, and that are to be asked about before anything else is done.
    std::vector<ActResult> lost() const;

    /// Why nothing is begun in a source for the time being; nullptr: it is not held.
    const Hold *hold(const SourceId &source) const;
    const std::vector<Hold> &holds() const { return m_holds; }
    /// Goes on there. What failed is tried once more after the others, and nothing by force any more: a sign-in, much
    /// later, is no answer to whether somebody may be cut off.
    void resume(const SourceId &source);
    /// Goes on without writing down what is done from now on, wherever it is held because that is not possible.
    void resumeUnrecorded();
    bool isRecorded() const { return m_isRecorded; }

    /// Nothing more is begun, nor sent; what was sent by then is finished and settled.
    void stop() { m_stop.request_stop(); }
    /// The same, and what is under way is left where it is: what became of it is not known then.
    void stopWaiting() { m_stopWaiting.request_stop(); }

    // For those who do it.

    std::stop_token stopToken() const { return m_stop.get_token(); }
    std::stop_token waitingToken() const { return m_stopWaiting.get_token(); }
    void setState(int index, State state);
    void end(int index, const ActResult &result);
    /// Nothing more is begun there until it is resumed. The first reason stands.
    void setHold(const Hold &hold);

Q_SIGNALS:
    void itemChanged(int index);
    /// There is a hold that was not there, or one is gone.
    void holdsChanged();
    void resumed(const patchbay::SourceId &source);
    /// Nothing of it is under way any more.
    void ended();

private:
    void tally(const Item &item, int by);
    void release(const SourceId &source);
    void goOn(const SourceId &source);

    QUuid m_id = QUuid::createUuid();
    QString m_name;
    std::vector<Item> m_items;
    Counts m_counts;
    EndingRate m_rate;
    std::vector<Hold> m_holds;
    bool m_isRecorded = true;
    std::stop_source m_stop;
    std::stop_source m_stopWaiting;
};

/// An item of a run that may be gone.
struct ActItem {
    QPointer<ActRun> run;
    int index = -1;
};

} // namespace patchbay
