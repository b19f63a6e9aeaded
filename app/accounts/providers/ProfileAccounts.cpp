// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProfileAccounts.h"

#include "accounts/providers/AwsProviders.h"
#include "accounts/providers/HeldCredentials.h"
#include "accounts/providers/ProfileMeaning.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

/// Signs with what the account's profile means at the time.
class ProfileAccounts::Signer final : public aws::CredentialsSource {
public:
    Signer(ProfileAccounts &accounts, const QUuid &account)
        : m_accounts(&accounts)
        , m_account(account)
    {
    }

    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override
    {
        ProviderError why = Cancelled{};
        std::shared_ptr<RefreshingCredentials> held;
        if (const Entry *const entry = this->entry()) {
            held = entry->credentials;
            if (!held)
                why = entry->meaning->chain.error();
        }
        if (!held)
            co_return tl::unexpected(clientErrorOf(why));
        const QPointer<ProfileAccounts> accounts = m_accounts; // whoever asked may leave this meanwhile
        const QUuid account = m_account;
        HeldCredentials source(held);
        auto found = co_await source.credentials(stop);
        const bool isCancelled = !found && found.error().kind == aws::ErrorKind::Cancelled;
        if (accounts && !isCancelled)
            accounts->note(account, !found);
        co_return found;
    }

    bool haveEnded(const aws::Credentials &credentials) override
    {
        const Entry *const entry = this->entry();
        return entry && entry->credentials && entry->credentials->haveEnded(credentials);
    }

private:
    const Entry *entry() const { return m_accounts ? m_accounts->find(m_account) : nullptr; }

    QPointer<ProfileAccounts> m_accounts;
    QUuid m_account;
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

std::shared_ptr<aws::CredentialsSource> ProfileAccounts::sourceOf(const Account &account)
{
    Entry &entry = entryOf(account.id, account.fromProfile() ? *account.fromProfile() : FromProfile());
    // Credentials that are good stay, wherever STS was asked for them.
    if (entry.region != account.firstRegion() && !currentOf(account.id)) {
        entry.region = account.firstRegion();
        mean(entry);
    }
    return std::make_shared<Signer>(*this, account.id);
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

/// Of an account that there is still.
ProfileAccounts::Entry *ProfileAccounts::find(const QUuid &account)
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? nullptr : &found->second;
}

/// Not within the request that has signed: it is told to who may begin others.
void ProfileAccounts::note(const QUuid &account, bool hasFailed)
{
    Entry *const entry = find(account);
    if (!entry || entry->hasFailed == hasFailed)
        return;
    entry->hasFailed = hasFailed;
    if (!hasFailed)
        QMetaObject::invokeMethod(
            this, [this, account] { m_secrets.noteOtherCredentials(account); }, Qt::QueuedConnection);
}

void ProfileAccounts::forget(const QUuid &account)
{
    const SingleSignOn *const found = singleSignOnOf(account);
    const auto signOn = found ? std::optional(*found) : std::nullopt;
    m_entries.erase(account);
    if (signOn && std::ranges::none_of(m_entries, [&](const auto &entry) { return hasSession(entry.first, *signOn); }))
        m_tokens.forget(*signOn);
}

Profile ProfileAccounts::meaningOf(const FromProfile &from)
{
    return accounts::meaningOf(from, files().config(), m_parts.variables);
}

/// What is fetched meanwhile with what it meant before ends by itself.
void ProfileAccounts::mean(Entry &entry)
{
    const SharedConfig now = files().read(); // a key is kept with the credentials, and goes with them
    const Profile meaning = accounts::meaningOf(entry.from, now, m_parts.variables);
    entry.meaning = accounts::meaningOf(entry.from, now.withoutSecrets(), m_parts.variables);
    entry.credentials.reset();
    if (!meaning.chain)
        return;
    const QString region = meaning.region.isEmpty() ? entry.region : meaning.region;
    const QString &profile = entry.from.profile;
    entry.services = std::make_shared<AwsProviders>(
        AwsProviderParts{clientFor(profile), m_parts.mfa, RoleCache(m_parts.locations.roleCache), m_tokens, region});
    entry.credentials =
        credentialsOf(*meaning.chain,
                      {.environment = Environment::read(m_parts.variables),
                       .process = {.environment = m_parts.variables},
                       .known = m_parts.known,
                       .services = *entry.services,
                       .common = m_common,
                       .scope = m_secrets.scope(),
                       .askedAt = accounts::askedAt(meaning, region, files().config(), m_parts.variables)});
}

void ProfileAccounts::follow()
{
    std::vector<QUuid> others;
    for (auto &[account, entry] : m_entries) {
        if (entry.meaning == meaningOf(entry.from))
            continue;
        mean(entry);
        entry.hasFailed = false; // it is told below
        others.push_back(account);
    }
    for (const QUuid &account : others)
        m_secrets.noteOtherCredentials(account);
}

ClientFor ProfileAccounts::clientFor(const Account &account)
{
    aws::EndpointSettings kind;
    kind.dualStack = account.dualStack;
    kind.fips = account.fips;
    return [self = QPointer(this), kind,
            profile = account.profile()](const aws::Service &service, const QString &region,
                                         std::shared_ptr<aws::CredentialsSource> credentials) {
        aws::EndpointSettings endpoint = kind;
        endpoint.region = region;
        aws::Error ended;
        ended.kind = aws::ErrorKind::Cancelled;
        return self ? self->clientOf(service, endpoint, profile, std::move(credentials))
                    : aws::Result<aws::Client>(tl::unexpected(ended));
    };
}

aws::Result<aws::Client> ProfileAccounts::clientOf(const aws::Service &service, aws::EndpointSettings endpoint,
                                                   const QString &profile,
                                                   std::shared_ptr<aws::CredentialsSource> credentials)
{
    const QString name = QString::fromLatin1(service.id).toLower().replace(u' ', u'_');
    endpoint.customUrl = endpointOf(m_parts.variables, files().config(), profile, name).url;
    endpoint.dualStack = endpoint.dualStack && endpoint.customUrl.isEmpty();
    endpoint.fips = endpoint.fips && endpoint.customUrl.isEmpty();
    const auto url = aws::endpointUrl(service, endpoint);
    if (!url)
        return tl::unexpected(url.error());
    const aws::ClientSettings settings{*url, endpoint.region.toLatin1(), service};
    return aws::Client(m_parts.transport, std::move(credentials), settings,
                       m_parts.rates.of(u"profile "_s + profile, endpoint.region));
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
    const Profile meaning = accounts::profileOf(profile, files().config(), m_parts.variables);
    Account account{{}, profile, FromProfile{profile}, regionsNamed({meaning.region})};
    account.dualStack = meaning.dualStack;
    account.fips = meaning.fips;
    return account;
}

void ProfileAccounts::noteSignedIn(const QUuid &account)
{
    const SingleSignOn *const signOn = singleSignOnOf(account);
    std::vector<QUuid> waiting{account};
    for (const auto &[id, entry] : m_entries) {
        if (id != account && signOn && hasSession(id, *signOn))
            waiting.push_back(id);
    }
    for (const QUuid &each : waiting) {
        askAgain(each);
        if (Entry *const entry = find(each))
            entry->hasFailed = false; // it is told now
        m_secrets.noteOtherCredentials(each);
    }
}

bool ProfileAccounts::hasSession(const QUuid &account, const SingleSignOn &signOn) const
{
    const SingleSignOn *const own = singleSignOnOf(account);
    return own && own->session == signOn.session && own->startUrl == signOn.startUrl;
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
