// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/FakeKeychain.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "files/DiskThreads.h"
#include "files/Settings.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/alarms/CloseWatch.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/cutting/Cuts.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/patch/UrlNeedsWatch.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "patchbay/rotation/KeyRotations.h"
#include "patchbay/scenes/SceneStore.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/desk/Closing.h"
#include "ui/desk/Desk.h"
#include "ui/desk/KeptNotices.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/SourceChoice.h"
#include "ui/desk/SourceRooms.h"
#include "ui/details/SecretClipboard.h"
#include "ui/program/AccountSources.h"
#include "ui/settings/SharedFolder.h"
#include "ui/window/MainWindow.h"

#include <QTemporaryDir>

#include <functional>

namespace tests {

/// The program's window and all that is below it, with a keychain in memory and a folder of its own. Whose service it
/// asks is up to who derives from it, and so is to end() it while that service is there.
class WholeWindow {
public:
    WholeWindow(const WholeWindow &) = delete;
    WholeWindow &operator=(const WholeWindow &) = delete;

    /// The one that is shown.
    patchbay::Source &source() { return *plant.source(desk.plantView().shown().constFirst()); }

protected:
    using MakeSource = std::function<aws::Result<std::unique_ptr<patchbay::Source>>(const patchbay::SourceId &)>;

    explicit WholeWindow(const MakeSource &makeSource, const accounts::ClientOverrides &overrides = {});
    ~WholeWindow() = default;

    /// As the program ends when nobody is there; returns when nothing is under way any more.
    void end();
    static bool waitFor(const std::function<bool()> &condition);

private:
    QCoro::Task<> join();

public:
    QTemporaryDir dir;
    accounts::Environment environment;
    files::Settings settings{dir.path()};
    patchbay::UrlNeeds urlNeeds{dir.path()};
    patchbay::Journal journal{dir.path()};
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.filePath(QStringLiteral("scenes"))};
    patchbay::SceneStore scenes{disks, dir.filePath(QStringLiteral("scenes"))};
    ui::SharedFolder sharedFolder{settings, dir.filePath(QStringLiteral("scenes")), labels, scenes};
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    accounts::AccountClients clients;
    FakeKeychain keychain;
    accounts::AccountStore accounts{dir.path(), std::nullopt};
    accounts::SecretStore secrets{keychain, accounts, environment};
    accounts::KnownCommands commands;
    accounts::MfaCodes codes;
    accounts::FileLocations locations{dir.filePath(QStringLiteral("aws-config")), {}, {}, {}, {}};
    accounts::ProfileAccounts profiles{secrets, {locations, {}, transport, rates, commands, codes}};
    patchbay::Sources sources;
    patchbay::Plant plant{sources, &labels};
    patchbay::PlantWatch watch{sources};
    patchbay::ChangeJournal changeJournal{journal, sources};
    patchbay::LiveMoves liveMoves;
    patchbay::PatchRuns runs{sources, changeJournal};
    patchbay::PendingRebinds waits{dir.path(), plant, runs, liveMoves};
    patchbay::OutsideChanges outside{sources, runs, changeJournal};
    patchbay::LeftOpen leftOpen{journal, changeJournal, runs, sources};
    patchbay::ActJournal actJournal{journal, sources};
    patchbay::ActRuns acts{sources, actJournal};
    patchbay::Cuts cuts{{sources, runs, journal, actJournal, liveMoves}};
    patchbay::LeftOpenCuts leftOpenCuts{journal, cuts, sources};
    patchbay::StrandedEncoders stranded{{leftOpenCuts, cuts, runs, liveMoves, sources}};
    patchbay::KeyRotations rotations{dir.path(), plant, acts, journal, {labels, scenes}};
    patchbay::Armed armed{plant};
    patchbay::Plan plan{plant};
    patchbay::WatchList watchList{dir.path()};
    patchbay::Alarms alarms{plan, plant};
    patchbay::CloseWatch closeWatch{plant, plan, watchList, watch};
    patchbay::UrlNeedsWatch urlNeedsWatch{urlNeeds, runs, plant};
    ui::SecretClipboard clipboard;
    ui::AccountSources accountSources{accounts, secrets, sources};
    ui::Services services{plant,     watch,        runs,
                          liveMoves, waits,        cuts,
                          stranded,  armed,        plan,
                          alarms,    watchList,    closeWatch,
                          acts,      rotations,    journal,
                          urlNeeds,  disks,        labels,
                          scenes,    sharedFolder, {accounts, secrets, clients, profiles, codes, commands},
                          clipboard, settings};
    ui::MainWindow window{settings};
    ui::Desk desk{{services, leftOpen, environment, transport, {}}, window};
    bool hasEnded = false; ///< the window says that nothing is under way any more
};

} // namespace tests
