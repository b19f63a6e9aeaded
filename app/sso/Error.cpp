// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Error.h"

#include "sso/Operations.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

/// "AuthorizationPendingException" of AWS and "authorization_pending" of OAuth 2.0 as one: "authorizationpending".
QString stemOf(const QString &code)
{
    QString stem = code;
    if (stem.endsWith("Exception"_L1))
        stem.chop(qsizetype(sizeof("Exception")) - 1);
    return stem.remove(u'_').toLower();
}

/// The error codes of the service models and of RFC 6749 section 5.2, RFC 8628 section 3.5.
const QHash<QString, Problem> &tokenProblems()
{
    static const QHash<QString, Problem> problems{
        {u"accessdenied"_s, Problem::Declined},
        {u"authorizationpending"_s, Problem::ApprovalPending},
        {u"expiredtoken"_s, Problem::CodeExpired},
        {u"invalidclient"_s, Problem::ClientRefused},
        {u"invalidclientmetadata"_s, Problem::RequestRefused},
        {u"invalidgrant"_s, Problem::GrantRefused},
        {u"invalidrequest"_s, Problem::RequestRefused},
        {u"invalidscope"_s, Problem::RequestRefused},
        {u"slowdown"_s, Problem::SlowDown},
        {u"unauthorizedclient"_s, Problem::ClientRefused},
        {u"unsupportedgranttype"_s, Problem::RequestRefused},
    };
    return problems;
}

/// Those of the portal. That a role isn't assigned, it says with a code that its model doesn't have.
const QHash<QString, Problem> &portalProblems()
{
    static const QHash<QString, Problem> problems{
        {u"accessdenied"_s, Problem::RoleForbidden},    {u"forbidden"_s, Problem::RoleForbidden},
        {u"invalidrequest"_s, Problem::RequestRefused}, {u"resourcenotfound"_s, Problem::NotFound},
        {u"unauthorized"_s, Problem::SessionEnded},
    };
    return problems;
}

bool isOfPortal(const QString &operation)
{
    return operation == QLatin1StringView(operations::getRoleCredentials.name)
        || operation == QLatin1StringView(operations::listAccounts.name)
        || operation == QLatin1StringView(operations::listAccountRoles.name);
}

} // namespace

Error errorOf(const aws::Error &cause)
{
    const auto &problems = isOfPortal(cause.operation) ? portalProblems() : tokenProblems();
    return {problems.value(stemOf(cause.code), Problem::Other), cause};
}

Error errorOf(Problem problem, aws::ErrorKind kind, const QString &message)
{
    Error error;
    error.problem = problem;
    error.cause.kind = kind;
    error.cause.message = message;
    error.cause.safeToRetry = true;
    return error;
}

} // namespace sso
