// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "WholeWindow.h"

#include "ui/desk/Desk.h"

#include <QDialog>
#include <QTest>

namespace tests {

WholeWindow::WholeWindow(const MakeSource &makeSource, const accounts::ClientOverrides &overrides)
    : clients(transport, rates, ivs::service, overrides)
    , sources(makeSource)
{
    runs.setLock(lock);
    acts.setLock(lock);
    alarms.setWatchList(watchList);
    alarms.setMoves(liveMoves, runs);
    QObject::connect(&desk.closing(), &ui::Closing::ended, &window, [this] { hasEnded = true; });
}

bool WholeWindow::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 20'000); // a busy machine is no fault
}

void WholeWindow::end()
{
    // The window stays for what a person has not read.
    for (QDialog *const dialog : window.findChildren<QDialog *>())
        dialog->close();
    desk.closing().beginUnattended();
    QVERIFY(waitFor([this] { return hasEnded; }));
    bool joined = false;
    QCoro::connect(join(), &window, [&joined] { joined = true; });
    QVERIFY(waitFor([&joined] { return joined; }));
}

QCoro::Task<> WholeWindow::join()
{
    co_await secrets.stopAndJoin();
    co_await leftOpenCuts.stopAndJoin();
    co_await leftOpen.stopAndJoin();
    co_await changeJournal.stopAndJoin();
    co_await rotations.stopAndJoin();
    co_await actJournal.stopAndJoin();
    co_await cuts.stopAndJoin();
    co_await journal.stopAndJoin();
}

} // namespace tests
