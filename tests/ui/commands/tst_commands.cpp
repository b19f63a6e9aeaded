// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done when, and that each act is there once.

#include "ui/commands/Commands.h"
#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using ui::Command;

/// One encoder and one stage are selected, in a source that is open, and there is a way back and forth.
ui::Situation everything()
{
    return {.isSourceOpen = true,
            .isSomethingSelected = true,
            .isOneSelected = true,
            .isSelectedWaiting = true,
            .unseenAlarms = 1,
            .areStagesShown = true,
            .selectedStages = 1,
            .isOnStage = true,
            .problems = 3,
            .undo = u"move cam-03 back to rehearsal"_s,
            .redo = u"move cam-04 to main"_s};
}

} // namespace

class TestCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeDone();
    void obstacle_data();
    void obstacle();
    void eachActIsThereOnce();
    void noKeyDoesTwoThings();
    void theJournalNeedsNoAccount();
    void aLockedDeskOnlyLooksOn();
    void undoSaysWhatItDoes();
    void anAmpersandInANameIsNoMnemonic();
};

void TestCommands::everythingCanBeDone()
{
    QWidget window;
    ui::Commands commands(window);
    commands.follow(everything());
    for (int number = 0; number <= int(ui::lastCommand); ++number)
        QVERIFY2(commands[Command(number)].isEnabled(), qPrintable(commands[Command(number)].text()));
}

