// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/Remedy.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Remedy)
};

} // namespace

RemedyWords wordsOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
        return {Words::tr("&Retry"), Words::tr("Does the same once more")};
    case Remedy::AskAgain:
        return {Words::tr("As&k again"), Words::tr("Asks what became of it, and changes nothing")};
    case Remedy::Refresh:
        return {Words::tr("Refre&sh"), Words::tr("Reads the list again")};
    case Remedy::EditAccount:
        return {Words::tr("Edit acco&unt"), Words::tr("Shows the account, where this can be corrected")};
    case Remedy::UnlockKeychain:
        return {Words::tr("&Unlock…"), Words::tr("Asks the keychain to be unlocked, and reads the key")};
    case Remedy::AskKeychain:
        return {Words::tr("Try aga&in"), Words::tr("Asks the keychain for the key once more")};
    case Remedy::EnterKey:
        return {Words::tr("Enter the &key…"), Words::tr("Asks for the access key, which is kept from then on")};
    case Remedy::SignIn:
        return {Words::tr("Si&gn in…"), Words::tr("Asks for what the sign-in needs. What waits goes on after that.")};
    case Remedy::ShowCommand:
        return {Words::tr("&Look at the command…"), Words::tr("Shows the command, and asks whether it may run")};
    case Remedy::ProxyPassword:
        return {Words::tr("Enter pass&word…"), Words::tr("Asks for the user name and password of the proxy")};
    case Remedy::CopyPolicy:
        return {Words::tr("Copy IA&M policy"), Words::tr("Copies the statement that would allow it to the clipboard")};
    case Remedy::ChooseStage:
        return {Words::tr("Ch&oose another stage…"), Words::tr("Goes back to the choice of stages")};
    case Remedy::RebindAnyway:
        return {Words::tr("Rebind an&yway"), Words::tr("Moves it from the stage where it is now")};
    case Remedy::GoOnWithoutJournal:
        return {Words::tr("&Go on without a journal"),
                Words::tr("Makes these changes without writing them down. The next ones are asked about again.")};
    case Remedy::NewJournal:
        return {Words::tr("Start a &new journal"), Words::tr("Keeps the damaged one under another name")};
    case Remedy::StopRun:
        return {Words::tr("St&op"), Words::tr("Makes none of these changes. What is under way finishes.")};
    }
    Q_UNREACHABLE();
}

} // namespace ui
