// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/Commands.h"

#include "text/Isolate.h"
#include "ui/appearance/Icon.h"
#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QWidget>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// How an act looks in a menu, and its key.
struct Face {
    QString text;
    std::optional<IconName> icon = {};
    QKeySequence key = {};
    QAction::MenuRole role = QAction::NoRole; ///< where macOS wants it
};

Face faceOf(Command command)
{
    switch (command) {
    case Command::Rebind:
        return {Commands::tr("Re&bind…"), IconName::Rebind, Qt::CTRL | Qt::Key_E};
    case Command::Spread:
        return {Commands::tr("&Spread…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_E};
    case Command::CancelWait:
        return {Commands::tr("Cancel &wait")};
    case Command::Label:
        return {Commands::tr("&Label…"), {}, Qt::Key_F2};
    case Command::Watch:
        return {Commands::tr("Watch")};
    case Command::New:
        return {Commands::tr("&New…"), IconName::Add, QKeySequence::New};
    case Command::Clone:
        return {Commands::tr("Cl&one…"), {}, Qt::CTRL | Qt::Key_D};
    case Command::HandOver:
        return {Commands::tr("&Hand over…"), {}, Qt::CTRL | Qt::Key_H};
    case Command::RotateKey:
        return {Commands::tr("Rotate &key…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_K};
    case Command::Tags:
        return {Commands::tr("&Tags…")};
    case Command::Pair:
        return {Commands::tr("Redundant &pair…")};
    case Command::Participants:
        return {Commands::tr("P&articipants…"), {}, Qt::CTRL | Qt::Key_P};
    case Command::Delete:
        return {Commands::tr("&Delete…"), {}, QKeySequence::Delete};
    case Command::NewStage:
        return {Commands::tr("&New stage…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_N};
    case Command::RenameStage: // where encoders are listed, the key labels them
        return {Commands::tr("&Rename stage…"), {}, Qt::Key_F2};
    case Command::DeleteStage: // the same
        return {Commands::tr("&Delete stage…"), {}, QKeySequence::Delete};
    case Command::NextShow:
        return {Commands::tr("New stages for the ne&xt show…")};
    case Command::MoveAllEncoders:
        return {Commands::tr("Mo&ve all encoders to…")};
    case Command::Protect:
        return {Commands::tr("&Protect…")};
    case Command::Release:
        return {Commands::tr("Relea&se…")};
    case Command::Undo:
        return {Commands::tr("&Undo"), {}, QKeySequence::Undo};
    case Command::Redo:
        return {Commands::tr("&Redo"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_Z};
    case Command::SaveScene:
        return {Commands::tr("&Save scene…"), {}, Qt::CTRL | Qt::Key_S};
    case Command::RecallScene:
        return {Commands::tr("&Recall scene…"), {}, Qt::CTRL | Qt::Key_R};
    case Command::Scenes:
        return {Commands::tr("&Manage scenes…")};
    case Command::Plan:
        return {Commands::tr("&Plan…")};
    case Command::TakePlan:
        return {Commands::tr("&Take what the plan needs…")};
    case Command::ExportList:
        return {Commands::tr("&Export list as CSV…")};
    case Command::ExportEverything:
        return {Commands::tr("Export e&verything…")};
    case Command::ImportBindings:
        return {Commands::tr("&Import bindings from CSV…")};
    case Command::ImportLabels:
        return {Commands::tr("Import &labels from CSV…")};
    case Command::ExportLabels:
        return {Commands::tr("Export la&bels as CSV…")};
    case Command::Refresh: // in GNOME the standard key is Ctrl+R
        return {Commands::tr("&Refresh"), IconName::Refresh, Qt::Key_F5};
    case Command::Filter:
        return {Commands::tr("&Filter"), IconName::Filter, QKeySequence::Find};
    case Command::List:
        return {Commands::tr("&List"), {}, Qt::CTRL | Qt::Key_1};
    case Command::Crosspoint:
        return {Commands::tr("Cr&osspoint"), {}, Qt::CTRL | Qt::Key_2};
    case Command::Stages:
        return {Commands::tr("Sta&ges"), {}, Qt::CTRL | Qt::Key_5};
    case Command::Journal:
        return {Commands::tr("&Journal"), IconName::Log, Qt::CTRL | Qt::Key_4};
    case Command::Waits:
        return {Commands::tr("&Waits…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_W};
    case Command::Wallboard:
        return {Commands::tr("Wall&board"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_B};
    case Command::LineUp:
        return {Commands::tr("Li&ne-up check…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_L};
    case Command::Alarms:
        return {Commands::tr("&Alarms…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_M};
    case Command::Acknowledge:
        return {Commands::tr("Ac&knowledge alarms"), {}, Qt::CTRL | Qt::Key_K};
    case Command::Mute:
        return {Commands::tr("&Mute alarms for 5 min")};
    case Command::Problems:
        return {Commands::tr("&Problems"), IconName::Warning, Qt::CTRL | Qt::SHIFT | Qt::Key_P};
    case Command::Details:
        return {Commands::tr("&Details"), IconName::Info, Qt::Key_F9};
    case Command::FullScreen:
        return {Commands::tr("F&ull screen"), {}, Qt::Key_F11};
    case Command::Accounts:
        return {Commands::tr("&Accounts…"), IconName::Accounts, Qt::CTRL | Qt::SHIFT | Qt::Key_A};
    case Command::Preferences:
        return {Commands::tr("&Preferences…"), IconName::Settings, Qt::CTRL | Qt::Key_Comma, QAction::PreferencesRole};
    case Command::Guide:
        return {Commands::tr("&Guide"), {}, QKeySequence::HelpContents};
    case Command::Shortcuts:
        return {Commands::tr("&Keyboard shortcuts"), IconName::Keyboard, Qt::CTRL | Qt::Key_Question};
    case Command::LogFile:
        return {Commands::tr("Open the &log file"), IconName::Log};
    case Command::ReportProblem:
        return {Commands::tr("&Report a problem…")};
    case Command::About:
        return {Commands::tr("A&bout IVS Patchbay"), {}, {}, QAction::AboutRole};
    case Command::PatchSheet:
        return {Commands::tr("Pa&tch sheet…")};
    case Command::ShiftHandover:
        return {Commands::tr("Shift hand&over…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_H};
    case Command::LockDesk:
        return {Commands::tr("Loc&k the desk"), {}, Qt::CTRL | Qt::Key_L};
    case Command::Quit:
        return {Commands::tr("&Quit"), {}, QKeySequence::Quit, QAction::QuitRole};
    }
    Q_UNREACHABLE();
}

/// One of them is shown.
bool isView(Command command)
{
    return command == Command::List || command == Command::Crosspoint || command == Command::Stages
        || command == Command::Journal;
}

QAction *makeAction(Command command, QObject *parent)
{
    const Face face = faceOf(command);
    auto *const action = new QAction(face.text, parent);
    if (face.icon)
        action->setIcon(menuIcon(*face.icon));
    action->setShortcut(face.key);
    if (face.role != QAction::NoRole)
        action->setMenuRole(face.role);
    action->setCheckable(command == Command::Problems || command == Command::Details || command == Command::FullScreen
                         || isView(command));
    return action;
}

/// "&Undo: move cam-03 back to rehearsal"; a name with an ampersand has no mnemonic in it.
QString withHint(const QString &text, const QString &withHint, const QString &hint)
{
    return hint.isEmpty() ? text : text::filled(withHint, QString(hint).replace(u'&', "&&"_L1));
}

} // namespace

Commands::Commands(QWidget &window)
{
    auto *const views = new QActionGroup(this);
    for (int number = 0; number <= int(lastCommand); ++number) {
        QAction *const action = makeAction(Command(number), this);
        m_actions.emplace(Command(number), action);
        window.addAction(action);
        if (isView(Command(number)))
            views->addAction(action);
    }
    m_actions.at(Command::List)->setChecked(true);
}

void Commands::follow(const Situation &situation)
{
    for (const auto &[command, action] : m_actions)
        setObstacle(*action, obstacleTo(command, situation));
    QAction &problems = *m_actions.at(Command::Problems);
    problems.setText(situation.problems > 0 ? tr("%Ln &problems", nullptr, situation.problems) : tr("&Problems"));
    problems.setIconText(QLocale().toString(situation.problems)); // the sign beside it says what they are
    m_actions.at(Command::Watch)->setText(situation.isSelectedWatched ? tr("Stop watching") : tr("Watch"));
    m_actions.at(Command::Mute)
        ->setText(situation.areAlarmsMuted ? tr("S&ound of alarms on again") : tr("&Mute alarms for 5 min"));
    m_actions.at(Command::LockDesk)->setText(situation.isLocked ? tr("Unloc&k the desk…") : tr("Loc&k the desk"));
    const auto followWay = [this](Command command, const QString &text, const QString &remark) {
        m_actions.at(command)->setText(text);
        setRemark(*m_actions.at(command), remark);
    };
    followWay(Command::Undo, withHint(tr("&Undo"), tr("&Undo: %1"), situation.undo), situation.undoRemark);
    followWay(Command::Redo, withHint(tr("&Redo"), tr("&Redo: %1"), situation.redo), situation.redoRemark);
}

} // namespace ui
