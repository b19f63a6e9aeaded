// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the program out of its modules: the only place that knows them all.

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/RateShares.h"
#include "accounts/SecretStore.h"
#include "accounts/SystemKeychain.h"
#include "aws/CaBundle.h"
#include "aws/Endpoint.h"
#include "aws/Transport.h"
#include "emulator/EmbeddedService.h"
#include "files/Settings.h"
#include "ivs/Arn.h"
#include "patchbay/UrlNeeds.h"
#include "process/CoreDumps.h"
#include "process/Termination.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/appearance/DesktopAppearance.h"
#include "ui/appearance/Icon.h"
#include "ui/appearance/PopupFrames.h"
#include "ui/appearance/QuietWheel.h"
#include "ui/details/SecretClipboard.h"
#include "ui/errors/CaBundleWords.h"
#include "ui/languages/Translations.h"
#include "ui/preferences/Preferences.h"
#include "ui/program/Arguments.h"
#include "ui/program/FolderClaim.h"
#include "ui/program/LockedFolder.h"
#include "ui/program/StartNotices.h"
#include "ui/program/UnattendedEnd.h"
#include "ui/window/CommandLine.h"
#include "ui/window/ConfigDir.h"
#include "ui/window/DesktopService.h"
#include "ui/window/LastOpened.h"
#include "ui/window/LogFile.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Screenshot.h"
#include "ui/window/SingleInstance.h"
#include "version/Version.h"

#include <QApplication>
#include <QProcessEnvironment>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using ui::CommandLine;

ui::Appearance appearanceOf(const CommandLine &line, const files::Settings &settings)
{
    const auto asked = ui::appearanceFromWord(line.appearance);
    return asked ? *asked : ui::loadPreferences(settings).appearance;
}

/// What lives as long as the program: everything the window works with.
class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)

public:
    Program(CommandLine line, const ui::ConfigDir &configDir)
        : m_line(std::move(line))
        , m_folderProblem(configDir.problem())
        , m_isFolderTemporary(configDir.isTemporary())
        , m_environment(accounts::Environment::read(QProcessEnvironment::systemEnvironment()))
        , m_settings(configDir.path())
        , m_urlNeeds(configDir.path())
        , m_rates(ui::loadPreferences(m_settings).rateShare / 100.0)
        , m_accounts(configDir.path(), m_line.demo ? std::nullopt : m_environment.account())
        , m_secrets(m_keychain, m_accounts, m_environment)
        , m_clients(
              m_transport, m_rates, ivs::signingName,
              {m_line.endpointUrl, m_line.rateLimits,
               [this](const accounts::Account &demo, const QString &region) { return demoEndpoint(demo, region); }})
    {
    }

    void applyAppearance() { m_appearance.apply(appearanceOf(m_line, m_settings)); }

    ui::MainWindow &showWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{
            m_accounts, m_secrets, m_transport, m_clients, m_clipboard, m_environment, m_settings, m_urlNeeds,
            [this](const QUuid &account, const QString &region) { return openSession(account, region); }});
        QObject::connect(m_window.get(), &ui::MainWindow::demoRequested, qApp, [this] { openDemo(); });
        QObject::connect(m_window.get(), &ui::MainWindow::appearanceChanged, qApp,
                         [this](ui::Appearance appearance) { m_appearance.apply(appearance); });
        QObject::connect(m_window.get(), &ui::MainWindow::ended, qApp, [this] { end(); });
        if (m_line.size.isValid())
            m_window->resize(m_line.size);
        m_window->show();
        if (!m_folderProblem.isEmpty() && m_isFolderTemporary)
            m_window->showNotice(m_folderProblem);
        else if (!m_folderProblem.isEmpty()) // until something can be kept all the same
            m_window->showNothingIsKept(m_folderProblem);
        for (const QString &notice : ui::noticesOf(m_settings) + ui::noticesOf(m_urlNeeds))
            m_window->showNotice(notice);
        if (const QString problem = ui::LogFile::problem(); !problem.isEmpty())
            m_window->showNotice(problem);
        if (m_line.demo) {
            openDemo();
        } else {
            trustCaBundle();
            for (const QString &notice : ui::noticesOf(m_accounts))
                m_window->showNotice(notice);
            openFirst({m_line.account, m_line.region});
        }
        return *m_window;
    }

    /// A later start was asked to show this. It comes from another process.
    void showRequested(const ui::StartRequest &request)
    {
        m_window->bringToFront();
        if (request == ui::StartRequest())
            return;
        if (!request.account.isEmpty() && !m_accounts.findByName(request.account)) {
            m_window->showNotice(text::filled(tr("There is no account named %1."), request.account));
            return;
        }
        if (const QString reason = ui::rules::regionReason(request.region);
            !request.region.isEmpty() && !reason.isEmpty()) {
            m_window->showNotice(text::filled(tr("The region %1 cannot be shown. %2"), request.region, reason));
            return;
        }
        openFirst(request);
    }

    files::Settings &settings() { return m_settings; }

