// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/SharedConfig.h"
#include "accounts/providers/AwsProviders.h"
#include "accounts/providers/HeldCredentials.h"
#include "emulator/SignInFixture.h"
#include "sso/Oidc.h"
#include "sso/Service.h"
#include "sts/Client.h"
#include "sts/Service.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// A person who has a device for codes, and types what the test says.
class ScriptedMfa final : public accounts::MfaQuestion {
public:
    QCoro::Task<accounts::ProviderResult<aws::Secret>> code(accounts::MfaCodeWanted wanted, std::stop_token) override
    {
        asked.push_back(wanted);
        isOpen = !codes.isEmpty();
        const accounts::ProviderError none = accounts::MfaCodeNeeded{wanted.profile, wanted.device};
        if (codes.isEmpty())
            co_return tl::unexpected(none);
        co_return aws::Secret(codes.takeFirst());
    }
    void done(const accounts::MfaCodeWanted &) override { isOpen = false; }

    QStringList codes;
    std::vector<accounts::MfaCodeWanted> asked;
    bool isOpen = false;
};

/// The emulator, and a person's home with AWS's files: what a profile there means is asked of the emulator.
struct ChainFixture {
    using Result = accounts::ProviderResult<accounts::ResolvedCredentials>;

    explicit ChainFixture(const emulator::Settings &settings = SignInFixture::settings())
        : signIn(settings)
    {
        QDir(home.path()).mkdir(u".aws"_s);
        add("[profile own]\naws_access_key_id=" + signIn.own().accessKeyId.toUtf8()
            + "\naws_secret_access_key=" + signIn.own().secretAccessKey.reveal().toUtf8()
            + "\n[sso-session desk]\nsso_region=eu-west-1\nsso_start_url=" + startUrl().toUtf8()
            + "\n[profile single]\nsso_session=desk\nsso_account_id=" + account().toUtf8()
            + "\nsso_role_name=Operator");
    }

    static QProcessEnvironment homeAt(const QString &path)
    {
        QProcessEnvironment variables;
        variables.insert(u"HOME"_s, path);
        return variables;
    }
    bool file(const QString &name, const QByteArray &content)
    {
        QFile file(home.filePath(name));
        return file.open(QIODevice::Append) && file.write(content) == content.size();
    }
    /// Another profile.
    void add(const QByteArray &section) { file(u".aws/config"_s, section + '\n'); }

    QString startUrl() const { return signIn.emulator.endpoint.toString() + u"/start"_s; }
    /// The number of the emulator's first account.
    QString account() const { return u"123456789012"_s; }
    QString role(const QString &name) const { return u"arn:aws:iam::%1:role/%2"_s.arg(account(), name); }
    QString device() const { return u"arn:aws:iam::%1:mfa/operator"_s.arg(account()); }
    accounts::SharedConfig config() const { return accounts::SharedConfig::read(locations); }
    accounts::SingleSignOn desk() const
    {
        return {u"desk"_s, startUrl(), u"eu-west-1"_s, {}, account(), u"Operator"_s};
    }

    accounts::ClientFor clientFor()
    {
        return [this](const aws::Service &service, const QString &region,
                      std::shared_ptr<aws::CredentialsSource> credentials) -> aws::Result<aws::Client> {
            clients.append(QString::fromLatin1(service.id) + u' ' + region);
            return aws::Client(signIn.transport, std::move(credentials), {endpoint, region.toLatin1(), service},
                               aws::RateLimits::unlimited());
        };
    }
    /// What a profile means; nothing is asked yet.
    std::shared_ptr<accounts::RefreshingCredentials> held(const QString &profile)
    {
        const auto chain = accounts::chainOf(config(), profile);
        accounts::CommonHops common;
        return chain ? accounts::credentialsOf(*chain, {{}, {}, known, providers, common, scope}) : nullptr;
    }
    Result resolved(const std::shared_ptr<accounts::RefreshingCredentials> &held)
    {
        const auto found = support::ended(held->credentials({}));
        return found.value_or(tl::unexpected(accounts::ProviderError(accounts::Cancelled{})));
    }
    Result resolved(const QString &profile) { return resolved(held(profile)); }

    /// Who STS says that signs.
    QString arnOf(const aws::Credentials &credentials)
    {
        const auto who = support::ended(sts::Client(signIn.client(sts::service, credentials)).callerIdentity({}));
        return who && *who ? (*who)->arn : QString();
    }

    /// What a person does in a browser.
    void approve(const QString &userCode)
    {
        aws::HttpRequest form = signIn.emulator.caller.unsignedRequest(
            "POST"_ba, "/device"_ba, "user_code=" + userCode.toLatin1() + "&answer=allow");
        form.headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}};
        signIn.emulator.caller.sendAsIs(form);
    }

    /// Somebody has signed in to the session "desk" with a device, and the token is in its place. It lives as long as
    /// the emulator's rules say; `life` in place of that is what its file says.
    accounts::SsoToken signInToDesk(std::optional<std::chrono::seconds> life = {})
    {
        sso::Oidc oidc(signIn.client(sso::oidcService));
        const auto registration = **support::ended(oidc.registerClient({.name = u"IVS Patchbay"_s}, {}));
        const auto device = **support::ended(oidc.startDeviceAuthorization(registration, startUrl(), {}));
        approve(device.userCode);
        const auto made = **support::ended(oidc.createToken(registration, sso::DeviceCode{device.deviceCode}, {}));
        const accounts::SsoToken token{startUrl(),
                                       u"eu-west-1"_s,
                                       made.accessToken,
                                       life ? async::Clock::utc().addSecs(life->count()) : made.expires,
                                       made.refreshToken,
                                       registration.clientId,
                                       registration.clientSecret,
                                       registration.expires};
        if (!tokens.cache().write(desk(), token))
            qFatal("The token can't be written");
        return *tokens.cache().read(desk()); // which counts in whole seconds
    }

    SignInFixture signIn;
    QUrl endpoint = signIn.emulator.endpoint;
    QTemporaryDir home;
    accounts::FileLocations locations = accounts::FileLocations::of(homeAt(home.path()));
    ScriptedMfa mfa;
    QStringList clients; ///< those that were wanted
    accounts::KnownCommands known;
    async::TaskScope scope;
    accounts::SsoTokens tokens{accounts::SsoTokenCache(locations.ssoCache), scope};
    accounts::AwsProviders providers{
        {clientFor(), mfa, accounts::RoleCache(locations.roleCache), tokens, u"eu-west-1"_s}};
};
