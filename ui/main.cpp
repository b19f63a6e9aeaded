// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the program out of its modules: the only place that knows them all.

#include "accounts/AccountClients.h"
#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "accounts/SystemKeychain.h"
#include "aws/CaBundle.h"
#include "aws/Transport.h"
#include "emulator/EmbeddedService.h"
#include "ivs/Arn.h"
#include "ui/appearance/Appearance.h"
#include "ui/appearance/Icon.h"
#include "ui/details/SecretClipboard.h"
#include "ui/errors/CaBundleWords.h"
#include "ui/languages/Translations.h"
#include "ui/preferences/Preferences.h"
#include "ui/window/CommandLine.h"
#include "ui/window/ConfigDir.h"
#include "ui/window/DesktopService.h"
#include "ui/window/LogFile.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Screenshot.h"
#include "ui/window/SingleInstance.h"
#include "version/Version.h"

#include <QApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTimer>

#include <cstdio>
#include <map>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

using ui::CommandLine;

/// What lives as long as the program: everything the window works with.
class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)

public:
    Program(CommandLine line, const ui::ConfigDir &configDir)
        : m_line(std::move(line))
        , m_folderProblem(configDir.problem())
        , m_environment(accounts::Environment::read(QProcessEnvironment::systemEnvironment()))
        , m_settings(QDir(configDir.path()).filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_rates(ui::loadPreferences(m_settings).rateShare / 100.0)
        , m_accounts(configDir.path(), m_line.demo ? std::nullopt : m_environment.account())
        , m_secrets(m_keychain, m_accounts, m_environment)
        , m_clients(m_transport, m_rates, ivs::signingName,
                    {m_line.endpointUrl, m_line.rateLimits,
                     [this](const accounts::Account &demo) { return demoEndpoint(demo); }})
    {
    }

    void applyAppearance()
    {
        using ui::Appearance;
        const Appearance appearance = m_line.appearance == "dark"_L1 ? Appearance::Dark
            : m_line.appearance == "light"_L1                        ? Appearance::Light
            : m_line.appearance == "system"_L1                       ? Appearance::System
                                                                     : ui::loadPreferences(m_settings).appearance;
        ui::applyAppearance(*qApp, appearance);
    }

    ui::MainWindow &showWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{
            m_accounts, m_secrets, m_transport, m_clients, m_clipboard, m_environment, m_settings,
            [this](const QUuid &account, const QString &region) { return openSession(account, region); }});
        QObject::connect(m_window.get(), &ui::MainWindow::demoRequested, qApp, [this] { openDemo(); });
        QObject::connect(m_window.get(), &ui::MainWindow::appearanceChanged, qApp,
                         [](ui::Appearance appearance) { ui::applyAppearance(*qApp, appearance); });
        QObject::connect(m_window.get(), &ui::MainWindow::ended, qApp, [this] { end(); });
        if (m_line.size.isValid())
            m_window->resize(m_line.size);
        m_window->show();
        if (!m_folderProblem.isEmpty())
            m_window->showNotice(m_folderProblem);
        if (m_line.demo) {
            openDemo();
        } else {
            trustCaBundle();
            noteAccountsSetAside();
            openFirst();
        }
        return *m_window;
    }

