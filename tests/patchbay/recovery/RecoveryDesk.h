// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/lifecycle/LeftOpenActs.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "support/EmulatorControl.h"
#include "support/JournalDesk.h"

#include <QTemporaryDir>

namespace tests {

/// The program over a journal that an earlier start has left, as far as it settles what is open there.
class RecoveryDesk final {
    Q_DISABLE_COPY_MOVE(RecoveryDesk)

public:
    RecoveryDesk(const QString &folder, const emulator::EmbeddedService &service, patchbay::CutCase::Pace pace = {})
        : RecoveryDesk(folder, service.endpoint().value(), service.credentials(), QStringLiteral("eu-west-1"), pace)
    {
    }
    RecoveryDesk(const QString &folder, const QUrl &endpoint, const aws::Credentials &key, const QString &region,
                 patchbay::CutCase::Pace pace)
        : desk(folder, endpoint, key, region)
        , leftOpen(desk.journal, cuts, desk.sources, pace)
    {
    }
    ~RecoveryDesk()
    {
        desk.endSources();
        const auto joined = join();
        [&joined] { QTRY_VERIFY_WITH_TIMEOUT(joined.isReady(), JournalDesk::patience); }();
    }

    std::optional<patchbay::StrandedEncoder> only() const
    {
        const auto all = stranded.all();
        return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
    }
    bool isStranded() const
    {
        const auto encoder = only();
        return encoder && encoder->state == patchbay::StrandedEncoder::State::Stranded;
    }

    JournalDesk desk;
    patchbay::ActJournal actJournal{desk.journal, desk.sources};
    patchbay::ActRuns acts{desk.sources, actJournal, {.firstPause = std::chrono::milliseconds(10)}};
    patchbay::LeftOpenActs leftOpenActs{desk.journal, actJournal, acts, desk.sources};
    patchbay::LiveMoves moves;
    patchbay::Cuts cuts{{desk.sources, desk.runs, desk.journal, actJournal, moves}};
    patchbay::LeftOpenCuts leftOpen;
    patchbay::StrandedEncoders stranded{{leftOpen, cuts, desk.runs, moves, desk.sources}};
    QSignalSpy endedSpy{&leftOpen, &patchbay::LeftOpenCuts::ended};
    QSignalSpy strandedSpy{&stranded, &patchbay::StrandedEncoders::stranded};

private:
    QCoro::Task<> join()
    {
        co_await leftOpen.stopAndJoin();
        co_await cuts.stopAndJoin();
        co_await leftOpenActs.stopAndJoin();
        co_await actJournal.stopAndJoin();
    }
};

} // namespace tests
