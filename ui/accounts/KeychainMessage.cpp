// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/KeychainMessage.h"

#include "ui/words/KeychainWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeychainMessage)
};

using Kind = accounts::KeychainErrorKind;

} // namespace

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
