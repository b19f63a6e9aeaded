// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/SignIn.h"

#include "emulator/signin/QueryAnswer.h"
#include "http/LocalCaller.h"
#include "sts/Service.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

const QByteArray stsTarget = "POST /"_ba;

/// Those of IAM Identity Center, by what a request asks for.
const QHash<QByteArray, QString> &portalOperations()
{
    static const QHash<QByteArray, QString> operations{{"GET /federation/credentials"_ba, u"GetRoleCredentials"_s},
                                                       {"GET /assignment/accounts"_ba, u"ListAccounts"_s},
                                                       {"GET /assignment/roles"_ba, u"ListAccountRoles"_s}};
    return operations;
}

const QHash<QByteArray, QString> &oidcOperations()
{
    static const QHash<QByteArray, QString> operations{{"POST /client/register"_ba, u"RegisterClient"_s},
                                                       {"POST /device_authorization"_ba, u"StartDeviceAuthorization"_s},
                                                       {"POST /token"_ba, u"CreateToken"_s}};
    return operations;
}

QByteArray askedFor(const Request &request)
{
    return request.method + ' ' + targetOf(request.target).path;
}

/// Empty for a request of another service.
QString operationOf(const Request &request)
{
    const QByteArray asked = askedFor(request);
    if (asked == stsTarget)
        return formOf(request.body).value(u"Action"_s);
    return portalOperations().value(asked, oidcOperations().value(asked));
}

/// A refusal that is written as services of JSON do, as STS does.
Answer inXml(const QString &action, const Answer &answer)
{
    const QByteArray code = aws::headerValue(answer.headers, "x-amzn-ErrorType");
    if (code.isEmpty())
        return answer;
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString message = body.value(body.contains(u"message"_s) ? u"message"_s : u"exceptionMessage"_s).toString();
    return queryAnswerOf(action, tl::unexpected(queryRefusalOf({answer.status, code, message})));
}

} // namespace

const QList<QByteArray> &SignIn::operations()
{
    static const QList<QByteArray> names = [] {
        QList<QByteArray> all{"GetCallerIdentity"_ba, "AssumeRole"_ba, "AssumeRoleWithWebIdentity"_ba};
        for (const auto &others : {portalOperations(), oidcOperations()}) {
            for (const QString &name : others)
                all.append(name.toLatin1());
        }
        return all;
    }();
    return names;
}

SignIn::SignIn(const std::vector<Account> &accounts, const QStringList &regions, KeyRing &keys)
    : m_keys(keys)
    , m_roles(accounts)
    , m_sts(keys, Authenticator(keys, regions, sts::service.signingName), m_roles, m_state)
    , m_portal(accounts, keys, m_state)
    , m_oidc(m_state)
    , m_pages(m_state)
{
}

std::optional<Answer> SignIn::answer(const Request &request)
{
    if (auto page = m_pages.answer(request))
        return page;
    if (!http::isFromNoOtherSite(request))
        return {}; // only the pages are for browsers
    const QString operation = operationOf(request);
    if (operation.isEmpty())
        return {};
    ++m_state.requests[operation];
    const QByteArray name = operation.toLatin1();
    const Fault *const lasting = m_state.faults.lasting(name);
    if (const auto next = m_state.faults.take(name))
        return answerWith(*next, operation, request);
    return answerWith(lasting ? *lasting : Fault(), operation, request);
}

Answer SignIn::ownAnswer(const QString &operation, const Request &request)
{
    const QByteArray asked = askedFor(request);
    if (asked == stsTarget)
        return m_sts.answer(operation, request);
    return portalOperations().contains(asked) ? m_portal.answer(operation, request) : m_oidc.answer(operation, request);
}

/// What a fault does late it doesn't do here: nothing of signing in goes on by itself.
Answer SignIn::answerWith(const Fault &fault, const QString &operation, const Request &request)
{
    Answer answer;
    if (!fault.answer || fault.actsAfter)
        answer = ownAnswer(operation, request);
    if (fault.answer)
        answer = askedFor(request) == stsTarget ? inXml(operation, fault.answer()) : fault.answer();
    answer.headers.insert(answer.headers.end(), fault.moreHeaders.begin(), fault.moreHeaders.end());
    answer.ending = fault.ending;
    answer.delay = fault.delay;
    return answer;
}

void SignIn::reset()
{
    m_state = SignInState();
    m_roles.reset();
    m_keys.forgetIssued();
}

void SignIn::endSessions()
{
    m_state.accessTokens.clear();
    m_state.refreshTokens.clear();
}

} // namespace emulator
