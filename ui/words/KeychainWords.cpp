// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/KeychainWords.h"

#include "accounts/AccountCredentials.h"
#include "text/Isolate.h"
#include "ui/words/CredentialsWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeychainWords)
};

using Kind = accounts::KeychainErrorKind;

} // namespace

QString keychainName(const QString &product)
{
    return product.isEmpty() ? Words::tr("the keychain") : product;
}

QString keychainSentence(const accounts::KeychainError &error)
{
    if (const auto problem = accounts::credentialsProblemOf(error))
        return keychainSentence(*problem);
    return error.kind == Kind::Cancelled
        ? Words::tr("Stopped.")
        : text::filled(Words::tr("The list of accounts could not be written: %1."), error.detail);
}

QString keyNotKeptSentence(Kind kind)
{
    return kind == Kind::KeptUnrecorded
        ? Words::tr("The key itself is in the keychain: it is used now and at the next start. Try again once the list "
                    "can be written, or close this window.")
        : Words::tr("The key was not saved.");
}

/// The list of accounts is written before and after the keychain is asked.
QString notRemovedSentence(Kind kind, const QString &account)
{
    return kind == Kind::NotRecorded
        ? text::filled(Words::tr("%1 was not removed. Its secret may be deleted already."), account)
        : text::filled(Words::tr("The secret of %1 was not deleted. The account stays until it is."), account);
}

} // namespace ui
