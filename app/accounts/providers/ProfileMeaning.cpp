// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProfileMeaning.h"

#include "accounts/Environment.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace accounts {

Profile profileOf(const QString &name, const SharedConfig &config, const QProcessEnvironment &variables)
{
    Profile profile = profileOf(config, name);
    const QString region = Environment::read(variables).region;
    if (!region.isEmpty())
        profile.region = region;
    const auto isOn = [&variables](const QString &variable, bool otherwise) {
        const QString value = variables.value(variable).trimmed();
        return value.isEmpty() ? otherwise : value.compare("true"_L1, Qt::CaseInsensitive) == 0;
    };
    profile.dualStack = isOn(u"AWS_USE_DUALSTACK_ENDPOINT"_s, profile.dualStack);
    profile.fips = isOn(u"AWS_USE_FIPS_ENDPOINT"_s, profile.fips);
    return profile;
}

Profile meaningOf(const FromProfile &from, const SharedConfig &config, const QProcessEnvironment &variables)
{
    Profile meaning = profileOf(from.profile, config, variables);
    auto *const signOn = meaning.chain ? std::get_if<SingleSignOn>(&meaning.chain->base) : nullptr;
    if (signOn && meaning.chain->roles.empty() && !signOn->isForCredentials()) {
        signOn->accountId = from.ssoAccountId;
        signOn->roleName = from.ssoRoleName;
    }
    return meaning;
}

AskedAt askedAt(const Profile &meaning, const QString &region, const SharedConfig &config,
                const QProcessEnvironment &variables)
{
    const auto urlOf = [&](const QString &service) { return endpointOf(variables, config, meaning.name, service).url; };
    return {urlOf(u"sts"_s), urlOf(u"sso"_s), urlOf(u"sso_oidc"_s), meaning.dualStack, meaning.fips, !region.isEmpty()};
}

} // namespace accounts
