// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProfileAccounts.h"

#include "accounts/providers/HeldCredentials.h"
#include "aws/Endpoint.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace accounts {

/// Signs with what the account's profile means at the time.
class ProfileAccounts::Signer final : public aws::CredentialsSource {
public:
    Signer(ProfileAccounts &accounts, const QUuid &account, QString profile)
        : m_accounts(&accounts)
        , m_account(account)
        , m_profile(std::move(profile))
    {
    }

    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override
    {
        ProviderError why = Cancelled{};
        std::shared_ptr<RefreshingCredentials> held;
        if (m_accounts) {
            const Entry &entry = m_accounts->entryOf(m_account, m_profile);
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

private:
    QPointer<ProfileAccounts> m_accounts;
    QUuid m_account;
    QString m_profile;
};

ProfileAccounts::ProfileAccounts(SecretStore &secrets, ProfileParts parts, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_parts(std::move(parts))
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

std::shared_ptr<aws::CredentialsSource> ProfileAccounts::sourceOf(const QUuid &account, const QString &profile)
{
    return std::make_shared<Signer>(*this, account, profile);
}

ProfileAccounts::Entry &ProfileAccounts::entryOf(const QUuid &account, const QString &profile)
{
    Entry &entry = m_entries[account];
    if (entry.profile != profile || !entry.meaning) {
        entry.profile = profile;
        mean(entry);
    }
    return entry;
}

/// What is fetched meanwhile with what it meant before ends by itself.
void ProfileAccounts::mean(Entry &entry)
{
    entry.meaning = profileOf(files().config(), entry.profile);
    entry.credentials.reset();
    if (!entry.meaning->chain)
        return;
    entry.services = m_parts.servicesFor(clientFor(entry.profile), entry.meaning->region);
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
        if (entry.meaning == profileOf(files().config(), entry.profile))
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

/// What is there is left; what failed, on any of the hops, is not remembered.
void ProfileAccounts::askAgain(const QUuid &account)
{
    const auto found = m_entries.find(account);
    if (found != m_entries.end() && problemOf(account) && !currentOf(account))
        mean(found->second);
}

void ProfileAccounts::forget(const QUuid &account)
{
    const SingleSignOn *const signOn = signOnOf(account);
    const std::optional<SingleSignOn> session = signOn ? std::optional(*signOn) : std::nullopt;
    std::vector<QUuid> those;
    for (auto &[id, entry] : m_entries) {
        const SingleSignOn *const other = signOnOf(id);
        const bool isOfSession =
            session && other && other->session == session->session && other->startUrl == session->startUrl;
        if (id != account && !isOfSession)
            continue;
        mean(entry); // the hops on the way have theirs too
        those.push_back(id);
    }
    for (const QUuid &each : those)
        m_secrets.noteOtherCredentials(each);
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

const SingleSignOn *ProfileAccounts::signOnOf(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    if (found == m_entries.end() || !found->second.meaning || !found->second.meaning->chain)
        return nullptr;
    return std::get_if<SingleSignOn>(&found->second.meaning->chain->base);
}

} // namespace accounts