private:
    void trustCaBundle()
    {
        if (m_environment.caBundle.isEmpty())
            return;
        const auto authorities = aws::readCaBundle(m_environment.caBundle);
        if (authorities)
            return m_transport.addCertificateAuthorities(*authorities);
        const aws::CaBundleFault fault{authorities.error(), m_environment.caBundle};
        m_transport.setCaBundleFault(fault);
        m_window->showNotice(ui::caBundleSentence(fault));
    }

    /// The account that is asked for, else the one used last, else the first there is, else the welcome page.
    void openFirst(const ui::StartRequest &request)
    {
        const accounts::Account *account = request.account.isEmpty()
            ? m_accounts.find(m_settings.value(ui::lastAccountKey).toUuid())
            : m_accounts.findByName(request.account);
        const bool isLast = account && request.account.isEmpty();
        if (!request.account.isEmpty() && !account)
            m_window->showNotice(text::filled(tr("There is no account named %1."), request.account));
        else if (!account && !m_accounts.accounts().empty())
            account = &m_accounts.accounts().front();
        if (!account)
            return m_window->open({}, {});
        QString region = request.region.isEmpty() ? account->firstRegion() : request.region;
        if (isLast && request.region.isEmpty())
            region = aws::regionNamed(m_settings.value(ui::lastRegionKey, region).toString());
        m_window->open(account->id, region);
    }

    void openDemo()
    {
        for (const accounts::Account &account : m_accounts.accounts()) {
            if (account.isDemo()) {
                m_window->open(account.id, m_line.region.isEmpty() ? account.firstRegion() : m_line.region);
                return;
            }
        }
        const QString region = m_line.region.isEmpty() ? emulator::Settings().region : m_line.region;
        const accounts::Account demo{{}, m_accounts.uniqueName(tr("Demo")), accounts::FromDemo(), {region}};
        auto id = m_accounts.add(demo);
        if (!id)
            id = m_accounts.addForThisRun(demo); // it needs no file
        if (id)
            m_window->open(*id, region);
    }

    aws::Result<std::unique_ptr<ui::Session>> openSession(const QUuid &id, const QString &region)
    {
        const accounts::Account account = *m_accounts.find(id);
        m_rates.setShare(ui::loadPreferences(m_settings).rateShare / 100.0);
        auto client = m_clients.clientOf(account, region, m_secrets.sourceOf(id));
        if (!client)
            return tl::unexpected(client.error());
        auto session = std::make_unique<ui::Session>(
            ui::Session::Identity{id, account.name, region, account.isEnvironment(), m_clients.worldOf(account)},
            ivs::Client(std::move(*client)));
        const patchbay::Inventory &inventory = session->inventory();
        QObject::connect(&inventory, &patchbay::Inventory::configurationsAppended, &inventory,
                         [this, &inventory, id](int first) {
                             if (const auto arn = ivs::Arn::parse(inventory.configurations()[first].summary.arn))
                                 m_rates.noteAwsAccount(id.toString(), arn->account);
                         });
        return session;
    }

    /// Starts a region's embedded service at the first need; one made-up key opens all of them.
    QString demoEndpoint(const accounts::Account &account, const QString &region)
    {
        std::unique_ptr<emulator::EmbeddedService> &service = m_demos[region];
        if (!service) {
            emulator::Settings settings;
            settings.region = region;
            settings.simulatedPublishers = m_line.screenshot.isEmpty();
            settings.controlSide = !m_line.screenshot.isEmpty();
            settings.credentials = m_demoKey;
            if (m_line.view == ui::Screenshot::emptyView())
                settings.configurations = 0;
            service = std::make_unique<emulator::EmbeddedService>(settings);
            m_demoKey = service->credentials();
        }
        if (!m_secrets.isKnown(account.id))
            m_secrets.keepForThisRun(account.id, m_demoKey);
        return service->endpoint().value_or(QUrl()).toString();
    }

    void end()
    {
        QCoro::connect(m_secrets.stopAndJoin(), qApp, [] { QCoreApplication::exit(); });
    }

    CommandLine m_line;
    QString m_folderProblem;
    bool m_isFolderTemporary;
    accounts::Environment m_environment;
    files::Settings m_settings;
    patchbay::UrlNeeds m_urlNeeds;
    std::map<QString, std::unique_ptr<emulator::EmbeddedService>> m_demos; ///< by region
    aws::Credentials m_demoKey;
    aws::Transport m_transport;
    aws::RateLimitsBook m_rates;
    accounts::SystemKeychain m_keychain;
    accounts::AccountStore m_accounts;
    accounts::SecretStore m_secrets;
    accounts::RateShares m_rateShares{m_accounts, m_rates};
    accounts::AccountClients m_clients;
    ui::SecretClipboard m_clipboard;
    ui::DesktopAppearance m_appearance{*qApp};
    std::unique_ptr<ui::MainWindow> m_window;
};

/// What is found out before there is a window, and without a display: --help, and whether the program runs here
/// already.
struct Beginning {
    CommandLine line;
    std::unique_ptr<ui::ConfigDir> configDir;
    std::unique_ptr<ui::SingleInstance> instance; ///< none for a demo or a picture
};

