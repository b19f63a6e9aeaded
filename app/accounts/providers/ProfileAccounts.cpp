// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProfileAccounts.h"

#include "accounts/providers/AwsProviders.h"
#include "accounts/providers/HeldCredentials.h"
#include "aws/Endpoint.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace accounts {

/// Signs with what the account's profile means at the time.
class ProfileAccounts::Signer final : public aws::CredentialsSource {
public:
    Signer(ProfileAccounts &accounts, const QUuid &account, FromProfile from)
        : m_accounts(&accounts)
        , m_account(account)
        , m_from(std::move(from))
    {
    }

    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override
    {
        ProviderError why = Cancelled{};
        std::shared_ptr<RefreshingCredentials> held;
        if (m_accounts) {
            const Entry &entry = m_accounts->entryOf(m_account, m_from);
            held = entry.credentials;
            if (!held)
                why = entry.meaning->chain.error();
        }
        if (!held)
            co_return tl::unexpected(clientErrorOf(why));
        HeldCredentials source(held);
        auto found = co_await source.credentials(stop);
        co_return found;
    }

    bool haveEnded(const aws::Credentials &credentials) override
    {
        const std::shared_ptr<RefreshingCredentials> held =
            m_accounts ? m_accounts->entryOf(m_account, m_from).credentials : nullptr;
        return held && held->haveEnded(credentials);
    }

private:
    QPointer<ProfileAccounts> m_accounts;
    QUuid m_account;
    FromProfile m_from;
};