void TestCommands::obstacle_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<std::function<void(ui::Situation &)>>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, Command command, const QString &sentence,
                        const std::function<void(ui::Situation &)> &change) {
        QTest::newRow(name) << command << change << sentence;
    };
    const auto noSource = [](ui::Situation &situation) { situation.isSourceOpen = false; };
    row("rebind without a source", Command::Rebind, u"No account is open."_s, [&](ui::Situation &situation) {
        situation.isSourceOpen = false;
        situation.selectionObstacle = u"Select one encoder first."_s;
    });
    row("rebind of nothing", Command::Rebind, u"Select one encoder first."_s,
        [](ui::Situation &situation) { situation.selectionObstacle = u"Select one encoder first."_s; });
    row("spread over several accounts", Command::Spread, u"Select those of one."_s,
        [](ui::Situation &situation) { situation.spreadObstacle = u"Select those of one."_s; });
    row("rebind elsewhere than in the list", Command::Rebind, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = false; });
    row("refresh without a source", Command::Refresh, u"No account is open."_s, noSource);
    row("filter without a source", Command::Filter, u"No account is open."_s, noSource);
    for (const auto &[name, command] : {std::pair("save scene", Command::SaveScene),
                                        {"export", Command::ExportList},
                                        {"problems", Command::Problems}}) {
        row(name, command, u"Go to the list first."_s, [](ui::Situation &situation) { situation.isListShown = false; });
    }
    row("label elsewhere than in the list", Command::Label, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = false; });
    row("hand over elsewhere than in the list", Command::HandOver, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = false; });
    row("nothing to hand over", Command::HandOver, u"Select an encoder first."_s,
        [](ui::Situation &situation) { situation.isSomethingSelected = false; });
    row("cancel a wait of what does not wait", Command::CancelWait, u"Nothing that is selected waits."_s,
        [](ui::Situation &situation) { situation.isSelectedWaiting = false; });
    row("make without a source", Command::New, u"No account is open."_s, noSource);
    row("make in a read-only account", Command::New, u"It is read-only."_s,
        [](ui::Situation &situation) { situation.creationObstacle = u"It is read-only."_s; });
    row("make a stage in a read-only account", Command::NewStage, u"It is read-only."_s,
        [](ui::Situation &situation) { situation.creationObstacle = u"It is read-only."_s; });
    row("rotate a key in a read-only account", Command::RotateKey, u"It is read-only."_s,
        [](ui::Situation &situation) { situation.rotationObstacle = u"It is read-only."_s; });
    row("nothing to clone", Command::Clone, u"Select an encoder first."_s,
        [](ui::Situation &situation) { situation.isSomethingSelected = false; });
    row("participants elsewhere than in the lists", Command::Participants, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = situation.areStagesShown = false; });
    row("participants of nothing", Command::Participants, u"Select an encoder first."_s,
        [](ui::Situation &situation) { situation.areStagesShown = situation.isSomethingSelected = false; });
    row("participants of no stage", Command::Participants, u"Select one stage first."_s, [](ui::Situation &situation) {
        situation.isListShown = false;
        situation.isOnStage = false;
    });
    row("participants without a stage", Command::Participants, u"This encoder has no stage."_s,
        [](ui::Situation &situation) { situation.areStagesShown = situation.isOnStage = false; });
    row("tags elsewhere than in the list", Command::Tags, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.areStagesShown = situation.isListShown = false; });
    row("tags of no one encoder", Command::Tags, u"Select one encoder first."_s,
        [](ui::Situation &situation) { situation.areStagesShown = situation.isOneSelected = false; });
    row("tags of no one stage", Command::Tags, u"Select one stage first."_s,
        [](ui::Situation &situation) { situation.selectedStages = 2; });
    row("delete elsewhere than in the list", Command::Delete, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = false; });
    row("nothing to delete", Command::Delete, u"Select an encoder first."_s,
        [](ui::Situation &situation) { situation.isSomethingSelected = false; });
    row("rotate a key elsewhere than in the list", Command::RotateKey, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) { situation.isListShown = false; });
    row("no key of one encoder to rotate", Command::RotateKey, u"Select one encoder first."_s,
        [](ui::Situation &situation) { situation.isOneSelected = false; });
    row("no encoder in the crosspoint", Command::Label, u"Go to an encoder in the grid that the list shows too."_s,
        [](ui::Situation &situation) {
            situation.isListShown = situation.isSomethingSelected = false;
            situation.isCrosspointShown = true;
        });
    row("delete in the crosspoint", Command::Delete, u"Go to the list and select an encoder."_s,
        [](ui::Situation &situation) {
            situation.isListShown = false;
            situation.isCrosspointShown = true;
        });
    row("details in the crosspoint", Command::Details, u"The crosspoint has no details."_s,
        [](ui::Situation &situation) { situation.isCrosspointShown = true; });
    const auto elsewhere = [](ui::Situation &situation) { situation.areStagesShown = false; };
    row("a new stage elsewhere than among them", Command::NewStage, u"Go to the stages first."_s, elsewhere);
    for (const auto &[name, command] : {std::pair("rename stage", Command::RenameStage),
                                        {"delete stage", Command::DeleteStage},
                                        {"next show", Command::NextShow},
                                        {"protect", Command::Protect},
                                        {"release", Command::Release},
                                        {"move all encoders", Command::MoveAllEncoders}})
        row(name, command, u"Go to the stages and select one."_s, elsewhere);
    row("two stages to rename", Command::RenameStage, u"Select one stage first."_s,
        [](ui::Situation &situation) { situation.selectedStages = 2; });
    row("no stage to delete", Command::DeleteStage, u"Select a stage first."_s,
        [](ui::Situation &situation) { situation.selectedStages = 0; });
    row("a stage that is read-only", Command::DeleteStage, u"This account is read-only."_s,
        [](ui::Situation &situation) { situation.stagesObstacle = u"This account is read-only."_s; });
    row("an empty stage", Command::MoveAllEncoders, u"No encoder is bound to this stage."_s,
        [](ui::Situation &situation) { situation.moveAllObstacle = u"No encoder is bound to this stage."_s; });
    row("no stage to protect", Command::Protect, u"Select a stage first."_s,
        [](ui::Situation &situation) { situation.selectedStages = 0; });
    row("a stage of somebody else's", Command::Protect, u"Release it first."_s,
        [](ui::Situation &situation) { situation.protectObstacle = u"Release it first."_s; });
    row("nothing to release", Command::Release, u"No selected stage is protected."_s,
        [](ui::Situation &situation) { situation.releaseObstacle = u"No selected stage is protected."_s; });
    const QString taking = u"A patch is being taken. Stop it first."_s;
    row("undo while a patch is taken", Command::Undo, taking,
        [](ui::Situation &situation) { situation.isPatchTaken = true; });
    row("redo while a patch is taken", Command::Redo, taking,
        [](ui::Situation &situation) { situation.isPatchTaken = true; });
    row("nothing to undo", Command::Undo, u"There is nothing to undo."_s,
        [](ui::Situation &situation) { situation.undo.clear(); });
    row("nothing to redo", Command::Redo, u"There is nothing to redo."_s,
        [](ui::Situation &situation) { situation.redo.clear(); });
    row("no label without an encoder", Command::Label, u"Select an encoder first."_s,
        [](ui::Situation &situation) { situation.isSomethingSelected = false; });
    row("no problems", Command::Problems, u"There are no problems."_s,
        [](ui::Situation &situation) { situation.problems = 0; });
    row("no log", Command::LogFile, u"No log file could be opened."_s,
        [](ui::Situation &situation) { situation.hasLogFile = false; });
    row("accounts while it closes", Command::Accounts, u"The program finishes what is under way, and ends."_s,
        [](ui::Situation &situation) { situation.isClosing = true; });
}