int fail(const QString &sentence, int exitCode)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    return exitCode;
}

/// Whether somebody could read and answer a dialog.
bool hasPerson()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.startsWith("offscreen") || platform.startsWith("minimal"))
        return false;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !platform.isEmpty() || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// The exit code, when the program ends here.
tl::expected<Beginning, int> begin(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ui::installTranslations();
    const auto arguments = ui::argumentsOf(argc, argv);
    if (!arguments)
        return tl::unexpected(fail(arguments.error(), 2));
    auto line = CommandLine::parse(*arguments, ui::Screenshot::views());
    if (!line) {
        std::fputs(qUtf8Printable(line.error().text), line.error().isFailure ? stderr : stdout);
        return tl::unexpected(line.error().isFailure ? 2 : 0);
    }
    Beginning begun{std::move(*line), {}, {}};
    begun.configDir = std::make_unique<ui::ConfigDir>(begun.line);
    if (const QString problem = begun.configDir->problem(); !problem.isEmpty())
        fail(problem, 0);
    if (begun.line.demo || !begun.line.screenshot.isEmpty())
        return begun;
    begun.instance = std::make_unique<ui::SingleInstance>(begun.configDir->path());
    if (begun.instance->isFirst() || !begun.instance->holder().canAnswer())
        return begun;
    QObject::connect(begun.instance.get(), &ui::SingleInstance::finished, &application,
                     [&application](bool reached) { application.exit(reached ? 0 : 1); });
    begun.instance->handOver({begun.line.account, begun.line.region},
                             ui::Patience{.withAnEnd = hasPerson() ? 5s : 15s});
    if (QCoreApplication::exec() == 0)
        return tl::unexpected(0);
    return begun;
}

/// Another program has the folder. Nothing: it can be used here now; otherwise this one ends, with that exit code.
std::optional<int> endWithoutFolder(ui::SingleInstance &instance, const CommandLine &line, const QString &folder)
{
    using Result = ui::FolderClaim::Result;
    ui::FolderClaim claim(instance, {line.account, line.region}, folder);
    const process::Termination termination;
    QObject::connect(&termination, &process::Termination::asked, &claim.question(), &QDialog::reject);
    Result result = Result::NotOurs;
    QObject::connect(&claim, &ui::FolderClaim::decided, &claim, [&result](Result decided) {
        result = decided;
        QCoreApplication::exit();
    });
    QApplication::exec();
    switch (result) {
    case Result::Ours:
        return std::nullopt;
    case Result::HandedOver:
        return EXIT_SUCCESS;
    case Result::NotOurs:
        return EXIT_FAILURE;
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char **argv)
{
    process::forbidCoreDumps();
    QCoreApplication::setApplicationName(u"ivs-patchbay"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version::number));
    process::surviveFileSizeLimit();
    auto begun = begin(argc, argv);
    if (!begun)
        return begun.error();
    const CommandLine &line = begun->line;
    const ui::ConfigDir &configDir = *begun->configDir;
    const bool isTaken = begun->instance && !begun->instance->isFirst();
    if (isTaken) {
        fail(ui::lockedSentence(begun->instance->holder(), configDir.path()), 0);
        if (!hasPerson())
            return EXIT_FAILURE;
    }

    QApplication application(argc, argv);
    const auto instance = std::move(begun->instance); // ends before the application, and after what it guards
    ui::installTranslations();
    QApplication::setApplicationDisplayName(u"IVS Patchbay"_s);
    QApplication::setDesktopFileName(QString::fromLatin1(ui::applicationId));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(ui::applicationIcon());
    const ui::QuietWheel quietWheel(application);
    const ui::PopupFrames popupFrames(application);
    if (isTaken) {
        const files::Settings settings(configDir.path(), files::Settings::Damaged::LeftThere);
        ui::applyAppearance(application, appearanceOf(line, settings));
        if (const auto exitCode = endWithoutFolder(*instance, line, configDir.path()))
            return *exitCode;
    }

    const ui::LogFile log(configDir.path());
    Program program(line, configDir);
    program.applyAppearance();
    ui::MainWindow &window = program.showWindow();
    if (instance) {
        instance->listen();
        QObject::connect(&window, &ui::MainWindow::closing, instance.get(), &ui::SingleInstance::refuseStarts);
        QObject::connect(instance.get(), &ui::SingleInstance::startRequested, &window,
                         [&program](const ui::StartRequest &request) { program.showRequested(request); });
        // After the first paint: nobody has to wait for a bus.
        QTimer::singleShot(0, &window, [&window] { new ui::DesktopService(window); });
    }
    const auto lastResort = [&program, &instance] {
        program.settings().save();
        if (instance)
            instance->release();
        std::_Exit(EXIT_FAILURE);
    };
    const ui::UnattendedEnd unattendedEnd(window, program.settings(), lastResort, {});
    std::optional<ui::Screenshot> screenshot;
    if (!line.screenshot.isEmpty())
        screenshot.emplace(window, line.view, line.screenshot);
    const int status = QApplication::exec();
    return screenshot && !screenshot->isSaved() ? 1 : status;
}
