// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Demo.h"

#include "accounts/AccountStore.h"
#include "accounts/SecretStore.h"
#include "emulator/EmbeddedService.h"
#include "emulator/ingest/Nginx.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString elsewhere = u"us-east-1"_s; ///< where the demo's rehearsals are

QString homeRegion()
{
    return emulator::Settings().regions.constFirst();
}

/// The usual ports, so that what is written down for a rehearsal holds in the next; others where they are taken, as by
/// the other region.
emulator::IngestWish encodersOfThisComputer()
{
    constexpr quint16 rtmp = 1935;
    constexpr quint16 rtmps = 1936;
    return {emulator::ListenAddress{.port = rtmp, .elseAny = true},
            emulator::ListenAddress{.port = rtmps, .elseAny = true}};
}

/// For whoever has started it in a shell.
void tellAddresses(const QString &region, const tl::expected<emulator::IngestAddresses, QString> &addresses)
{
    if (!addresses) {
        std::fprintf(stderr, "ivs-patchbay: %s: %s\n", qUtf8Printable(region), qUtf8Printable(addresses.error()));
        return;
    }
    std::printf("%s: encoders can publish to %s and %s\n", qUtf8Printable(region), qUtf8Printable(addresses->rtmp),
                qUtf8Printable(addresses->rtmps));
    std::fflush(stdout);
}

} // namespace

QString Demo::whatRealEncodersLack()
{
    return emulator::Nginx::whatIsMissing(encodersOfThisComputer());
}

Demo::Demo(Wishes wishes, accounts::AccountStore &accounts, accounts::SecretStore &secrets)
    : m_wishes(wishes)
    , m_accounts(accounts)
    , m_secrets(secrets)
{
}

Demo::~Demo() = default;

std::optional<QUuid> Demo::account(const QString &region)
{
    for (const accounts::Account &account : m_accounts.accounts()) {
        if (account.isDemo())
            return account.id;
    }
    const accounts::Account demo{{}, m_accounts.uniqueName(tr("Demo")), accounts::FromDemo(), regionsFor(region)};
    auto id = m_accounts.add(demo);
    if (!id)
        id = m_accounts.addForThisRun(demo); // it needs no file
    return id ? std::optional(*id) : std::nullopt;
}

QStringList Demo::regionsFor(const QString &asked) const
{
    if (!asked.isEmpty())
        return {asked};
    return m_wishes.isForPicture ? QStringList(homeRegion()) : QStringList{homeRegion(), elsewhere};
}

QString Demo::endpointOf(const accounts::Account &account, const QString &region)
{
    const emulator::EmbeddedService &service = serviceIn(region);
    if (!m_secrets.isKnown(account.id))
        m_secrets.keepForThisRun(account.id, m_key);
    return service.endpoint().value_or(QUrl()).toString();
}

void Demo::refuseLists()
{
    constexpr int ofAPicture = 100;
    for (const auto &[region, service] : m_services)
        service->denyNext("ListIngestConfigurations", ofAPicture);
}

emulator::EmbeddedService &Demo::serviceIn(const QString &region)
{
    std::unique_ptr<emulator::EmbeddedService> &service = m_services[region];
    if (service)
        return *service;
    emulator::Settings settings;
    settings.regions = {region};
    settings.mainRegion = homeRegion();
    settings.simulatedPublishers = !m_wishes.isForPicture;
    settings.rateLimits = !m_wishes.isForPicture;
    settings.hasTroubles = region == homeRegion();
    settings.controlSide = false;
    settings.credentials = m_key;
    if (m_wishes.runsShow) {
        settings.isShow = true;
        settings.hasTroubles = false;
        settings.stages = 6;
    }
    if (m_wishes.isEmpty)
        settings.configurations = 0;
    if (!m_wishes.isForPicture)
        settings.reconnecting = {.byThemselves = true, .after = std::chrono::seconds(3)};
    if (m_wishes.takesRealEncoders)
        settings.ingest = encodersOfThisComputer();
    const auto tell = [region](const auto &addresses) { tellAddresses(region, addresses); };
    service = std::make_unique<emulator::EmbeddedService>(settings, tell);
    if (m_wishes.takesRealEncoders && !service->endpoint())
        tell(tl::expected<emulator::IngestAddresses, QString>(tl::unexpected(service->endpoint().error())));
    m_key = service->credentials();
    return *service;
}

} // namespace ui
