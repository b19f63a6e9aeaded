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

/// Back and forth go from the last step, which is not there before it has ended.
QString obstacleToWay(const QString &way, const QString &nothing, const Situation &situation)
{
    return situation.isPatchTaken ? Words::tr("A patch is being taken. Stop it first.")
                                  : unless(!way.isEmpty(), nothing);
}

/// Looking on. What is not named here may change something.
bool isPossibleLocked(Command command)
{
    switch (command) {
    case Command::ExportList:
    case Command::ExportEverything:
    case Command::ExportLabels:
    case Command::Refresh:
    case Command::Filter:
    case Command::List:
    case Command::Crosspoint:
    case Command::Wallboard:
    case Command::LineUp:
    case Command::Alarms:
    case Command::Acknowledge:
    case Command::Mute:
    case Command::Stages:
    case Command::Journal:
    case Command::Problems:
    case Command::Details:
    case Command::FullScreen:
    case Command::Guide:
    case Command::Shortcuts:
    case Command::LogFile:
    case Command::ReportProblem:
    case Command::About:
    case Command::PatchSheet:
    case Command::ShiftHandover:
    case Command::LockDesk:
    case Command::Quit:
        return true;
    default:
        return false;
    }
}

/// Where encoders are selected: in the list, or as the row of the crosspoint that the cursor is in.
bool areEncodersShown(const Situation &situation)
{
    return situation.isListShown || situation.isCrosspointShown;
}

/// The list may be narrowed by words of its own.
QString selectFirst(const Situation &situation)
{
    return situation.isCrosspointShown ? Words::tr("Go to an encoder in the grid that the list shows too.")
                                       : Words::tr("Select an encoder first.");
}

} // namespace

