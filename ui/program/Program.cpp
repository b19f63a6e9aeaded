// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Program.h"

#include "ui/desk/Closing.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/desk/Desk.h"
#include "ui/desk/KeptNotices.h"
#include "ui/desk/PreferencesRoom.h"
#include "ui/desk/SourceChoice.h"
#include "ui/desk/WallboardRoom.h"
#include "ui/journal/JournalPictures.h"
#include "ui/program/CaBundleTrust.h"
#include "ui/program/DesktopService.h"
#include "ui/program/Pictures.h"
#include "ui/program/Screenshot.h"
#include "ui/program/StartChoice.h"
#include "ui/program/StartNotices.h"
#include "ui/program/UnattendedEnd.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QCoroFuture>
#include <QDir>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::seconds longestEnd{20};

patchbay::JournalOptions journalOptionsOf(const Beginning &begun)
{
    patchbay::JournalOptions options;
    options.mayBeOpenElsewhere = begun.instance && begun.instance->mayBeHeldElsewhere();
    return options;
}

/// Scenes, labels and marks: what a person may share.
QString scenesFolderOf(const QString &configDir)
{
    return QDir(configDir).filePath(u"scenes"_s);
}

/// The demo has nothing to do with what is shared.
QString sharedFolder(const Beginning &begun, const files::Settings &settings)
{
    const QString own = scenesFolderOf(begun.configDir->path());
    return begun.line.demo || begun.configDir->isTemporary() ? own : SharedFolder::chosen(settings, own);
}

Demo::Wishes wishesOf(const CommandLine &line)
{
    const Picture::Service service = pictureNamed(line.view).service;
    return {.isForPicture = !line.screenshot.isEmpty(),
            .isEmpty = service == Picture::Service::WithoutEncoders,
            .runsShow = service == Picture::Service::RunsShow,
            .takesRealEncoders = line.rtmp};
}

} // namespace

Program::Program(Beginning begun)
    : m_begun(std::move(begun))
    , m_log(m_begun.configDir->path())
    , m_environment(accounts::Environment::read(QProcessEnvironment::systemEnvironment()))
    , m_settings(m_begun.configDir->path())
    , m_urlNeeds(m_begun.configDir->path())
    , m_journal(m_begun.configDir->path(), journalOptionsOf(m_begun))
    , m_labels(m_disks, sharedFolder(m_begun, m_settings))
    , m_scenes(m_disks, m_labels.folder())
    , m_sharedFolder(m_settings, scenesFolderOf(m_begun.configDir->path()), m_labels, m_scenes)
    , m_access(m_begun, m_environment, m_settings, m_transport)
    , m_demo(wishesOf(m_begun.line), m_access.accounts(), m_access.secrets())
    , m_appearance(*qApp)
{
    m_lifecycle.acts().setLock(m_patching.lock());
}

Program::~Program() = default;

void Program::start()
{
    m_appearance.apply(m_begun.line.appearanceOr(loadPreferences(m_settings).appearance));
    showWindow();
    tellOfTheStart();
    const auto opens = pictureNamed(m_begun.line.view).opens;
    if (m_begun.line.demo && (opens == Picture::Opens::Journal || opens == Picture::Opens::Shift))
        fillForPicture(m_journal);
    if (m_begun.line.demo)
        openDemo();
    else
        openFirst(m_begun.request());
    if (m_begun.line.wallboard) {
        m_desk->dashboard().wallboard().open();
        m_window->bringToFront(); // it has the keyboard
    }
    if (m_begun.instance)
        listen();
    m_unattendedEnd = std::make_unique<UnattendedEnd>(
        m_desk->closing(), m_settings, [this] { endAtOnce(); }, UnattendedEnd::Limits());
    if (!m_begun.line.screenshot.isEmpty())
        m_screenshot = std::make_unique<Screenshot>(*m_desk, pictureNamed(m_begun.line.view), m_begun.line.screenshot,
                                                    [this] { m_demo.refuseLists(); });
}

int Program::exitCode(int status) const
{
    return m_screenshot && !m_screenshot->isSaved() ? EXIT_FAILURE : status;
}

