// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/CredentialChain.h"

#include "accounts/profiles/SharedConfig.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = ProfileProblem::Kind;
template <typename T>
using Found = tl::expected<T, ProfileProblem>;

const QString idKey = u"aws_access_key_id"_s;
const QString secretKey = u"aws_secret_access_key"_s;

/// Half a key is one too: it is told, and nothing else is taken instead.
bool hasKeys(const SectionSettings &settings)
{
    return settings.has(idKey) || settings.has(secretKey);
}

bool hasKeysIn(const SectionSettings &settings, SharedFileKind file)
{
    return settings.isOf(idKey, file) || settings.isOf(secretKey, file);
}

Found<BaseProvider> keysOf(const SectionSettings &settings, const QString &profile)
{
    for (const QString &half : {idKey, secretKey}) {
        if (!settings.has(half))
            return tl::unexpected(ProfileProblem{Kind::PartialKeys, profile, half});
    }
    const QString token = u"aws_session_token"_s;
    return StaticKeys{settings.text(idKey), settings.secret(secretKey),
                      settings.secret(settings.has(token) ? token : u"aws_security_token"_s),
                      settings.text(u"aws_account_id"_s)};
}

Found<BaseProvider> webIdentityOf(const SectionSettings &settings, const QString &profile)
{
    if (!settings.has(u"role_arn"_s))
        return tl::unexpected(ProfileProblem{Kind::RoleMissing, profile, u"role_arn"_s});
    return WebIdentity{settings.text(u"role_arn"_s), settings.text(u"web_identity_token_file"_s),
                       settings.text(u"role_session_name"_s)};
}

/// The settings of single sign-on: those of the profile with those of its session.
Found<SectionSettings> signOnSettings(const SharedConfig &config, const SectionSettings &settings,
                                      const QString &profile)
{
    const QString name = settings.text(u"sso_session"_s);
    if (name.isEmpty())
        return settings;
    const auto session = config.ssoSessions.find(name);
    if (session == config.ssoSessions.end())
        return tl::unexpected(ProfileProblem{Kind::SsoSessionMissing, profile, u"sso_session"_s, name});
    for (const auto &[key, setting] : session->second.all()) {
        if (settings.has(key) && settings.secret(key) != setting.value)
            return tl::unexpected(ProfileProblem{Kind::SsoDisagrees, profile, key, name});
    }
    SectionSettings both = settings;
    both.take(session->second);
    return both;
}

QStringList scopesOf(const QString &text)
{
    QStringList scopes = text.split(u',', Qt::SkipEmptyParts);
    for (QString &scope : scopes)
        scope = scope.trimmed();
    return scopes;
}

Found<BaseProvider> signOnOf(const SharedConfig &config, const SectionSettings &ofProfile, const QString &profile)
{
    const auto settings = signOnSettings(config, ofProfile, profile);
    if (!settings)
        return tl::unexpected(settings.error());
    if (!settings->has(u"sso_region"_s))
        return tl::unexpected(ProfileProblem{Kind::SsoRegionMissing, profile, u"sso_region"_s});
    QStringList needed{u"sso_start_url"_s};
    const bool isForCredentials = settings->has(u"sso_account_id"_s) || settings->has(u"sso_role_name"_s);
    if (isForCredentials || !settings->has(u"sso_session"_s))
        needed += {u"sso_account_id"_s, u"sso_role_name"_s};
    for (const QString &setting : needed) {
        if (!settings->has(setting))
            return tl::unexpected(ProfileProblem{Kind::SsoIncomplete, profile, setting});
    }
    return SingleSignOn{settings->text(u"sso_session"_s),    settings->text(u"sso_start_url"_s),
                        settings->text(u"sso_region"_s),     scopesOf(settings->text(u"sso_registration_scopes"_s)),
                        settings->text(u"sso_account_id"_s), settings->text(u"sso_role_name"_s)};
}

/// `credential_source`.
Found<BaseProvider> namedSource(const QString &source, const QString &profile)
{
    if (source == u"Environment")
        return EnvironmentKeys{};
    const bool isMetadata = source == u"Ec2InstanceMetadata" || source == u"EcsContainer";
    return tl::unexpected(ProfileProblem{isMetadata ? Kind::NotForDesktops : Kind::UnknownSource, profile,
                                         u"credential_source"_s, source});
}