QString obstacleTo(Command command, const Situation &situation)
{
    if (situation.isLocked && !isPossibleLocked(command))
        return Words::tr("The desk is locked.");
    switch (command) {
    case Command::Rebind:
    case Command::Spread:
        if (!situation.isSourceOpen)
            return Words::tr("No account is open.");
        if (!areEncodersShown(situation))
            return Words::tr("Go to the list and select an encoder.");
        if (situation.isCrosspointShown && !situation.isSomethingSelected)
            return selectFirst(situation);
        return command == Command::Rebind ? situation.selectionObstacle : situation.spreadObstacle;
    case Command::New:
        return situation.isSourceOpen ? situation.creationObstacle : Words::tr("No account is open.");
    case Command::Label:
    case Command::Watch:
    case Command::Clone:
    case Command::HandOver:
    case Command::Pair:
        if (!areEncodersShown(situation))
            return Words::tr("Go to the list and select an encoder.");
        return unless(situation.isSomethingSelected, selectFirst(situation));
    case Command::Delete: // in the grid its key would be pressed to disarm
        if (!situation.isListShown)
            return Words::tr("Go to the list and select an encoder.");
        return unless(situation.isSomethingSelected, Words::tr("Select an encoder first."));
    case Command::CancelWait:
        return unless(situation.isSelectedWaiting, Words::tr("Nothing that is selected waits."));
    case Command::Tags:
        if (situation.areStagesShown)
            return unless(situation.selectedStages == 1, Words::tr("Select one stage first."));
        [[fallthrough]];
    case Command::RotateKey:
        if (!areEncodersShown(situation))
            return Words::tr("Go to the list and select an encoder.");
        if (!situation.isOneSelected)
            return Words::tr("Select one encoder first.");
        return command == Command::RotateKey ? situation.rotationObstacle : QString();
    case Command::NewStage:
        if (!situation.isSourceOpen)
            return Words::tr("No account is open.");
        return situation.areStagesShown ? situation.creationObstacle : Words::tr("Go to the stages first.");
    case Command::DeleteStage:
    case Command::NextShow:
        if (!situation.areStagesShown)
            return Words::tr("Go to the stages and select one.");
        return situation.selectedStages > 0 ? situation.stagesObstacle : Words::tr("Select a stage first.");
    case Command::RenameStage:
        if (!situation.areStagesShown)
            return Words::tr("Go to the stages and select one.");
        return situation.selectedStages == 1 ? situation.stagesObstacle : Words::tr("Select one stage first.");
    case Command::MoveAllEncoders:
        if (!situation.areStagesShown)
            return Words::tr("Go to the stages and select one.");
        return situation.selectedStages == 1 ? situation.moveAllObstacle : Words::tr("Select one stage first.");
    case Command::Protect:
    case Command::Release:
        if (!situation.areStagesShown)
            return Words::tr("Go to the stages and select one.");
        if (situation.selectedStages == 0)
            return Words::tr("Select a stage first.");
        if (!situation.stagesObstacle.isEmpty())
            return situation.stagesObstacle;
        return command == Command::Protect ? situation.protectObstacle : situation.releaseObstacle;
    case Command::Participants:
        if (!areEncodersShown(situation))
            return situation.areStagesShown ? unless(situation.isOnStage, Words::tr("Select one stage first."))
                                            : Words::tr("Go to the list and select an encoder.");
        if (!situation.isSomethingSelected)
            return selectFirst(situation);
        return unless(situation.isOnStage, Words::tr("This encoder has no stage."));
    case Command::Undo:
        return obstacleToWay(situation.undo, Words::tr("There is nothing to undo."), situation);
    case Command::Redo:
        return obstacleToWay(situation.redo, Words::tr("There is nothing to redo."), situation);
    case Command::SaveScene:
    case Command::ExportList:
        if (!situation.isSourceOpen)
            return Words::tr("No account is open.");
        return unless(areEncodersShown(situation), Words::tr("Go to the list first."));
    case Command::Filter: // the journal has one of its own
        return unless(situation.isSourceOpen
                          || !(situation.isListShown || situation.isCrosspointShown || situation.areStagesShown),
                      Words::tr("No account is open."));
    case Command::Refresh:
    case Command::RecallScene:
    case Command::ExportEverything:
    case Command::ImportBindings:
    case Command::ImportLabels:
    case Command::ExportLabels:
    case Command::PatchSheet:
        return unless(situation.isSourceOpen, Words::tr("No account is open."));
    case Command::TakePlan:
        return situation.takePlanObstacle;
    case Command::LineUp:
        return unless(situation.isSourceOpen, Words::tr("No account is open."));
    case Command::Problems:
        if (!situation.isListShown)
            return Words::tr("Go to the list first.");
        return unless(situation.problems > 0 || situation.areOnlyProblems, Words::tr("There are no problems."));
    case Command::Details:
        return unless(!situation.isCrosspointShown, Words::tr("The crosspoint has no details."));
    case Command::Wallboard:
    case Command::Accounts:
        return unless(!situation.isClosing, Words::tr("The program finishes what is under way, and ends."));
    case Command::LogFile:
        return unless(situation.hasLogFile, Words::tr("No log file could be opened."));
    case Command::Acknowledge:
        return unless(situation.unseenAlarms > 0, Words::tr("There is no alarm that nobody has acknowledged."));
    case Command::Mute:
        return unless(situation.unseenAlarms > 0 || situation.areAlarmsMuted,
                      Words::tr("There is no alarm to be heard."));
    case Command::Alarms:
    case Command::Scenes:
    case Command::Plan:
    case Command::Waits:
    case Command::List:
    case Command::Crosspoint:
    case Command::Stages:
    case Command::Journal:
    case Command::FullScreen:
    case Command::Preferences:
    case Command::Guide:
    case Command::Shortcuts:
    case Command::ReportProblem:
    case Command::About:
    case Command::ShiftHandover:
    case Command::LockDesk:
    case Command::Quit:
        break;
    }
    return {};
}

} // namespace ui
