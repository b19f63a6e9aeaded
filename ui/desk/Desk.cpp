// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/Desk.h"

#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "files/Settings.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/accounts/FoundProfiles.h"
#include "ui/accounts/WelcomePage.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/desk/AccountChooser.h"
#include "ui/desk/AccountsRoom.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/Closing.h"
#include "ui/desk/CrosspointRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/desk/HelpRoom.h"
#include "ui/desk/JournalKeeping.h"
#include "ui/desk/JournalNotices.h"
#include "ui/desk/KeptNotices.h"
#include "ui/desk/LabelsRoom.h"
#include "ui/desk/LifecycleRooms.h"
#include "ui/desk/LiveRooms.h"
#include "ui/desk/NextShowRoom.h"
#include "ui/desk/ParticipantsRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/PreferencesRoom.h"
#include "ui/desk/ProxyPasswordDialog.h"
#include "ui/desk/RescueRoom.h"
#include "ui/desk/ScenesRoom.h"
#include "ui/desk/SelectedTurns.h"
#include "ui/desk/SignInRoom.h"
#include "ui/desk/SourceChoice.h"
#include "ui/desk/SourceRooms.h"
#include "ui/desk/StagesRoom.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/TablesRoom.h"
#include "ui/desk/ViewFilters.h"
#include "ui/desk/WayBack.h"
#include "ui/desk/WindowControls.h"
#include "ui/details/SecretClipboard.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/journal/JournalView.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/stages/StagesView.h"
#include "ui/window/FullScreen.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ui {

using Way = WayBack::Way;

Desk::Desk(const Ground &ground, MainWindow &window)
    : m_ground(ground)
    , m_window(window)
    , m_commands(window)
    , m_statusLine(new StatusLine(&window))
    , m_plantView(new PlantView(ground.services, *m_statusLine, &window))
    , m_controls(new WindowControls(m_commands, ground.services.accounts.store, window))
    , m_filters(new ViewFilters(m_controls->filter(), *m_plantView, &window))
    , m_keptNotices(new KeptNotices(window.notices(), ground.services.settings, ground.services.urlNeeds, &window))
    , m_sources(std::make_unique<SourceChoice>(ground.services.accounts.store, ground.services.settings,
                                               m_controls->accountChooser(), *m_plantView, window))
    , m_accounts(std::make_unique<AccountsRoom>(ground.services.accounts, window))
    , m_signIn(std::make_unique<SignInRoom>(ground.services.accounts, window))
    , m_preferences(std::make_unique<PreferencesRoom>(ground.services.settings, ground.services.watch,
                                                      ground.services.sharedFolder, ground.services.journal, window))
    , m_scenes(std::make_unique<ScenesRoom>(ground.services, *m_plantView, *m_statusLine, window))
    , m_tables(std::make_unique<TablesRoom>(ground.services, *m_plantView, *m_statusLine, window))
    , m_lifecycle(std::make_unique<LifecycleRooms>(ground.services, m_commands, *m_plantView, *m_statusLine, window))
    , m_live(std::make_unique<LiveRooms>(ground.services, m_commands, *m_plantView, *m_statusLine, window))
    , m_dashboard(std::make_unique<DashboardRooms>(ground.services, m_commands, *m_plantView, *m_statusLine, window))
    , m_help(std::make_unique<HelpRoom>(m_commands, window, ground.logPath))
    , m_closing(std::make_unique<Closing>(window, *m_statusLine, ground.services))
{
    window.setStatusBar(m_statusLine);
    new JournalNotices(window.notices(), ground.services.journal, ground.leftOpen, &window);
    new FullScreen(window, m_commands[Command::FullScreen]);
    m_controls->scenes().addMenu(&m_scenes->emergency());
    m_sources->setWelcome([this] { return makeWelcome(); });
    connectCommands();
    connectControls();
    connectRooms();
    follow();
}

Desk::~Desk() = default;

