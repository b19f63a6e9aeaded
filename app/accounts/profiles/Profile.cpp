// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/Profile.h"

#include <QProcessEnvironment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

ProfileKind kindOf(const ProfileProblem &problem)
{
    return problem.kind == ProfileProblem::Kind::NotForDesktops ? ProfileKind::NotForDesktops : ProfileKind::Unusable;
}

struct KindOfBase {
    ProfileKind operator()(const StaticKeys &keys) const
    {
        return keys.sessionToken.isEmpty() ? ProfileKind::AccessKey : ProfileKind::Session;
    }
    ProfileKind operator()(const EnvironmentKeys &) const { return ProfileKind::Environment; }
    ProfileKind operator()(const WebIdentity &) const { return ProfileKind::WebIdentity; }
    ProfileKind operator()(const SingleSignOn &) const { return ProfileKind::SingleSignOn; }
    ProfileKind operator()(const CredentialProcess &) const { return ProfileKind::Process; }
    ProfileKind operator()(const LoginSession &) const { return ProfileKind::Login; }
};

/// What a session means of which no profile says the account and the role: a person chooses them.
Profile profileOfSession(const std::pair<const QString, SectionSettings> &session)
{
    const QString &name = session.first;
    SharedConfig only;
    only.ssoSessions.insert(session);
    only.profiles[name].set(u"sso_session"_s, {aws::Secret(name)});
    return {name, chainOf(only, name), {}};
}

/// The name of a profile counts before that of a session.
bool isWithoutProfile(const SharedConfig &config, const QString &session)
{
    return !config.profile(session) && std::ranges::none_of(config.profiles, [&session](const auto &profile) {
        return profile.second.text(u"sso_session"_s) == session;
    });
}

} // namespace

ProfileKind Profile::kind() const
{
    if (!chain)
        return kindOf(chain.error());
    return chain->roles.empty() ? std::visit(KindOfBase{}, chain->base) : ProfileKind::Role;
}

Profile profileOf(const SharedConfig &config, const QString &name)
{
    const SectionSettings *const settings = config.profile(name);
    if (const auto session = config.ssoSessions.find(name); !settings && session != config.ssoSessions.end())
        return profileOfSession(*session);
    Profile profile{name, chainOf(config, name), {}};
    if (settings) {
        profile.region = settings->text(u"region"_s).toLower();
        profile.dualStack = settings->isTrue(u"use_dualstack_endpoint"_s);
        profile.fips = settings->isTrue(u"use_fips_endpoint"_s);
    }
    return profile;
}

std::vector<Profile> profilesOf(const SharedConfig &config, const QString &preferred)
{
    std::vector<Profile> profiles;
    for (const auto &[name, settings] : config.profiles)
        profiles.push_back(profileOf(config, name));
    for (const auto &[name, settings] : config.ssoSessions) {
        if (isWithoutProfile(config, name))
            profiles.push_back(profileOf(config, name));
    }
    std::ranges::sort(profiles, {}, &Profile::name);
    for (const QString &first : {u"default"_s, preferred})
        std::ranges::stable_partition(profiles, [&first](const Profile &profile) { return profile.name == first; });
    return profiles;
}

ConfiguredEndpoint endpointOf(const QProcessEnvironment &variables, const SharedConfig &config, const QString &profile,
                              const QString &service)
{
    const SectionSettings none;
    const SectionSettings *const found = config.profile(profile);
    const SectionSettings &settings = found ? *found : none;
    const QString ignore = variables.value(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s).trimmed();
    if (ignore.compare("true"_L1, Qt::CaseInsensitive) == 0
        || (ignore.isEmpty() && settings.isTrue(u"ignore_configured_endpoint_urls"_s)))
        return {};
    for (const QString &variable : {u"AWS_ENDPOINT_URL_"_s + service.toUpper(), u"AWS_ENDPOINT_URL"_s}) {
        const QString url = variables.value(variable).trimmed();
        if (!url.isEmpty())
            return {url, variable};
    }
    const QString section = settings.text(u"services"_s);
    const auto services = config.services.find(section);
    const QString key = u"endpoint_url"_s;
    if (services != config.services.end()) {
        const auto nested = services->second.nested(service);
        if (const auto url = nested.find(key); url != nested.end() && !url->second.isEmpty())
            return {url->second, u"services "_s + section};
    }
    return settings.has(key) ? ConfiguredEndpoint{settings.text(key), key} : ConfiguredEndpoint{};
}

} // namespace accounts
