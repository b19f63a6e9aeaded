// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/Situation.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Situation)
};

QString unless(bool possible, const QString &obstacle)
{
    return possible ? QString() : obstacle;
}

} // namespace

QString obstacleTo(Command command, const Situation &situation)
{
    switch (command) {
    case Command::Rebind:
    case Command::Spread:
        if (!situation.isSourceOpen)
            return Words::tr("No account is open.");
        return situation.isListShown ? situation.selectionObstacle : Words::tr("Go to the list and select an encoder.");
    case Command::Label:
        if (!situation.isListShown)
            return Words::tr("Go to the list and select an encoder.");
        return unless(situation.isSomethingSelected, Words::tr("Select an encoder first."));
    case Command::Undo:
        return unless(!situation.undo.isEmpty(), Words::tr("There is nothing to undo."));
    case Command::Redo:
        return unless(!situation.redo.isEmpty(), Words::tr("There is nothing to redo."));
    case Command::Refresh:
    case Command::Filter:
    case Command::SaveScene:
    case Command::RecallScene:
    case Command::ExportList:
    case Command::ExportEverything:
    case Command::ImportBindings:
    case Command::ImportLabels:
    case Command::ExportLabels:
    case Command::List:
    case Command::Journal:
        return unless(situation.isSourceOpen, Words::tr("No account is open."));
    case Command::Problems:
        if (!situation.isListShown)
            return Words::tr("The list is not shown.");
        return unless(situation.problems > 0 || situation.areOnlyProblems, Words::tr("There are no problems."));
    case Command::Accounts:
        return unless(!situation.isClosing, Words::tr("The program finishes what is under way, and ends."));
    case Command::LogFile:
        return unless(situation.hasLogFile, Words::tr("No log file could be opened."));
    case Command::Scenes:
    case Command::Details:
    case Command::FullScreen:
    case Command::Preferences:
    case Command::Guide:
    case Command::Shortcuts:
    case Command::ReportProblem:
    case Command::About:
    case Command::Quit:
        break;
    }
    return {};
}

} // namespace ui
