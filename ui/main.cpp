// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/CoreDumps.h"
#include "process/Termination.h"
#include "ui/appearance/Icon.h"
#include "ui/appearance/PopupFrames.h"
#include "ui/languages/Translations.h"
#include "ui/program/Beginning.h"
#include "ui/program/Listing.h"
#include "ui/program/Program.h"
#include "ui/widgets/QuietWheel.h"
#include "version/Version.h"

#include <QApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace {

/// Needs no display. What is on standard error is for whoever runs the script.
int listForScripts(int &argc, char **argv, ui::Beginning begun)
{
    const QCoreApplication application(argc, argv);
    ui::installTranslations();
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\npatchbay.requests=false"_s);
    ui::Listing listing(std::move(begun));
    listing.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    process::forbidCoreDumps();
    QCoreApplication::setApplicationName(u"ivs-patchbay"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version::number));
    process::surviveFileSizeLimit();
    auto begun = ui::begin(argc, argv);
    if (!begun)
        return begun.error();

    if (begun->line.isForScripts())
        return listForScripts(argc, argv, std::move(*begun));

    QApplication application(argc, argv);
    ui::Beginning beginning = std::move(*begun); // what it holds ends before the application
    ui::installTranslations();
    QApplication::setApplicationDisplayName(u"IVS Patchbay"_s);
    QApplication::setDesktopFileName(QString::fromLatin1(ui::applicationId));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(ui::applicationIcon());
    const ui::QuietWheel quietWheel(application);
    const ui::PopupFrames popupFrames(application);
    if (const auto exitCode = ui::endWithoutFolder(beginning))
        return *exitCode;

    ui::Program program(std::move(beginning));
    program.start();
    return program.exitCode(QApplication::exec());
}
