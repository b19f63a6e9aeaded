// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/ErrorWords.h"

namespace ui {

QString ErrorWords::changed(bool nothing, const ErrorContext &context)
{
    if (nothing)
        return tr("Nothing was changed.");
    if (context.encoder.isEmpty())
        return tr("It is not known whether anything was changed.");
    return context.toStage.isEmpty()
        ? tr("It is not known whether %1 was detached.").arg(context.encoder)
        : tr("It is not known whether %1 moved to %2.").arg(context.encoder, context.toStage);
}

QString ErrorWords::retry(bool safe, bool offered)
{
    if (!safe)
        return tr("Ask AWS first, before you try again.");
    return offered ? tr("You can try again.") : tr("You can try again after that.");
}

QString ErrorWords::leave(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding ? tr("Leave as it is") : tr("Close");
}

std::vector<Remedy> ErrorWords::accountRemedies(const ErrorContext &context)
{
    std::vector<Remedy> remedies{Remedy::EditAccount};
    if (context.act == ErrorContext::Act::Listing)
        remedies.push_back(Remedy::Refresh);
    return remedies;
}

QString ErrorWords::account(const ErrorContext &context)
{
    return context.account.isEmpty() ? tr("this account") : context.account;
}

QString ErrorWords::accountAsSubject(const ErrorContext &context)
{
    return context.account.isEmpty() ? tr("This account") : context.account;
}

QString ErrorWords::stage(const QString &name)
{
    return name.isEmpty() ? tr("no stage") : name;
}

QString labelOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
        return ErrorWords::tr("Try again");
    case Remedy::AskAgain:
        return ErrorWords::tr("Ask again");
    case Remedy::Refresh:
        return ErrorWords::tr("Refresh");
    case Remedy::EditAccount:
        return ErrorWords::tr("Edit account");
    case Remedy::ProxyPassword:
        return ErrorWords::tr("Enter password…");
    case Remedy::CopyPolicy:
        return ErrorWords::tr("Copy IAM policy");
    case Remedy::ChooseStage:
        return ErrorWords::tr("Choose another stage…");
    case Remedy::RebindAnyway:
        return ErrorWords::tr("Rebind anyway");
    }
    Q_UNREACHABLE();
}

} // namespace ui