/// What is not here, the help room, the rooms of the lifecycle and the full screen do.
void Desk::connectCommands()
{
    const auto carryOut = [this](Command command, auto act) {
        connect(&m_commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::Rebind, [this] { m_plantView->rebindCurrent(); });
    carryOut(Command::Spread, [this] { m_plantView->spreadSelected(); });
    carryOut(Command::Label, [this] { m_plantView->labels().labelSelected(); });
    carryOut(Command::Undo, [this] { m_plantView->changes().wayBack().go(Way::Back); });
    carryOut(Command::Redo, [this] { m_plantView->changes().wayBack().go(Way::Forth); });
    carryOut(Command::SaveScene, [this] { m_scenes->save(); });
    carryOut(Command::RecallScene, [this] { m_scenes->recall(); });
    carryOut(Command::Scenes, [this] { m_scenes->manage(); });
    m_tables->carryOut(m_commands);
    carryOut(Command::Refresh, [this] { m_plantView->refresh(); });
    carryOut(Command::Filter, [this] { focusFilter(); });
    for (const View view : {View::List, View::Crosspoint, View::Stages, View::Journal})
        carryOut(commandOf(view), [this, view] { show(view); });
    carryOut(Command::Accounts, [this] { showAccounts(); });
    carryOut(Command::Preferences, [this] { m_preferences->open(); });
    carryOut(Command::Quit, [this] { m_window.close(); });
    QAction &details = m_commands[Command::Details];
    details.setChecked(m_ground.services.settings.value(detailsKey, true).toBool());
    m_plantView->setDetailsShown(details.isChecked());
    connect(&details, &QAction::toggled, this, [this](bool shown) {
        m_ground.services.settings.setValue(detailsKey, shown);
        m_plantView->setDetailsShown(shown);
    });
}

void Desk::connectControls()
{
    m_plantView->inventoryView().table().setActs(
        {&m_commands[Command::Rebind], &m_commands[Command::Label], &m_commands[Command::Watch],
         m_plantView->labels().markMenu().menuAction(), &m_commands[Command::Clone], &m_commands[Command::HandOver],
         &m_commands[Command::Participants], &m_commands[Command::RotateKey], &m_commands[Command::CancelWait],
         &m_commands[Command::Delete]});
    InventoryView *const view = &m_plantView->inventoryView();
    connect(&m_controls->accountChooser(), &AccountChooser::manageRequested, this, [this] { showAccounts(); });
    connect(&m_commands[Command::Problems], &QAction::toggled, view, &InventoryView::setOnlyProblems);
    connect(view, &InventoryView::problemsChanged, this, &Desk::follow);
    connect(m_plantView, &PlantView::clearFilterRequested, this, &Desk::clearFilter);
    connect(&view->table(), &InventoryTable::clearFilterRequested, this, &Desk::clearFilter);
    connect(&m_plantView->stagesView(), &StagesView::clearFilterRequested, &m_controls->filter(), &QLineEdit::clear);
    connect(&m_dashboard->crosspoint().view(), &CrosspointView::clearFilterRequested, &m_controls->filter(),
            &QLineEdit::clear);
    connect(m_statusLine, &StatusLine::stopRequested, &m_ground.services.watch, &patchbay::PlantWatch::stop);
    connect(&m_ground.services.clipboard, &SecretClipboard::copied, m_statusLine, &StatusLine::showPassing);
    connect(&m_window, &MainWindow::minimized, &m_ground.services.watch, &patchbay::PlantWatch::setPaused);
}

void Desk::connectRooms()
{
    m_plantView->rooms().setHelp(
        {[this](const QUuid &account, const std::optional<aws::Error> &because) { m_accounts->edit(account, because); },
         [this](const QUuid &account) { m_accounts->enterKey(account); },
         [this](const QUuid &account) { m_signIn->signIn(account); },
         [this] { askProxyPassword(m_ground.transport, m_window, [this] { m_plantView->refresh(); }); }});
    m_preferences->setWaits(m_ground.services.waits);
    m_accounts->setSignIn({[this](const QUuid &account) { m_signIn->signIn(account); },
                           [this](const QUuid &account) { m_signIn->changeRole(account); }});
    connect(&m_plantView->changes().messages(), &ChangeMessages::toldAfterClosing, m_closing.get(), &Closing::tell);
    connect(&m_plantView->acts(), &ActMessages::failed, m_closing.get(), [this](const QString &sentence) {
        if (m_closing->hasBegun()) // else it stands above the list
            m_closing->tell(sentence, Severity::Attention);
    });
    m_plantView->changes().setSaveScene([this](const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders,
                                               QWidget &dialog) { m_scenes->saveAfter(taken, encoders, dialog); });
    connect(&m_preferences->journalKeeping(), &JournalKeeping::removed, m_statusLine, &StatusLine::showPassing);
    const auto warn = [this](const QString &sentence) { m_window.showNotice(sentence); };
    connect(m_tables.get(), &TablesRoom::failed, &m_window, warn);
    connect(m_accounts.get(), &AccountsRoom::chosen, this, [this](const QUuid &id) {
        const accounts::Account *const account = m_ground.services.accounts.store.find(id);
        // The one that is shown reads with the new key by itself, in the region that is shown.
        if (account && !m_sources->isShowing(id))
            m_sources->open(id, account->firstRegion());
    });
    auto *const rescue = new RescueRoom(m_ground.services, *m_plantView, *m_sources, m_window);
    connect(rescue, &RescueRoom::accountsRequested, this, [this] { showAccounts(); });
    connect(m_accounts.get(), &AccountsRoom::failed, &m_window, warn);
    connect(m_closing.get(), &Closing::begun, this, [this] {
        m_sources->end();
        m_signIn->end();
        m_help->close();
        m_dashboard->end();
        m_ground.services.settings.save();
        follow();
    });
    connect(&m_plantView->journalView(), &JournalView::detailsRequested, this,
            [this] { m_commands[Command::Details].setChecked(true); });
    connect(m_plantView, &PlantView::selectionChanged, this, &Desk::follow);
    connect(&m_live->waits(), &WaitsRoom::changed, this, &Desk::follow);
    connect(&m_live->turns(), &SelectedTurns::changed, this, &Desk::follow);
    m_dashboard->tell([this] { follow(); });
    m_dashboard->obey(*m_preferences);
    m_dashboard->serve(*m_scenes);
    connect(&m_lifecycle->stages(), &StagesRoom::changed, this, &Desk::follow);
    connect(&m_lifecycle->stages().nextShow(), &NextShowRoom::recallWanted, m_scenes.get(), &ScenesRoom::recallOnto);
    connect(&m_plantView->shownSources(), &ShownSources::changed, this, &Desk::follow);
    connect(&m_plantView->changes().wayBack(), &WayBack::hintsChanged, this, &Desk::follow);
    connect(m_sources.get(), &SourceChoice::changed, this, &Desk::follow);
}

/// The one place where what can be done follows what there is.
void Desk::follow()
{
    const bool isSourceOpen = !m_plantView->shownSources().open().empty();
    const WayBack &wayBack = m_plantView->changes().wayBack();
    const bool isListShown = m_plantView->view() == View::List;
    Situation situation{.isSourceOpen = isSourceOpen,
                        .isListShown = isListShown,
                        .selectionObstacle = m_plantView->inventoryView().table().obstacleToRebind(),
                        .spreadObstacle = m_plantView->inventoryView().table().obstacleToSpread(),
                        .isSomethingSelected = !m_plantView->inventoryView().table().selectedRows().empty(),
                        .isOneSelected = m_plantView->inventoryView().table().selectedRows().size() == 1,
                        .problems = m_plantView->inventoryView().model().problemCount(),
                        .areOnlyProblems = m_plantView->inventoryView().model().areOnlyProblems(),
                        .undo = wayBack.hint(Way::Back),
                        .redo = wayBack.hint(Way::Forth),
                        .undoRemark = wayBack.remark(Way::Back),
                        .redoRemark = wayBack.remark(Way::Forth),
                        .isPatchTaken = wayBack.isBarred(),
                        .hasLogFile = !m_ground.logPath.isEmpty(),
                        .isClosing = m_closing->hasBegun()};
    m_lifecycle->describe(situation);
    m_live->describe(situation);
    m_dashboard->describe(situation);
    m_commands.follow(situation);
    m_controls->follow(isSourceOpen && isListShown ? &m_plantView->inventoryView().table() : nullptr);
    m_controls->filter().setEnabled(isSourceOpen);
    if (isListShown && !isSourceOpen && !m_closing->hasBegun())
        m_statusLine->setCounts({});
}

void Desk::show(View view)
{
    m_commands[commandOf(view)].setChecked(true);
    m_plantView->show(view);
    m_filters->follow();
    m_sources->showWhatThereIs();
    m_controls->showFilter(view != View::Journal);
    follow();
}

void Desk::clearFilter()
{
    m_controls->filter().clear();
    m_commands[Command::Problems].setChecked(false);
}

/// Of what is shown.
void Desk::focusFilter()
{
    if (m_plantView->view() == View::Journal)
        return m_plantView->journalView().focusFilter();
    m_controls->filter().setFocus(Qt::ShortcutFocusReason);
    m_controls->filter().selectAll();
}

AccountsDialog *Desk::showAccounts(const QUuid &account)
{
    const auto &shown = m_plantView->shown();
    return m_accounts->show(account, shown.isEmpty() ? QUuid() : shown.constFirst().account);
}

QWidget *Desk::makeWelcome()
{
    const FoundProfiles::Acts profileActs{[this](const QString &profile) { m_accounts->useProfile(profile); },
                                          [this] { m_accounts->chooseProfile(); }};
    auto *const found = new FoundProfiles(m_ground.services.accounts.profiles.files(), profileActs);
    auto *const welcome =
        new WelcomePage(m_ground.services.accounts.secrets.keychain(), m_ground.environment, found, &m_window);
    connect(welcome, &WelcomePage::useAccessKeyRequested, this, [this] { m_accounts->enterKey({}); });
    connect(welcome, &WelcomePage::useEnvironmentRequested, m_sources.get(), &SourceChoice::openEnvironment);
    connect(welcome, &WelcomePage::tryDemoRequested, this, &Desk::demoRequested);
    return welcome;
}

} // namespace ui
