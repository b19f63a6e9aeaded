// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/StartChoice.h"

#include "accounts/AccountStore.h"
#include "aws/Endpoint.h"
#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/settings/LastOpened.h"

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

StartChoice withAskedAccount(const StartRequest &request, const accounts::AccountStore &accounts)
{
    const accounts::Account *const account = accounts.findByName(request.account);
    if (!account)
        return {{}, {}, noAccountSentence(request.account)};
    return {account->id, request.region.isEmpty() ? account->region : request.region, {}};
}

} // namespace

StartChoice choiceFor(const StartRequest &request, const accounts::AccountStore &accounts,
                      const files::Settings &settings)
{
    if (!request.account.isEmpty())
        return withAskedAccount(request, accounts);
    const accounts::Account *const last = accounts.find(settings.value(lastAccountKey).toUuid());
    if (!last && accounts.accounts().empty())
        return {};
    const accounts::Account &account = last ? *last : accounts.accounts().front();
    if (!request.region.isEmpty())
        return {account.id, request.region, {}};
    if (!last)
        return {account.id, account.region, {}};
    return {account.id, aws::regionNamed(settings.value(lastRegionKey, account.region).toString()), {}};
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
