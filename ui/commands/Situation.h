// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// What a person can do in the window, whatever is open in it. In the order in which the keyboard shortcuts are listed.
enum class Command {
    Rebind,
    Spread,
    CancelWait, ///< of what is selected
    Label,
    Watch, ///< or not any more: people are told when what is selected is not live
    New,
    Clone,
    HandOver,
    RotateKey,
    Tags, ///< of the encoder or the stage that is selected
    Pair, ///< two encoders may feed what is selected, or one again
    Participants, ///< of the stage of the encoder that is selected, or of the stage that is
    Delete,
    NewStage,
    RenameStage,
    DeleteStage,
    NextShow, ///< new stages for it, like those that are selected
    MoveAllEncoders, ///< that are bound to the stage that is selected
    Undo,
    Redo,
    SaveScene,
    RecallScene,
    Scenes, ///< all of them, to be managed
    ExportList,
    ExportEverything,
    ImportBindings,
    ImportLabels,
    ExportLabels,
    Refresh,
    Filter,
    List, ///< is the view that is shown
    Stages, ///< the same
    Journal, ///< the same
    Waits, ///< all changes that wait
    Alarms, ///< all of them
    Acknowledge, ///< all alarms
    Mute, ///< alarms, or not any more
    Wallboard, ///< a window of its own
    Problems, ///< only those that have one are listed, or all
    Details, ///< shown or not
    FullScreen, ///< or not
    Accounts,
    Preferences,
    Guide,
    Shortcuts,
    LogFile,
    ReportProblem,
    About,
    Quit,
};

inline constexpr Command lastCommand = Command::Quit;

/// What decides what can be done now.
struct Situation {
    bool isSourceOpen = false; ///< of those that are shown
    bool isListShown = true; ///< where encoders are selected
    QString selectionObstacle = {}; ///< why what is selected cannot be rebound; empty: it can
    QString spreadObstacle = {}; ///< the same of spreading it
    QString creationObstacle = {}; ///< why nothing can be made in what is shown; empty: it can
    QString rotationObstacle = {}; ///< why none can be made beside the encoder that is selected; empty: it can
    bool isSomethingSelected = false; ///< of the encoders
    bool isOneSelected = false; ///< of them
    bool isSelectedWaiting = false; ///< some of them: a change waits until they stop
    bool isSelectedWatched = false; ///< all of them
    int unseenAlarms = 0; ///< that nobody has acknowledged
    bool areAlarmsMuted = false;
    bool areStagesShown = false;
    int selectedStages = 0;
    QString stagesObstacle = {}; ///< why the selected stages cannot be changed; empty: they can
    QString moveAllObstacle = {}; ///< why no encoder can be moved off the stage that is selected; empty: they can
    bool isOnStage = false; ///< the current one of them; where stages are shown, one is selected
    int problems = 0; ///< how many encoders have one
    bool areOnlyProblems = false; ///< listed
    QString undo = {}; ///< what would be taken back, "move cam-03 back to rehearsal"; empty: nothing
    QString redo = {};
    QString undoRemark = {}; ///< why it is this that would be taken back; empty: it is the last change
    QString redoRemark = {};
    bool isPatchTaken = false; ///< at this moment: what was done last is not done yet
    bool hasLogFile = true;
    bool isClosing = false; ///< the window only finishes what is under way
};

/// Why the act is not possible, as a sentence; empty: it is. The one rule for each.
QString obstacleTo(Command command, const Situation &situation);

} // namespace ui