ProfileAccounts::ProfileAccounts(SecretStore &secrets, ProfileParts parts, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_parts(std::move(parts))
    , m_tokens(SsoTokenCache(m_parts.locations.ssoCache), secrets.scope())
{
    secrets.setProfiles(*this);
}

ProfileAccounts::~ProfileAccounts() = default;

ProfileFiles &ProfileAccounts::files()
{
    if (!m_files) {
        m_files = std::make_unique<ProfileFiles>(m_parts.locations);
        connect(m_files.get(), &ProfileFiles::changed, this, &ProfileAccounts::follow);
    }
    return *m_files;
}

std::shared_ptr<aws::CredentialsSource> ProfileAccounts::sourceOf(const QUuid &account, const FromProfile &profile)
{
    return std::make_shared<Signer>(*this, account, profile);
}

ProfileAccounts::Entry &ProfileAccounts::entryOf(const QUuid &account, const FromProfile &from)
{
    Entry &entry = m_entries[account];
    if (entry.from != from || !entry.meaning) {
        entry.from = from;
        mean(entry);
    }
    return entry;
}

/// With the account and the role that a person chose where the profile names none.
Profile ProfileAccounts::meaningOf(const FromProfile &from)
{
    Profile meaning = profileOf(files().config(), from.profile);
    auto *const signOn = meaning.chain ? std::get_if<SingleSignOn>(&meaning.chain->base) : nullptr;
    if (signOn && meaning.chain->roles.empty() && !signOn->isForCredentials()) {
        signOn->accountId = from.ssoAccountId;
        signOn->roleName = from.ssoRoleName;
    }
    return meaning;
}

/// What is fetched meanwhile with what it meant before ends by itself.
void ProfileAccounts::mean(Entry &entry)
{
    entry.meaning = meaningOf(entry.from);
    entry.credentials.reset();
    if (!entry.meaning->chain)
        return;
    entry.services = std::make_shared<AwsProviders>(AwsProviderParts{clientFor(entry.from.profile), m_parts.mfa,
                                                                     RoleCache(m_parts.locations.roleCache), m_tokens,
                                                                     entry.meaning->region});
    entry.credentials = credentialsOf(*entry.meaning->chain,
                                      {.environment = Environment::read(m_parts.variables),
                                       .process = {.environment = m_parts.variables},
                                       .known = m_parts.known,
                                       .services = *entry.services,
                                       .scope = m_secrets.scope()});
}

void ProfileAccounts::follow()
{
    std::vector<QUuid> others;
    for (auto &[account, entry] : m_entries) {
        if (entry.meaning == meaningOf(entry.from))
            continue;
        mean(entry);
        others.push_back(account);
    }
    for (const QUuid &account : others)
        m_secrets.noteOtherCredentials(account);
}

ClientFor ProfileAccounts::clientFor(const QString &profile)
{
    return [self = QPointer(this), profile](const aws::Service &service, const QString &region,
                                            std::shared_ptr<aws::CredentialsSource> credentials) {
        aws::Error ended;
        ended.kind = aws::ErrorKind::Cancelled;
        return self ? self->clientOf(profile, service, region, std::move(credentials))
                    : aws::Result<aws::Client>(tl::unexpected(ended));
    };
}

aws::Result<aws::Client> ProfileAccounts::clientOf(const QString &profile, const aws::Service &service,
                                                   const QString &region,
                                                   std::shared_ptr<aws::CredentialsSource> credentials)
{
    const SharedConfig &config = files().config();
    const Profile meaning = profileOf(config, profile);
    const QString name = QString::fromLatin1(service.id).toLower().replace(u' ', u'_');
    aws::EndpointSettings endpoint;
    endpoint.region = region;
    endpoint.customUrl = endpointOf(m_parts.variables, config, profile, name).url;
    endpoint.dualStack = endpoint.customUrl.isEmpty() && meaning.dualStack;
    endpoint.fips = endpoint.customUrl.isEmpty() && meaning.fips;
    const auto url = aws::endpointUrl(service, endpoint);
    if (!url)
        return tl::unexpected(url.error());
    const aws::ClientSettings settings{*url, region.toLatin1(), service};
    return aws::Client(m_parts.transport, std::move(credentials), settings,
                       m_parts.rates.of(u"profile "_s + profile, region));
}

QString ProfileAccounts::endpointUrlOf(const QString &profile)
{
    return endpointOf(m_parts.variables, files().config(), profile, u"ivs_realtime"_s).url;
}

void ProfileAccounts::askAgain(const QUuid &account)
{
    const auto found = m_entries.find(account);
    if (found != m_entries.end() && found->second.credentials)
        found->second.credentials->tryAgain();
    m_parts.mfa.askAgain();
}

Account ProfileAccounts::accountOf(const QString &profile)
{
    const SharedConfig &config = files().config();
    const Profile meaning = profileOf(config, profile);
    const QString region = meaning.region.isEmpty() ? Environment::read(m_parts.variables).region : meaning.region;
    Account account{{}, profile, FromProfile{profile}, regionsNamed({region})};
    account.dualStack = meaning.dualStack;
    account.fips = meaning.fips;
    return account;
}

void ProfileAccounts::noteSignedIn(const QUuid &account)
{
    const SingleSignOn *const signOn = singleSignOnOf(account);
    std::vector<QUuid> waiting{account};
    for (const auto &[id, entry] : m_entries) {
        const SingleSignOn *const other = singleSignOnOf(id);
        if (id != account && signOn && other && other->session == signOn->session
            && other->startUrl == signOn->startUrl)
            waiting.push_back(id);
    }
    for (const QUuid &each : waiting) {
        askAgain(each);
        m_secrets.noteOtherCredentials(each);
    }
}

std::optional<ResolvedCredentials> ProfileAccounts::currentOf(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() || !found->second.credentials ? std::nullopt : found->second.credentials->current();
}

std::optional<ProviderError> ProfileAccounts::problemOf(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    if (found == m_entries.end() || !found->second.meaning)
        return std::nullopt;
    if (!found->second.meaning->chain)
        return ProviderError(found->second.meaning->chain.error());
    return found->second.credentials->problem();
}

const SingleSignOn *ProfileAccounts::singleSignOnOf(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    if (found == m_entries.end() || !found->second.meaning || !found->second.meaning->chain)
        return nullptr;
    return std::get_if<SingleSignOn>(&found->second.meaning->chain->base);
}

std::optional<SsoTokenWanted> ProfileAccounts::signOnOf(const QUuid &account, const FromProfile &from)
{
    const Entry &entry = entryOf(account, from);
    const SingleSignOn *const signOn = singleSignOnOf(account);
    if (!signOn)
        return std::nullopt;
    const QString &profile = entry.meaning->chain->profile;
    return SsoTokenWanted{profile, *signOn, clientFor(profile)};
}

} // namespace accounts
