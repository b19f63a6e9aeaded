// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/StartChoice.h"

#include "accounts/AccountStore.h"
#include "aws/Endpoint.h"
#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/settings/LastShown.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StartChoice)
};

QString noAccountSentence(const QString &name)
{
    return text::filled(Words::tr("There is no account named %1."), name);
}

StartChoice choiceOf(const QUuid &account, const QString &region)
{
    if (region.isEmpty())
        return {{}, account, {}};
    return {{{account, region}}, account, {}};
}

StartChoice withAskedAccount(const StartRequest &request, const accounts::AccountStore &accounts)
{
    const accounts::Account *const account = accounts.findByName(request.account);
    if (!account)
        return {{}, {}, noAccountSentence(request.account)};
    return choiceOf(account->id, request.region.isEmpty() ? account->firstRegion() : request.region);
}

/// Without those whose account is not there any more.
QList<patchbay::SourceId> lastKnown(const accounts::AccountStore &accounts, const files::Settings &settings)
{
    QList<patchbay::SourceId> sources = lastShown(settings);
    sources.removeIf([&accounts](const patchbay::SourceId &source) { return !accounts.find(source.account); });
    for (patchbay::SourceId &source : sources)
        source.region =
            source.region.isEmpty() ? accounts.find(source.account)->firstRegion() : aws::regionNamed(source.region);
    return sources;
}

} // namespace

StartChoice choiceFor(const StartRequest &request, const accounts::AccountStore &accounts,
                      const files::Settings &settings)
{
    if (!request.account.isEmpty())
        return withAskedAccount(request, accounts);
    const QList<patchbay::SourceId> last = lastKnown(accounts, settings);
    if (last.isEmpty() && accounts.accounts().empty())
        return {};
    const QUuid account = last.isEmpty() ? accounts.accounts().front().id : last.first().account;
    if (!request.region.isEmpty())
        return choiceOf(account, request.region);
    if (last.isEmpty())
        return choiceOf(account, accounts.find(account)->firstRegion());
    if (last.size() == 1)
        return choiceOf(account, last.first().region);
    return {last, account, {}};
}

QString refusalOf(const StartRequest &request, const accounts::AccountStore &accounts)
{
    if (!request.account.isEmpty() && !accounts.findByName(request.account))
        return noAccountSentence(request.account);
    if (request.region.isEmpty())
        return {};
    const QString reason = rules::regionReason(request.region);
    if (reason.isEmpty())
        return {};
    return text::filled(Words::tr("The region %1 cannot be shown. %2"), request.region, reason);
}

} // namespace ui
