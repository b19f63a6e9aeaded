// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sts/Error.h"

#include "sts/Operations.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sts {

namespace {

/// "User: arn:… is not authorized to perform: sts:AssumeRole on resource: arn:…"
QString principalIn(const QString &message)
{
    static const QRegularExpression sentence(u"\\bUser: (arn:\\S+) is not authorized\\b"_s);
    return sentence.match(message).captured(1);
}

Problem accessProblem(const aws::Error &cause)
{
    if (cause.operation == QLatin1StringView(operations::getCallerIdentity.name))
        return Problem::Other;
    if (cause.message.startsWith("MultiFactorAuthentication failed with invalid MFA one time pass code"_L1))
        return Problem::MfaRefused;
    // The device is at fault, and another code would be no better.
    return cause.message.startsWith("MultiFactorAuthentication failed"_L1) ? Problem::Other : Problem::RoleRefused;
}

Problem problemOf(const aws::Error &cause)
{
    if (cause.code == "InvalidIdentityToken"_L1 || cause.code == "IDPRejectedClaim"_L1)
        return Problem::TokenRefused;
    if (cause.kind == aws::ErrorKind::AccessDenied)
        return accessProblem(cause);
    if (cause.kind == aws::ErrorKind::RegionDisabled)
        return Problem::RegionDisabled;
    if (cause.kind != aws::ErrorKind::CredentialsExpired)
        return Problem::Other;
    const bool isOfToken = cause.operation == QLatin1StringView(operations::assumeRoleWithWebIdentity.name);
    return isOfToken ? Problem::TokenExpired : Problem::CredentialsExpired;
}

} // namespace

Error errorOf(const aws::Error &cause, const QString &role)
{
    return {problemOf(cause), role, principalIn(cause.message), cause};
}

} // namespace sts
