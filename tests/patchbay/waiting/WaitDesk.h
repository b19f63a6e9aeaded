// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../patch/RunDesk.h"
#include "patchbay/patch/LiveMover.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "support/SimulatedTime.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace tests {

/// Says of each that it is in turn, and cuts none.
class LazyMover final : public patchbay::LiveMover {
public:
    explicit LazyMover(patchbay::LiveMoves &moves)
        : m_moves(moves)
    {
    }

    int asked = 0;

    QCoro::Task<patchbay::RebindResult> cut(Job job) override
    {
        ++asked;
        const patchbay::Rebind rebind = job.rebind;
        m_moves.set({rebind.encoder, patchbay::LiveMove::Phase::InTurn, rebind.from, rebind.to, async::Clock::utc()});
        patchbay::RebindResult stopped;
        stopped.rebind = rebind;
        const QString arn = rebind.encoder.arn;
        QMetaObject::invokeMethod(
            &m_moves, [this, arn] { m_moves.remove(arn); }, Qt::QueuedConnection);
        co_return stopped;
    }
    bool isCut(const QString &) const override { return false; }
    QCoro::Task<patchbay::RebindResult> bringBack(Job job) override
    {
        patchbay::RebindResult stopped;
        stopped.rebind = job.rebind;
        co_return stopped;
    }
    bool comesLast(const patchbay::Rebind &) const override { return false; }

private:
    patchbay::LiveMoves &m_moves;
};

/// Changes that wait, in simulated time, on two services. Nothing is listed but for those that wait, and when a test
/// says so.
struct WaitDesk {
    using State = patchbay::PendingRebind::State;
    using Mode = patchbay::PendingRebind::Mode;
    using Question = patchbay::PendingRebind::Question;

    support::SimulatedTime clock;
    QTemporaryDir folder;
    RunDesk desk;
    patchbay::LiveMoves moves;
    std::unique_ptr<patchbay::PendingRebinds> waits;
    std::vector<patchbay::WaitEnd> ends;
    std::vector<Question> questions;

    explicit WaitDesk(int configurations = 24)
        : desk(patchbay::ChangeRecord::none(), configurations)
    {
        begin();
    }
    ~WaitDesk() { desk.end(); }

    /// As the program begins, with what is in its folder.
    void begin()
    {
        waits.reset();
        waits = std::make_unique<patchbay::PendingRebinds>(folder.path(), desk.plant, desk.runs, moves);
        QObject::connect(waits.get(), &patchbay::PendingRebinds::ended, waits.get(),
                         [this](const auto &, patchbay::WaitEnd end) { ends.push_back(end); });
        QObject::connect(waits.get(), &patchbay::PendingRebinds::asked, waits.get(),
                         [this](const patchbay::PendingRebind &wait) { questions.push_back(wait.question); });
    }

    test::EmulatorControl &control() { return desk.ireland.control; }
    patchbay::Source &here() { return desk.source(desk.here); }
    /// Until all that was asked for is answered.
    void settle()
    {
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(!waits->isLooking() && desk.runs.underWay() == 0 && !here().isReading()
                                         && !desk.source(desk.there).isReading(),
                                     patience);
        }();
        QCoreApplication::processEvents();
    }
    /// Lets so much pass, second by second, each to its end.
    void pass(std::chrono::seconds all)
    {
        for (; all.count() > 0; --all) {
            clock.passOn(std::chrono::seconds(1));
            settle();
        }
    }
    /// A complete list, as the watch reads it.
    void list(const patchbay::SourceId &id)
    {
        listAtWork(id);
        settle();
    }
    /// The same while one is being taken.
    void listAtWork(const patchbay::SourceId &id)
    {
        const auto reading = desk.source(id).inventory().refresh(desk.source(id).client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    /// Until that one is being taken.
    void passUntilTaken(const patchbay::Rebind &rebind)
    {
        const auto isTaken = [&] {
            const patchbay::PendingRebind *const wait = waits->find(rebind.encoder.arn);
            return !wait || wait->state == State::Taken;
        };
        for (int second = 0; second < 60 && !isTaken(); ++second) {
            clock.passOn(std::chrono::seconds(1));
            [&] { QTRY_VERIFY_WITH_TIMEOUT(isTaken() || (!waits->isLooking() && !here().isReading()), patience); }();
        }
        [&] { QVERIFY(isTaken()); }();
    }
    /// As soon as the first run has begun, while its reading is on its way.
    void onceARunHasBegun(const std::function<void()> &act)
    {
        const auto soon = [this, act] { QMetaObject::invokeMethod(waits.get(), act, Qt::QueuedConnection); };
        QObject::connect(&desk.runs, &patchbay::PatchRuns::begun, waits.get(), soon, Qt::SingleShotConnection);
    }
    void setLive(const patchbay::EncoderId &encoder, bool isLive)
    {
        desk.control(encoder.source)
            .setState(encoder.arn, isLive ? QStringLiteral("ACTIVE") : QStringLiteral("INACTIVE"));
    }
    /// So many encoders that are live by now, each to be moved to another stage; listed so.
    std::vector<patchbay::Rebind> live(int count, const patchbay::SourceId &id)
    {
        std::vector<patchbay::Rebind> rebinds = desk.moves(id, count);
        for (patchbay::Rebind &each : rebinds) {
            each.ifLive = patchbay::IfLive::WaitUntilIdle;
            setLive(each.encoder, true);
        }
        list(id);
        return rebinds;
    }
    std::vector<patchbay::Rebind> live(int count) { return live(count, desk.here); }
    /// One that is live waits on these terms.
    patchbay::Rebind wait(Mode mode, std::chrono::seconds idleFor = std::chrono::seconds(30))
    {
        const patchbay::Rebind rebind = live(1).front();
        waits->add({rebind, mode, idleFor});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!waits->find(rebind.encoder.arn)->toUrl.isEmpty(), patience); }();
        settle();
        return rebind;
    }
    bool isAt(const patchbay::Rebind &rebind, const patchbay::StageId &stage)
    {
        return desk.stageOf(rebind.encoder) == stage.arn;
    }
};

} // namespace tests
