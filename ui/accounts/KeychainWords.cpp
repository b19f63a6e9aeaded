// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/KeychainWords.h"

#include "accounts/AccountCredentials.h"
#include "text/Isolate.h"
#include "ui/words/CredentialsWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

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

Message keychainMessage(const QString &id, const accounts::KeychainError &error, const QString &whatItMeans,
                        const KeychainRemedies &remedies)
{
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = whatItMeans.isEmpty() ? keychainSentence(error) : keychainSentence(error) + u' ' + whatItMeans;
    message.dismissible = false;
    const bool isMissing = error.kind == Kind::NotFound || error.kind == Kind::NotKept;
    if (isMissing && remedies.enterKey)
        message.actions.push_back({Words::tr("Enter the &key…"), remedies.enterKey});
    else if (error.kind == Kind::Locked && remedies.unlock)
        message.actions.push_back({Words::tr("Un&lock…"), remedies.unlock});
    else if (remedies.tryAgain)
        message.actions.push_back({Words::tr("Try aga&in"), remedies.tryAgain});
    if (!isMissing && remedies.enterKey)
        message.actions.push_back({Words::tr("Enter the &key…"), remedies.enterKey});
    if (remedies.keepForThisRun)
        message.actions.push_back({Words::tr("Kee&p for this run only"), remedies.keepForThisRun});
    return message;
}

} // namespace ui
