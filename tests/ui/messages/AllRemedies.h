// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/Remedies.h"

namespace tests {

inline const std::vector<ui::Remedy> allRemedies{
    ui::Remedy::Retry,          ui::Remedy::AskAgain,           ui::Remedy::Refresh,    ui::Remedy::EditAccount,
    ui::Remedy::UnlockKeychain, ui::Remedy::AskKeychain,        ui::Remedy::EnterKey,   ui::Remedy::ProxyPassword,
    ui::Remedy::SignIn,         ui::Remedy::ShowCommand,        ui::Remedy::CopyPolicy, ui::Remedy::ChooseStage,
    ui::Remedy::RebindAnyway,   ui::Remedy::GoOnWithoutJournal, ui::Remedy::NewJournal, ui::Remedy::StopRun};

/// A place that can do everything.
inline ui::Remedies canDoAll(
    QObject &owner, const std::function<void(ui::Remedy)> &done = [](ui::Remedy) {})
{
    ui::Remedies remedies(owner);
    for (const ui::Remedy remedy : allRemedies) {
        if (remedy != ui::Remedy::CopyPolicy) // which the dialog does itself
            remedies.add({remedy}, [done, remedy] { done(remedy); });
    }
    return remedies;
}

} // namespace tests