/// Off, and it says why; nothing else is off because of it.
void TestCommands::obstacle()
{
    QFETCH(const Command, command);
    QFETCH(const std::function<void(ui::Situation &)>, change);
    QFETCH(const QString, sentence);
    QWidget window;
    ui::Commands commands(window);
    ui::Situation situation = everything();
    change(situation);
    commands.follow(situation);
    QVERIFY(!commands[command].isEnabled());
    QVERIFY(ui::hintOf(commands[command]).endsWith(u'\n' + sentence));
    QVERIFY(commands[Command::Guide].isEnabled());
    QVERIFY(commands[Command::Quit].isEnabled());
    commands.follow(everything());
    QVERIFY(commands[command].isEnabled());
    QVERIFY(!ui::hintOf(commands[command]).contains(sentence));
}

/// Their keys work in the whole window because it has them all.
void TestCommands::eachActIsThereOnce()
{
    QWidget window;
    const ui::Commands commands(window);
    QSet<QString> names;
    for (int number = 0; number <= int(ui::lastCommand); ++number) {
        const QAction &action = commands[Command(number)];
        QCOMPARE(window.actions().count(&action), 1);
        QVERIFY(!ui::plainText(action).isEmpty());
        QVERIFY2(!names.contains(ui::plainText(action)), qPrintable(action.text()));
        names.insert(ui::plainText(action));
    }
    QCOMPARE(window.actions().size(), int(ui::lastCommand) + 1);
}

/// At a time: what one does with encoders in their list, it does with stages in theirs.
void TestCommands::noKeyDoesTwoThings()
{
    QWidget window;
    ui::Commands commands(window);
    for (const auto &[isListShown, areStagesShown] : {std::pair(true, false), {false, true}, {false, false}}) {
        ui::Situation situation = everything();
        situation.isListShown = isListShown;
        situation.areStagesShown = areStagesShown;
        commands.follow(situation);
        QSet<QKeySequence> keys;
        for (const QAction *const action : window.actions()) {
            for (const QKeySequence &key : action->isEnabled() ? action->shortcuts() : QList<QKeySequence>()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys.insert(key);
            }
        }
    }
}

/// What was changed is asked about also once the account is removed.
void TestCommands::theJournalNeedsNoAccount()
{
    for (const bool isListShown : {true, false}) {
        QVERIFY(ui::obstacleTo(Command::Journal, {.isListShown = isListShown}).isEmpty());
        QVERIFY(ui::obstacleTo(Command::List, {.isListShown = isListShown}).isEmpty());
    }
    QVERIFY(ui::obstacleTo(Command::Filter, {.isListShown = false}).isEmpty());
}

void TestCommands::aLockedDeskOnlyLooksOn()
{
    ui::Situation situation = everything();
    situation.isLocked = true;
    for (const Command command : {Command::Rebind, Command::Undo, Command::RecallScene, Command::Label,
                                  Command::NewStage, Command::ImportLabels, Command::Accounts, Command::Preferences,
                                  Command::Waits}) // which are cancelled and held there
        QCOMPARE(ui::obstacleTo(command, situation), u"The desk is locked."_s);
    for (const Command command : {Command::List, Command::Journal, Command::Refresh, Command::LockDesk, Command::Quit})
        QCOMPARE(ui::obstacleTo(command, situation), QString());
    QWidget window;
    ui::Commands commands(window);
    commands.follow(situation);
    QCOMPARE(ui::plainText(commands[Command::LockDesk]), u"Unlock the desk"_s);
}

void TestCommands::undoSaysWhatItDoes()
{
    QWidget window;
    ui::Commands commands(window);
    commands.follow(everything());
    QCOMPARE(ui::plainText(commands[Command::Undo]), u"Undo: move cam-03 back to rehearsal"_s);
    QCOMPARE(ui::plainText(commands[Command::Redo]), u"Redo: move cam-04 to main"_s);
    commands.follow({});
    QCOMPARE(ui::plainText(commands[Command::Undo]), u"Undo"_s);
    QCOMPARE(ui::plainText(commands[Command::Redo]), u"Redo"_s);
}

void TestCommands::anAmpersandInANameIsNoMnemonic()
{
    QWidget window;
    ui::Commands commands(window);
    ui::Situation situation = everything();
    situation.undo = u"move A&B back to rehearsal"_s;
    commands.follow(situation);
    QVERIFY(commands[Command::Undo].text().endsWith(u"A&&B back to rehearsal"_s));
    QCOMPARE(ui::plainText(commands[Command::Undo]), u"Undo: move A&B back to rehearsal"_s);
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
