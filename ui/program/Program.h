// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Environment.h"
#include "aws/Transport.h"
#include "files/DiskThreads.h"
#include "files/Settings.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/patch/UrlNeedsWatch.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/appearance/DesktopAppearance.h"
#include "ui/details/SecretClipboard.h"
#include "ui/program/AccountAccess.h"
#include "ui/program/AccountSources.h"
#include "ui/program/Beginning.h"
#include "ui/program/Dashboard.h"
#include "ui/program/Demo.h"
#include "ui/program/Lifecycle.h"
#include "ui/program/LiveChanges.h"
#include "ui/program/LogFile.h"
#include "ui/program/Metrics.h"
#include "ui/program/Patching.h"
#include "ui/program/SignInResumes.h"
#include "ui/program/SourceCallers.h"
#include "ui/program/SourceMaker.h"
#include "ui/settings/SharedFolder.h"

#include <memory>
#include <optional>

namespace ui {

class Desk;
class MainWindow;
class Screenshot;
class UnattendedEnd;

/// What lives as long as the program. Everything that outlives a window is built here, in the order in which one needs
/// the other, and ends the other way round. GUI thread only; one, while there is the application.
class Program final {
    Q_DISABLE_COPY_MOVE(Program)

public:
    /// What was begun keeps the folder, and ends last.
    explicit Program(Beginning begun);
    ~Program();

    /// Shows the window, and what is asked for in it.
    void start();
    /// What the process ends with, after its event loop did with `status`.
    int exitCode(int status) const;

private:
    void showWindow();
    void tellOfTheStart();
    void listen();
    void showRequested(const StartRequest &request);
    void openFirst(const StartRequest &request);
    void openDemo();
    void end();
    QCoro::Task<> join();
    void endAtOnce();

    Beginning m_begun;
    LogFile m_log;
    accounts::Environment m_environment;
    files::Settings m_settings;
    patchbay::UrlNeeds m_urlNeeds;
    patchbay::Journal m_journal;
    files::DiskThreads m_disks;
    patchbay::Labels m_labels;
    patchbay::SceneStore m_scenes;
    SharedFolder m_sharedFolder;
    aws::Transport m_transport;
    AccountAccess m_access;
    Demo m_demo;
    SourceMaker m_maker{m_begun.line, m_transport, m_access, m_demo};
    patchbay::Sources m_sources{[this](const patchbay::SourceId &id) { return m_maker.make(id); }};
    patchbay::Plant m_plant{m_sources, &m_labels};
    patchbay::PlantWatch m_watch{m_sources};
    Patching m_patching{m_journal, m_sources};
    Lifecycle m_lifecycle{m_begun.configDir->path(), m_journal, m_plant, {m_labels, m_scenes}};
    LiveChanges m_live{m_begun.configDir->path(), m_plant, m_patching, m_lifecycle, m_journal};
    Dashboard m_dashboard{m_begun.configDir->path(),
                          {m_plant, m_watch, m_patching.runs(), m_lifecycle.acts(), m_lifecycle.rotations(),
                           m_live.moves(), m_scenes, m_journal}};
    Metrics m_metrics{m_plant, m_dashboard};
    patchbay::UrlNeedsWatch m_urlNeedsWatch{m_urlNeeds, m_patching.runs(), m_plant};
    AccountSources m_accountSources{m_access.accounts(), m_access.secrets(), m_sources};
    SignInResumes m_signInResumes{m_access.secrets(), m_patching.runs(), m_lifecycle.acts(), m_live.cuts()};
    SourceCallers m_callers{m_access.accounts(), m_access.secrets(), m_maker.clients(), m_access.profiles(), m_sources};
    SecretClipboard m_clipboard;
    DesktopAppearance m_appearance;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<UnattendedEnd> m_unattendedEnd;
    std::unique_ptr<Screenshot> m_screenshot; ///< none without --screenshot
};

} // namespace ui