private:
    void trustCaBundle()
    {
        if (m_environment.caBundle.isEmpty())
            return;
        if (const auto authorities = aws::readCaBundle(m_environment.caBundle))
            m_transport.addCertificateAuthorities(*authorities);
        else
            m_window->showNotice(ui::caBundleNotice(authorities.error(), m_environment.caBundle));
    }

    void noteAccountsSetAside()
    {
        if (const QString file = m_accounts.setAside(); !file.isEmpty())
            m_window->showNotice(tr("The list of accounts could not be read. It was kept as %1.").arg(file));
    }

    /// The account that was asked for, else the one used last, else the first there is, else the welcome page.
    void openFirst()
    {
        const accounts::Account *account = m_line.account.isEmpty()
            ? m_accounts.find(m_settings.value(ui::MainWindow::lastAccountKey()).toUuid())
            : m_accounts.findByName(m_line.account);
        const bool isLast = account && m_line.account.isEmpty();
        if (!m_line.account.isEmpty() && !account)
            m_window->showNotice(tr("There is no account named %1.").arg(m_line.account));
        else if (!account && !m_accounts.accounts().empty())
            account = &m_accounts.accounts().front();
        if (!account) {
            m_window->open({}, {});
            return;
        }
        QString region = m_line.region.isEmpty() ? account->region : m_line.region;
        if (isLast && m_line.region.isEmpty())
            region = m_settings.value(ui::MainWindow::lastRegionKey(), region).toString();
        m_window->open(account->id, region);
    }

    void openDemo()
    {
        for (const accounts::Account &account : m_accounts.accounts()) {
            if (account.isDemo()) {
                m_window->open(account.id, m_line.region.isEmpty() ? account.region : m_line.region);
                return;
            }
        }
        accounts::Account demo;
        demo.name = m_accounts.uniqueName(tr("Demo"));
        demo.origin = accounts::FromDemo();
        demo.region = m_line.region.isEmpty() ? emulator::Settings().region : m_line.region;
        auto id = m_accounts.add(demo);
        if (!id)
            id = m_accounts.addForThisRun(demo); // it needs no file
        if (id)
            m_window->open(*id, demo.region);
    }

    aws::Result<std::unique_ptr<ui::Session>> openSession(const QUuid &id, const QString &region)
    {
        accounts::Account account = *m_accounts.find(id);
        account.region = region;
        m_rates.setShare(ui::loadPreferences(m_settings).rateShare / 100.0);
        auto client = m_clients.clientOf(account, m_secrets.sourceOf(id));
        if (!client)
            return tl::unexpected(client.error());
        auto session = std::make_unique<ui::Session>(ui::Session::Identity{id, account.name, region},
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
    QString demoEndpoint(const accounts::Account &account)
    {
        std::unique_ptr<emulator::EmbeddedService> &service = m_demos[account.region];
        if (!service) {
            emulator::Settings settings;
            settings.region = account.region;
            settings.simulatedPublishers = m_line.screenshot.isEmpty();
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
        // A screenshot leaves its exit code with the window.
        const int exitCode = m_window->property("exitCode").toInt();
        QCoro::connect(m_secrets.stopAndJoin(), qApp, [exitCode] { QCoreApplication::exit(exitCode); });
    }

    CommandLine m_line;
    QString m_folderProblem;
    accounts::Environment m_environment;
    QSettings m_settings;
    std::map<QString, std::unique_ptr<emulator::EmbeddedService>> m_demos; ///< by region
    aws::Credentials m_demoKey;
    aws::Transport m_transport;
    aws::RateLimitsBook m_rates;
    accounts::SystemKeychain m_keychain;
    accounts::AccountStore m_accounts;
    accounts::SecretStore m_secrets;
    accounts::AccountClients m_clients;
    ui::SecretClipboard m_clipboard;
    std::unique_ptr<ui::MainWindow> m_window;
};

int raiseRunningProgram(ui::SingleInstance &instance)
{
    QObject::connect(&instance, &ui::SingleInstance::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    instance.raiseFirst();
    return QCoreApplication::exec();
}

/// Before there is an application, as --help needs no display; what it prints is in the reader's language.
auto parseCommandLine(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication forTheWords(argc, argv);
    ui::installTranslations();
    return CommandLine::parse(arguments, ui::Screenshot::views());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"ivs-patchbay"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version::number));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(argc, argv, arguments);
    if (!line) {
        std::fputs(qPrintable(line.error().text), line.error().isFailure ? stderr : stdout);
        return line.error().isFailure ? 2 : 0;
    }

    QApplication application(argc, argv);
    ui::installTranslations();
    QApplication::setApplicationDisplayName(u"IVS Patchbay"_s);
    QApplication::setDesktopFileName(QString::fromLatin1(ui::applicationId));
    QApplication::setQuitOnLastWindowClosed(false);
    const ui::ConfigDir configDir(*line);
    if (!configDir.problem().isEmpty())
        std::fputs(qPrintable(configDir.problem() + u'\n'), stderr);

    std::optional<ui::SingleInstance> instance;
    // A folder that cannot be written to holds no lock either.
    if (!line->demo && line->screenshot.isEmpty() && configDir.problem().isEmpty()) {
        instance.emplace(configDir.path());
        if (!instance->isFirst())
            return raiseRunningProgram(*instance);
    }
    const ui::LogFile log(configDir.path());
    Program program(*line, configDir);
    program.applyAppearance();
    QApplication::setWindowIcon(ui::applicationIcon());
    ui::MainWindow &window = program.showWindow();
    if (instance) {
        QObject::connect(&*instance, &ui::SingleInstance::raiseRequested, &window, &ui::MainWindow::bringToFront);
        // After the first paint: nobody has to wait for a bus.
        QTimer::singleShot(0, &window, [&window] { new ui::DesktopService(window); });
    }
    std::optional<ui::Screenshot> screenshot;
    if (!line->screenshot.isEmpty())
        screenshot.emplace(window, line->view, line->screenshot);
    const int status = QApplication::exec();
    return screenshot && !screenshot->isSaved() ? 1 : status;
}
