// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RemovalQuestion.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::RemovalQuestion)
};

} // namespace

Question::Text removalQuestion(const accounts::Account &account)
{
    const bool hasSecret = account.accessKey() && account.accessKey()->mayBeInKeychain();
    return {.title = Words::tr("Remove an account"),
            .question = text::filled(Words::tr("Remove %1?"), account.name),
            .meaning = hasSecret ? Words::tr("Its secret is deleted from the keychain. Nothing changes in AWS.")
                                 : Words::tr("Nothing changes in AWS."),
            .act = Words::tr("&Remove")};
}

} // namespace ui