void Program::showWindow()
{
    m_window = std::make_unique<MainWindow>(m_settings);
    m_desk = std::make_unique<Desk>(Desk::Ground{{m_plant,
                                                  m_watch,
                                                  m_patching.runs(),
                                                  m_live.moves(),
                                                  m_live.waits(),
                                                  m_live.cuts(),
                                                  m_live.stranded(),
                                                  m_dashboard.armed(),
                                                  m_dashboard.plan(),
                                                  m_dashboard.lineUp(),
                                                  m_dashboard.alarms(),
                                                  m_dashboard.watchList(),
                                                  m_dashboard.closeWatch(),
                                                  m_lifecycle.acts(),
                                                  m_lifecycle.rotations(),
                                                  m_journal,
                                                  m_urlNeeds,
                                                  m_disks,
                                                  m_labels,
                                                  m_scenes,
                                                  m_sharedFolder,
                                                  {m_access.accounts(), m_access.secrets(), m_maker.clients(),
                                                   m_access.profiles(), m_access.codes(), m_access.commands()},
                                                  m_clipboard,
                                                  m_settings,
                                                  m_patching.lock(),
                                                  &m_patching.outside()},
                                                 m_patching.leftOpen(),
                                                 m_environment,
                                                 m_transport,
                                                 LogFile::path()},
                                    *m_window);
    QObject::connect(m_desk.get(), &Desk::demoRequested, qApp, [this] { openDemo(); });
    QObject::connect(&m_desk->preferences(), &PreferencesRoom::appearanceChanged, qApp,
                     [this](Appearance appearance) { m_appearance.apply(appearance); });
    QObject::connect(&m_desk->closing(), &Closing::ended, qApp, [this] { end(); });
    const QString unserved = m_desk->preferences().setMetrics(
        [this](const Preferences::Metrics &preferred) { return m_metrics.serve(preferred); });
    if (!unserved.isEmpty())
        m_window->showNotice(unserved);
    if (m_begun.line.size.isValid())
        m_window->resize(m_begun.line.size);
    m_window->show();
}

void Program::tellOfTheStart()
{
    const ConfigDir &configDir = *m_begun.configDir;
    if (!configDir.problem().isEmpty() && configDir.isTemporary())
        m_window->showNotice(configDir.problem());
    else if (!configDir.problem().isEmpty()) // until something can be kept all the same
        m_desk->keptNotices().showNothingIsKept(configDir.problem());
    for (const QString &notice : noticesOf(m_settings) + noticesOf(m_urlNeeds))
        m_window->showNotice(notice);
    if (const QString problem = LogFile::problem(); !problem.isEmpty())
        m_window->showNotice(problem);
    if (m_begun.line.demo)
        return;
    if (const QString problem = trustCaBundle(m_transport, m_environment.caBundle); !problem.isEmpty())
        m_window->showNotice(problem);
    for (const QString &notice : noticesOf(m_access.accounts()))
        m_window->showNotice(notice);
}

void Program::listen()
{
    SingleInstance *const instance = m_begun.instance.get();
    instance->listen();
    QObject::connect(&m_desk->closing(), &Closing::begun, instance, &SingleInstance::refuseStarts);
    QObject::connect(instance, &SingleInstance::startRequested, m_window.get(),
                     [this](const StartRequest &request) { showRequested(request); });
    // After the first paint: nobody has to wait for a bus.
    QTimer::singleShot(0, m_window.get(), [this] { new DesktopService(*m_window); });
}

void Program::showRequested(const StartRequest &request)
{
    if (request.wallboard)
        m_desk->dashboard().wallboard().open();
    else
        m_window->bringToFront();
    if (request.account.isEmpty() && request.region.isEmpty())
        return;
    const QString refusal = refusalOf(request, m_access.accounts());
    if (refusal.isEmpty())
        openFirst(request);
    else
        m_window->showNotice(refusal);
}

void Program::openFirst(const StartRequest &request)
{
    const StartChoice choice = choiceFor(request, m_access.accounts(), m_settings);
    if (!choice.notice.isEmpty())
        m_window->showNotice(choice.notice);
    if (choice.sources.isEmpty())
        m_desk->sources().open(choice.account, {});
    else
        m_desk->sources().show(choice.sources);
}

void Program::openDemo()
{
    const auto id = m_demo.account(m_begun.line.region);
    if (!id)
        return;
    QList<patchbay::SourceId> sources;
    for (const QString &region : m_demo.regionsFor(m_begun.line.region))
        sources.append({*id, region});
    m_desk->sources().show(sources);
}

/// A disk that does not answer keeps no program from going. What became of a change and is not written by then, the
/// next start asks for.
void Program::end()
{
    QTimer::singleShot(longestEnd, qApp, [this] { endAtOnce(); });
    QCoro::connect(join(), qApp, [] { QCoreApplication::exit(); });
}

/// The sources have ended: nobody writes into the journal any more but what was given to it.
QCoro::Task<> Program::join()
{
    co_await m_access.secrets().stopAndJoin();
    co_await m_patching.stopAndJoin();
    co_await m_lifecycle.stopAndJoin();
    co_await m_live.stopAndJoin();
    co_await m_dashboard.stopAndJoin();
    m_labels.end();
    const QFuture<void> kept = m_disks.done();
    co_await m_journal.stopAndJoin();
    co_await kept;
}

/// What did not end in time is left where it is.
void Program::endAtOnce()
{
    m_settings.save();
    if (m_begun.instance)
        m_begun.instance->release();
    std::_Exit(EXIT_FAILURE);
}

} // namespace ui
