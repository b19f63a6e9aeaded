// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SuiteWords.h"

#include <QJsonObject>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;
using namespace accounts;

namespace suites {

namespace {

/// Without what is not set.
QJsonObject form(std::initializer_list<std::pair<QString, QString>> members)
{
    QJsonObject object;
    for (const auto &[name, value] : members) {
        if (!value.isEmpty())
            object[name] = value;
    }
    return object;
}

struct FormOfBase {
    QJsonObject operator()(const StaticKeys &keys) const
    {
        return {{u"AccessKey"_s,
                 form({{u"access_key_id"_s, keys.accessKeyId},
                       {u"secret_access_key"_s, keys.secretAccessKey.reveal()},
                       {u"session_token"_s, keys.sessionToken.reveal()},
                       {u"account_id"_s, keys.accountId}})}};
    }
    QJsonObject operator()(const EnvironmentKeys &) const { return {{u"NamedSource"_s, u"Environment"_s}}; }
    QJsonObject operator()(const WebIdentity &identity) const
    {
        return {{u"WebIdentityToken"_s,
                 form({{u"role_arn"_s, identity.roleArn},
                       {u"web_identity_token_file"_s, identity.tokenFile},
                       {u"role_session_name"_s, identity.sessionName}})}};
    }
    QJsonObject operator()(const SingleSignOn &signOn) const
    {
        return {{u"Sso"_s,
                 form({{u"sso_session"_s, signOn.session},
                       {u"sso_start_url"_s, signOn.startUrl},
                       {u"sso_region"_s, signOn.region},
                       {u"sso_account_id"_s, signOn.accountId},
                       {u"sso_role_name"_s, signOn.roleName}})}};
    }
    QJsonObject operator()(const CredentialProcess &process) const
    {
        return {{u"CredentialProcess"_s, form({{u"command"_s, process.command}})}};
    }
    QJsonObject operator()(const LoginSession &login) const
    {
        return {{u"LoginSession"_s, form({{u"login_session"_s, login.session}})}};
    }
};

struct WordsOfError {
    QString operator()(const Cancelled &) const { return u"cancelled"_s; }
    QString operator()(const AlreadyEnded &) const { return u"the credentials were expired"_s; }
    QString operator()(const UnusableKey &key) const { return u"the key of "_s + key.place + u" can't be sent"_s; }
    QString operator()(const ProfileProblem &problem) const { return wordsOf(problem); }
    QString operator()(const ProcessProblem &problem) const
    {
        const QString loading = u"an error occurred while loading credentials: "_s;
        if (problem.kind != ProcessProblem::Kind::Failed)
            return loading + problem.program;
        return loading + u"Error retrieving credentials: external process exited with code exit status: "_s
            + QString::number(problem.exitCode);
    }
    QString operator()(const CommandChanged &) const { return u"another command"_s; }
    QString operator()(const SignInNeeded &) const { return u"an error occurred while loading credentials: token"_s; }
    QString operator()(const MfaCodeNeeded &) const { return u"no code of the MFA device"_s; }
    QString operator()(const RoleRefused &refused) const
    {
        return u"an error occurred while loading credentials: "_s + refused.error.message;
    }
    QString operator()(const ServiceRefused &refused) const
    {
        return u"an error occurred while loading credentials: "_s + refused.error.message;
    }
    QString operator()(const TokenFileProblem &problem) const { return u"no token in "_s + problem.path; }
};

} // namespace

QString wordsOf(LineProblem::Kind kind)
{
    using Kind = LineProblem::Kind;
    switch (kind) {
    case Kind::OutsideSection:
        return u"Expected a profile definition"_s;
    case Kind::NothingToContinue:
        return u"Expected a property definition, found continuation"_s;
    case Kind::NoEqualsSign:
        return u"Expected an '=' sign defining a property"_s;
    case Kind::NoName:
        return u"Property did not have a name"_s;
    case Kind::NoClosingBracket:
        return u"Profile definition must end with ']'"_s;
    case Kind::BadName:
    case Kind::AfterBracket:
    case Kind::BadSectionName:
    case Kind::UnknownSection:
    case Kind::NotText:
        return u"left out"_s; // there it is a warning
    }
    Q_UNREACHABLE();
}

QString wordsOf(const ProfileProblem &problem)
{
    using Kind = ProfileProblem::Kind;
    switch (problem.kind) {
    case Kind::NotThere:
        return u"the credential provider was not enabled: there is no profile "_s + problem.profile;
    case Kind::Nothing:
        return u"profile `"_s + problem.profile + u"` did not contain credential information"_s;
    case Kind::SourceMissing:
        return u"could not find source profile "_s + problem.other + u" referenced from "_s + problem.profile;
    case Kind::NoSource:
        return u"profile must contain `source_profile` or `credential_source` but neither were defined"_s;
    case Kind::BothSources:
        return u"profile contained both source_profile and credential_source. Only one or the other can be defined"_s;
    case Kind::UnknownSource:
    case Kind::NotForDesktops:
        return u"no provider for the credential_source "_s + problem.other;
    case Kind::Loop:
        return u"profile formed an infinite loop"_s;
    case Kind::PartialKeys:
        return u"profile missing "_s + problem.setting;
    case Kind::RoleMissing:
        return u"`role_arn` was missing"_s;
    case Kind::SsoSessionMissing:
        return u"sso-session named `"_s + problem.other + u"` (referenced by profile) was not found"_s;
    case Kind::SsoDisagrees:
        return u"`"_s + problem.setting + u"` does not match in the profile and the sso-session"_s;
    case Kind::SsoIncomplete:
    case Kind::SsoRegionMissing:
        if (problem.setting == u"sso_role_name")
            return u"if `sso_account_id` is set, then `sso_role_name` must also be set"_s;
        if (problem.setting == u"sso_account_id")
            return u"if `sso_role_name` is set, then `sso_account_id` must also be set"_s;
        return u"`"_s + problem.setting + u"` was missing"_s;
    }
    Q_UNREACHABLE();
}

QString wordsOf(const ProviderError &error)
{
    return std::visit(WordsOfError{}, error);
}

QJsonObject formOf(const ResolvedCredentials &credentials)
{
    QJsonObject object = form({{u"access_key_id"_s, credentials.key.accessKeyId},
                               {u"secret_access_key"_s, credentials.key.secretAccessKey.reveal()},
                               {u"session_token"_s, credentials.key.sessionToken.reveal()},
                               {u"account_id"_s, credentials.accountId}});
    if (credentials.expires)
        object[u"expiry"_s] = credentials.expires->toSecsSinceEpoch();
    return object;
}

QJsonArray formOf(const CredentialChain &chain)
{
    QJsonArray all{std::visit(FormOfBase{}, chain.base)};
    for (const AssumedRole &role : chain.roles)
        all.append(QJsonObject{{u"AssumeRole"_s,
                                form({{u"role_arn"_s, role.roleArn},
                                      {u"external_id"_s, role.externalId},
                                      {u"role_session_name"_s, role.sessionName}})}});
    return all;
}

} // namespace suites
