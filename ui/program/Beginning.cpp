// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Beginning.h"

#include "files/Settings.h"
#include "process/Termination.h"
#include "ui/appearance/DesktopAppearance.h"
#include "ui/languages/Translations.h"
#include "ui/preferences/Preferences.h"
#include "ui/program/Arguments.h"
#include "ui/program/Demo.h"
#include "ui/program/FolderClaim.h"
#include "ui/program/LockedFolder.h"
#include "ui/program/Pictures.h"
#include "ui/words/LockWords.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

void say(const QString &sentence)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
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

tl::expected<CommandLine, int> readLine(int argc, char **argv)
{
    const auto arguments = argumentsOf(argc, argv);
    if (!arguments) {
        say(arguments.error());
        return tl::unexpected(2);
    }
    auto line = CommandLine::parse(*arguments, pictureNames());
    if (line)
        return *line;
    std::fputs(qUtf8Printable(line.error().text), line.error().isFailure ? stderr : stdout);
    return tl::unexpected(line.error().isFailure ? 2 : 0);
}

/// Whether the first program of this folder took what this one was asked to show.
bool handOver(const Beginning &begun)
{
    SingleInstance &instance = *begun.instance;
    QObject::connect(&instance, &SingleInstance::finished, QCoreApplication::instance(),
                     [](bool reached) { QCoreApplication::exit(reached ? 0 : 1); });
    instance.handOver(begun.request(), HandOverLimits{.forAnEnd = hasPerson() ? 5s : 15s});
    return QCoreApplication::exec() == 0;
}

bool isTaken(const Beginning &begun)
{
    return begun.instance && !begun.instance->isFirst();
}

} // namespace

tl::expected<Beginning, int> begin(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    installTranslations();
    auto line = readLine(argc, argv);
    if (!line)
        return tl::unexpected(line.error());
    if (const QString missing = line->rtmp ? Demo::whatRealEncodersLack() : QString(); !missing.isEmpty()) {
        say(missing);
        return tl::unexpected(EXIT_FAILURE);
    }
    Beginning begun{std::move(*line), {}, {}};
    begun.configDir = std::make_unique<ConfigDir>(begun.line);
    if (const QString problem = begun.configDir->problem(); !problem.isEmpty())
        say(problem);
    if (begun.line.demo || !begun.line.screenshot.isEmpty() || begun.line.isForScripts())
        return begun;
    begun.instance = std::make_unique<SingleInstance>(begun.configDir->path());
    if (isTaken(begun) && begun.instance->holder().canAnswer() && handOver(begun))
        return tl::unexpected(EXIT_SUCCESS);
    if (isTaken(begun)) {
        say(lockedSentence(begun.instance->holder(), begun.configDir->path()));
        if (!hasPerson())
            return tl::unexpected(EXIT_FAILURE);
    }
    return begun;
}

std::optional<int> endWithoutFolder(const Beginning &begun)
{
    using Result = FolderClaim::Result;
    if (!isTaken(begun))
        return std::nullopt;
    const QString &folder = begun.configDir->path();
    const files::Settings settings(folder, files::Settings::Damaged::LeftThere);
    applyAppearance(*qApp, begun.line.appearanceOr(loadPreferences(settings).appearance));
    FolderClaim claim(*begun.instance, begun.request(), folder);
    const process::Termination termination;
    QObject::connect(&termination, &process::Termination::asked, &claim.question(), &QDialog::reject);
    Result result = Result::NotOurs;
    QObject::connect(&claim, &FolderClaim::decided, &claim, [&result](Result decided) {
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

} // namespace ui
