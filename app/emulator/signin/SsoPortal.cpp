// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/SsoPortal.h"

#include "emulator/Http.h"
#include "emulator/model/Refusal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr qint64 anHour = 3600;
constexpr qsizetype usualPage = 20;

const QStringList &roleNames()
{
    static const QStringList names{u"Operator"_s, u"Viewer"_s};
    return names;
}

Answer refused(int status, const QByteArray &code, const QString &message)
{
    return answerOf(tl::unexpected(Refusal{status, code, message}));
}

/// The part of a list that a request asks for: "max_result" items from the position that "next_token" says.
Answer pageOf(const QString &member, const QJsonArray &items, const Form &form)
{
    const qsizetype size = std::max<qsizetype>(1, form.value(u"max_result"_s, QString::number(usualPage)).toInt());
    const qsizetype first = form.value(u"next_token"_s).toInt();
    QJsonArray page;
    for (qsizetype at = first; at < std::min(items.size(), first + size); ++at)
        page.append(items.at(at));
    QJsonObject answer{{member, page}};
    if (first + size < items.size())
        answer.insert(u"nextToken"_s, QString::number(first + size));
    return answerOf(answer);
}

} // namespace

SsoPortal::SsoPortal(const std::vector<Account> &accounts, KeyRing &keys, SignInState &state)
    : m_accounts(accounts)
    , m_keys(keys)
    , m_state(state)
{
}

Answer SsoPortal::answer(const QString &operation, const Request &request)
{
    const QByteArray token = aws::headerValue(request.headers, "x-amz-sso_bearer_token");
    const auto *session = m_state.accessTokens.find(QString::fromUtf8(token));
    if (!session || !session->thing || session->hasExpired())
        return refused(401, "UnauthorizedException"_ba, u"Session token not found or invalid"_s);

    const Form form = formOf(targetOf(request.target).query);
    const QString account = form.value(u"account_id"_s);
    QJsonArray items;
    if (operation == "ListAccounts"_L1) {
        for (const Account &each : m_accounts) {
            const int number = int(items.size()) + 1;
            items.append(QJsonObject{{u"accountId"_s, each.number},
                                     {u"accountName"_s, u"Account %1"_s.arg(number)},
                                     {u"emailAddress"_s, u"account-%1@example.com"_s.arg(number)}});
        }
        return pageOf(u"accountList"_s, items, form);
    }
    if (!isServed(account))
        return refused(403, "ForbiddenException"_ba, u"No access"_s);
    if (operation == "GetRoleCredentials"_L1)
        return roleCredentials(account, form.value(u"role_name"_s));
    for (const QString &name : roleNames())
        items.append(QJsonObject{{u"roleName"_s, name}, {u"accountId"_s, account}});
    return pageOf(u"roleList"_s, items, form);
}

Answer SsoPortal::roleCredentials(const QString &account, const QString &role)
{
    if (!roleNames().contains(role))
        return refused(403, "ForbiddenException"_ba, u"No access"_s);
    const qint64 seconds = m_state.rules.sessionSeconds > 0 ? m_state.rules.sessionSeconds : anHour;
    const Principal person = sessionOf(account, u"AWSReservedSSO_%1_0123456789abcdef"_s.arg(role), u"ada"_s);
    const Key key = m_keys.issue(person, QDateTime::currentDateTimeUtc().addSecs(seconds));
    const QJsonObject credentials{
        {u"accessKeyId"_s, key.credentials.accessKeyId},
        {u"secretAccessKey"_s, key.credentials.secretAccessKey.reveal()},
        {u"sessionToken"_s, key.credentials.sessionToken.reveal()},
        {u"expiration"_s, key.expires->toMSecsSinceEpoch()},
    };
    return answerOf(QJsonObject{{u"roleCredentials"_s, credentials}});
}

bool SsoPortal::isServed(const QString &account) const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(),
                       [&account](const Account &each) { return each.number == account; });
}

} // namespace emulator
