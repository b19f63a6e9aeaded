// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Untranslated.h"

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/FakeKeychain.h"
#include "emulator/EmbeddedService.h"
#include "files/Settings.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/patch/UrlNeedsWatch.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "patchbay/scenes/SceneStore.h"
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

/// The whole program's window on the demo, with a keychain in memory.
class Desk {
public:
    Desk();
    ~Desk();

    /// The one that is shown.
    patchbay::Source &source() { return *plant.source(desk.plantView().shown().constFirst()); }

    /// Opens the demo's account and returns when the list is there.
    void openDemo();
    /// Makes the first configuration current that is live, or is not, and returns its ARN.
    QString select(bool live);
    /// The dialog over the window once there is one of this type, or nullptr after a while.
    template <typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        waitFor([&] { return (found = window.findChild<Dialog *>()) && found->isVisible(); });
        return found;
    }
    /// Triggers the window's action with this English text.
    void trigger(const char *text);
    /// What names of the fleet mean nothing to a translator.
    Data data();

private:
    static bool waitFor(const std::function<bool()> &condition);
    QCoro::Task<> join();
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);

public:
    QTemporaryDir dir;
    emulator::EmbeddedService service{emulator::Settings()};
    accounts::Environment environment;
    files::Settings settings{dir.path()};
    patchbay::UrlNeeds urlNeeds{dir.path()};
    patchbay::Journal journal{dir.path()};
    patchbay::Labels labels{dir.filePath(QStringLiteral("scenes"))};
    patchbay::SceneStore scenes{dir.filePath(QStringLiteral("scenes"))};
    ui::SharedFolder sharedFolder{settings, dir.filePath(QStringLiteral("scenes")), labels, scenes};
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    FakeKeychain keychain;
    accounts::AccountStore accounts{dir.path(), std::nullopt};
    accounts::SecretStore secrets{keychain, accounts, environment};
    accounts::AccountClients clients{
        transport, rates, ivs::service, {{}, false, [this](const accounts::Account &, const QString &) {
                                             return service.endpoint()->toString();
                                         }}};
    patchbay::Sources sources{[this](const patchbay::SourceId &id) { return makeSource(id); }};
    patchbay::Plant plant{sources, &labels};
    patchbay::PlantWatch watch{sources};
    patchbay::ChangeJournal changeJournal{journal, sources};
    patchbay::PatchRuns runs{sources, changeJournal};
    patchbay::LeftOpen leftOpen{journal, changeJournal, runs, sources};
    patchbay::UrlNeedsWatch urlNeedsWatch{urlNeeds, runs, plant};
    ui::SecretClipboard clipboard;
    ui::AccountSources accountSources{accounts, secrets, sources};
    ui::MainWindow window{settings};
    ui::Desk desk{{{plant,
                    watch,
                    runs,
                    journal,
                    urlNeeds,
                    labels,
                    scenes,
                    sharedFolder,
                    {accounts, secrets, clients},
                    clipboard,
                    settings},
                   leftOpen,
                   environment,
                   transport,
                   {}},
                  window};
};

} // namespace tests
