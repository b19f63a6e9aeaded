// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace ui {

/// What a person can do about an error, as a button.
enum class Remedy {
    Retry, ///< send it again; offered only where that cannot do anything twice
    AskAgain, ///< ask the service what became of it
    Refresh, ///< read the list again: the world changed
    EditAccount, ///< the key, the region or the endpoint is at fault
    UnlockKeychain,
    AskKeychain, ///< once more
    EnterKey, ///< of the account: it is not known, or cannot be read
    SignIn, ///< with a profile's single sign-on, or with a code
    ShowCommand, ///< of a helper program that was changed, and ask whether it may run
    ProxyPassword,
    CopyPolicy, ///< the IAM statement that would allow it, to the clipboard
    ChooseStage, ///< back to the dialog, with what was chosen
    RebindAnyway,
    GoOnWithoutJournal, ///< of one run: its changes are not written down
    NewJournal, ///< in place of a damaged one, which is kept
    StopRun, ///< what waits stays as it is
};

/// What its button is called, and what is said of it as a hint.
struct RemedyWords {
    QString label;
    QString hint;
};
RemedyWords wordsOf(Remedy remedy);

} // namespace ui

Q_DECLARE_METATYPE(ui::Remedy)
