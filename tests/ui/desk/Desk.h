// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "OneEncoder.h"

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/FakeKeychain.h"
#include "files/Settings.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/LeftOpen.h"
#include "patchbay/patch/OutsideChanges.h"
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

namespace tests {

/// What signs for the account, and how often it was asked to.
class CountedCredentials final : public aws::CredentialsSource {
public:
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override;
    int asked = 0;
};

/// The program's window, with a keychain in memory, on a service of one encoder.
class Desk {
public:
    Desk();
    ~Desk();

    /// The one that is shown.
    patchbay::Source &source() { return *plant.source(desk.plantView().shown().constFirst()); }

    /// Adds an account of this name and opens it; returns when the list is there and cam-01 is shown in the details.
    void openAccount(const QString &name = QStringLiteral("Live Events"));
    /// cam-01, cam-02 ... of what is shown.
    patchbay::EncoderId encoder(int number = 1) { return {source().id(), OneEncoder::camera(number)}; }
    /// From where somebody looked, to there.
    patchbay::Rebind rebind(int number, const QString &from, const QString &to)
    {
        return patchbay::Rebind::of(encoder(number), from, to);
    }
    /// Chooses the stage mainShow() in the dialog for cam-01 and presses its button.
    void rebindToMainShow();
    /// The dialog over the window with this title, or nullptr after a while.
    QDialog *dialog(const QString &title);
    /// Whether a person reads this now, in this very label.
    bool shows(const QString &text) const;

    QTemporaryDir dir;
    OneEncoder service;
    std::shared_ptr<CountedCredentials> credentials = std::make_shared<CountedCredentials>();
    accounts::Environment environment;
    files::Settings settings{dir.path()};
    patchbay::UrlNeeds urlNeeds{dir.path()};
    patchbay::Journal journal{dir.path()};
    patchbay::Labels labels{dir.filePath(QStringLiteral("scenes"))};
    patchbay::SceneStore scenes{dir.filePath(QStringLiteral("scenes"))};
    ui::SharedFolder sharedFolder{settings, dir.filePath(QStringLiteral("scenes")), labels, scenes};
    aws::Transport transport;
    aws::RateLimitsBook rates{1.0};
    accounts::AccountClients clients{transport, rates, ivs::service};
    FakeKeychain keychain;
    accounts::AccountStore accounts{dir.path(), std::nullopt};
    accounts::SecretStore secrets{keychain, accounts, environment};
    patchbay::Sources sources{[this](const patchbay::SourceId &id) { return makeSource(id); }};
    patchbay::Plant plant{sources, &labels};
    patchbay::PlantWatch watch{sources};
    patchbay::ChangeJournal changeJournal{journal, sources};
    patchbay::PatchRuns runs{sources, changeJournal};
    patchbay::OutsideChanges outside{sources, runs, changeJournal};
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
    QUuid account;
    aws::World world; ///< of the next source: what the service is taken for
    QString refused; ///< an endpoint of which no source can be made
    int opened = 0; ///< sources
    bool hasEnded = false; ///< the window says that nothing is under way any more

private:
    QCoro::Task<> join();
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);
};

} // namespace tests
