// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/Sts.h"

#include "emulator/signin/QueryAnswer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr int anHour = 3600;
constexpr int shortestSession = 900;
constexpr int longestSession = 12 * anHour;

Refusal denied(const QString &message)
{
    return queryRefusalOf(refusal::accessDenied(message));
}

Refusal invalid(const QString &message)
{
    return queryRefusalOf(refusal::validation(message));
}

/// What every way to assume a role is asked for.
std::optional<Refusal> formRefusal(const Form &form)
{
    static const QRegularExpression roleArn(u"\\Aarn:aws:iam::[0-9]{12}:role/[\\w+=,.@/-]+\\z"_s);
    static const QRegularExpression sessionName(u"\\A[\\w+=,.@-]{2,64}\\z"_s);
    if (!roleArn.match(form.value(u"RoleArn"_s)).hasMatch())
        return invalid(u"%1 is invalid"_s.arg(form.value(u"RoleArn"_s)));
    if (!sessionName.match(form.value(u"RoleSessionName"_s)).hasMatch())
        return invalid(u"Value at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular "
                       "expression pattern: [\\w+=,.@-]*"_s);
    if (!form.contains(u"DurationSeconds"_s))
        return {};
    const int seconds = form.value(u"DurationSeconds"_s).toInt();
    if (seconds < shortestSession || seconds > longestSession)
        return invalid(u"Value at 'durationSeconds' failed to satisfy constraint: Member must have value from 900 "
                       "to 43200"_s);
    return {};
}

} // namespace

Sts::Sts(KeyRing &keys, Authenticator gate, Roles &roles, SignInState &state)
    : m_keys(keys)
    , m_gate(std::move(gate))
    , m_roles(roles)
    , m_state(state)
{
}

Answer Sts::answer(const QString &action, const Request &request)
{
    return queryAnswerOf(action, act(action, formOf(request.body), request));
}

Outcome Sts::act(const QString &action, const Form &form, const Request &request)
{
    if (action == "AssumeRoleWithWebIdentity"_L1)
        return assumeRoleWithWebIdentity(form);
    if (const auto refusal = m_gate.refusalFor(request, QDateTime::currentDateTimeUtc()))
        return tl::unexpected(queryRefusalOf(*refusal));
    const Principal caller = m_gate.keyOf(request)->principal;
    if (action == "GetCallerIdentity"_L1)
        return QJsonObject{{u"Account"_s, caller.account}, {u"Arn"_s, caller.arn}, {u"UserId"_s, caller.userId}};
    if (action == "AssumeRole"_L1)
        return assumeRole(form, caller);
    return tl::unexpected(
        Refusal{400, "InvalidAction"_ba,
                u"Could not find operation %1 for version %2"_s.arg(action, form.value(u"Version"_s))});
}

Outcome Sts::assumeRole(const Form &form, const Principal &caller)
{
    if (const auto refusal = formRefusal(form))
        return tl::unexpected(*refusal);
    if (const auto refusal = mfaRefusal(form, caller))
        return tl::unexpected(*refusal);
    const Claim claim{caller, form.value(u"ExternalId"_s), form.contains(u"TokenCode"_s)};
    if (const auto refusal = m_roles.refusalFor(form.value(u"RoleArn"_s), claim))
        return tl::unexpected(queryRefusalOf(*refusal));
    const bool isChained = caller.arn.contains(":assumed-role/"_L1);
    if (isChained && form.value(u"DurationSeconds"_s).toInt() > anHour)
        return tl::unexpected(invalid(
            u"The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"_s));
    return sessionOf(*m_roles.find(form.value(u"RoleArn"_s)), form);
}

Outcome Sts::assumeRoleWithWebIdentity(const Form &form)
{
    if (const auto refusal = formRefusal(form))
        return tl::unexpected(*refusal);
    const auto *identity = m_state.webIdentities.find(form.value(u"WebIdentityToken"_s));
    if (!identity) {
        return tl::unexpected(Refusal{400, "InvalidIdentityToken"_ba,
                                      u"The ID Token provided is not a valid JWT or is of no known provider"_s});
    }
    if (identity->hasExpired())
        return tl::unexpected(Refusal{400, "ExpiredTokenException"_ba, u"Token expired"_s});
    const Role *const role = m_roles.find(form.value(u"RoleArn"_s));
    if (!role || !role->trustsWebIdentity)
        return tl::unexpected(denied(u"Not authorized to perform sts:AssumeRoleWithWebIdentity"_s));
    QJsonObject result = sessionOf(*role, form);
    result.insert(u"SubjectFromWebIdentityToken"_s, identity->thing);
    return result;
}

std::optional<Refusal> Sts::mfaRefusal(const Form &form, const Principal &caller)
{
    if (!form.contains(u"TokenCode"_s) && !form.contains(u"SerialNumber"_s))
        return {};
    if (form.value(u"SerialNumber"_s) != u"arn:aws:iam::%1:mfa/operator"_s.arg(caller.account)) {
        return denied(u"MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial "
                      "number is valid and associated with this user."_s);
    }
    const QString code = form.value(u"TokenCode"_s);
    const bool wasTaken = m_state.rules.takesCodeOnce && code == m_state.takenCode;
    if (code != m_state.rules.mfaCode || wasTaken)
        return denied(u"MultiFactorAuthentication failed with invalid MFA one time pass code. "_s);
    m_state.takenCode = code;
    return {};
}

QJsonObject Sts::sessionOf(const Role &role, const Form &form)
{
    const qint64 asked = form.value(u"DurationSeconds"_s, QString::number(anHour)).toLongLong();
    const qint64 seconds = m_state.rules.sessionSeconds > 0 ? m_state.rules.sessionSeconds : asked;
    const Principal session = emulator::sessionOf(role.account(), role.name(), form.value(u"RoleSessionName"_s));
    const Key key = m_keys.issue(session, QDateTime::currentDateTimeUtc().addSecs(seconds));
    const QJsonObject credentials{
        {u"AccessKeyId"_s, key.credentials.accessKeyId},
        {u"SecretAccessKey"_s, key.credentials.secretAccessKey.reveal()},
        {u"SessionToken"_s, key.credentials.sessionToken.reveal()},
        {u"Expiration"_s, key.expires->toString(Qt::ISODate)},
    };
    const QJsonObject user{{u"Arn"_s, session.arn}, {u"AssumedRoleId"_s, session.userId}};
    return {{u"Credentials"_s, credentials}, {u"AssumedRoleUser"_s, user}};
}

} // namespace emulator