/// How a profile signs in that takes no role.
Found<BaseProvider> baseOf(const SharedConfig &config, const SectionSettings &settings, const QString &profile)
{
    if (settings.has(u"web_identity_token_file"_s))
        return webIdentityOf(settings, profile);
    if (settings.has(u"sso_account_id"_s) || settings.has(u"sso_role_name"_s))
        return signOnOf(config, settings, profile);
    if (hasKeysIn(settings, SharedFileKind::Credentials))
        return keysOf(settings, profile);
    if (settings.has(u"login_session"_s))
        return LoginSession{settings.text(u"login_session"_s)};
    if (settings.has(u"credential_process"_s))
        return CredentialProcess{settings.text(u"credential_process"_s), settings.text(u"aws_account_id"_s)};
    if (hasKeys(settings))
        return keysOf(settings, profile);
    if (settings.has(u"sso_session"_s) || settings.has(u"sso_start_url"_s))
        return signOnOf(config, settings, profile);
    if (settings.has(u"credential_source"_s))
        return namedSource(settings.text(u"credential_source"_s), profile);
    return tl::unexpected(ProfileProblem{Kind::Nothing, profile});
}

bool takesRole(const SectionSettings &settings)
{
    return settings.has(u"role_arn"_s) && !settings.has(u"web_identity_token_file"_s);
}

AssumedRole roleOf(const SectionSettings &settings, const QString &profile)
{
    bool isNumber = false;
    const int seconds = settings.text(u"duration_seconds"_s).toInt(&isNumber);
    return {profile,
            settings.text(u"role_arn"_s),
            settings.text(u"external_id"_s),
            settings.text(u"role_session_name"_s),
            settings.text(u"mfa_serial"_s),
            isNumber ? std::optional(seconds) : std::nullopt, // the CLI leaves out what is no number
            settings.text(u"region"_s)};
}

/// The roles on the way are collected from the last to the first.
class Walk {
public:
    Walk(const SharedConfig &config, const QString &profile)
        : m_config(config)
        , m_at(profile)
    {
    }

    Found<CredentialChain> chain()
    {
        while (true) {
            const SectionSettings *const settings = m_config.profile(m_at);
            if (!settings)
                return tl::unexpected(missing());
            const bool isSource = !m_roles.empty();
            if (isSource && hasKeys(*settings))
                return ended(keysOf(*settings, m_at));
            if (!m_seen.insert(m_at).second)
                return tl::unexpected(ProfileProblem{Kind::Loop, m_at, u"source_profile"_s});
            if (!takesRole(*settings))
                return ended(baseOf(m_config, *settings, m_at));
            m_roles.push_back(roleOf(*settings, m_at));
            const QString profile = settings->text(u"source_profile"_s);
            const QString source = settings->text(u"credential_source"_s);
            if (profile.isEmpty() == source.isEmpty())
                return tl::unexpected(ProfileProblem{profile.isEmpty() ? Kind::NoSource : Kind::BothSources, m_at});
            if (!source.isEmpty())
                return ended(namedSource(source, m_at));
            m_at = profile;
        }
    }

private:
    ProfileProblem missing() const
    {
        if (m_roles.empty())
            return {Kind::NotThere, m_at};
        return {Kind::SourceMissing, m_roles.back().profile, u"source_profile"_s, m_at};
    }

    Found<CredentialChain> ended(Found<BaseProvider> base)
    {
        std::ranges::reverse(m_roles);
        return std::move(base).map([this](BaseProvider first) {
            return CredentialChain{m_at, std::move(first), std::move(m_roles)};
        });
    }

    const SharedConfig &m_config;
    QString m_at;
    std::vector<AssumedRole> m_roles;
    std::set<QString> m_seen;
};

} // namespace

tl::expected<CredentialChain, ProfileProblem> chainOf(const SharedConfig &config, const QString &profile)
{
    return Walk(config, profile).chain();
}

} // namespace accounts
