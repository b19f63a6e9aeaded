// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/World.h"

#include "ivs/Arn.h"

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// The third of each five stages has an ingest host of its own: an encoder that moves there needs a new URL.
constexpr qsizetype ownHostEvery = 5;
constexpr qsizetype ownHostFirst = 2;

ivs::StageEndpoints withIngest(ivs::StageEndpoints endpoints, const IngestAddresses &addresses)
{
    if (!addresses.rtmp.isEmpty())
        endpoints.rtmp = addresses.rtmp;
    if (!addresses.rtmps.isEmpty())
        endpoints.rtmps = addresses.rtmps;
    return endpoints;
}

} // namespace

World::World(Tenancy tenancy, Quotas quotas, quint32 seed)
    : m_tenancy(std::move(tenancy))
    , m_quotas(quotas)
    , m_random(seed)
    , m_ingestHost(m_random.text(12).toLower())
{
}

IngestConfiguration &World::add(IngestConfiguration configuration)
{
    configuration.arn = newArn(u"ingest-configuration"_s);
    configuration.participantId = newParticipantId();
    configuration.streamKey = aws::Secret(newStreamKey());
    configuration.state = ivs::IngestState::Inactive;
    setRedundant(configuration, configuration.redundantIngest);
    return configurations.add(std::move(configuration));
}

Stage &World::add(Stage stage)
{
    stage.arn = newArn(u"stage"_s);
    stage.endpoints = withIngest(newEndpoints(), m_ingestAddresses);
    return stages.add(std::move(stage));
}

void World::note(const PublishingChange &change)
{
    constexpr std::size_t most = 10'000;
    m_publishingChanges.push_back(change);
    if (m_publishingChanges.size() > most)
        m_publishingChanges.pop_front();
}

void World::setIngestAddresses(const IngestAddresses &addresses)
{
    m_ingestAddresses = addresses;
    for (auto &[serial, stage] : stages.rows())
        stage.endpoints = withIngest(stage.endpoints, addresses);
}

void World::setRedundant(IngestConfiguration &configuration, bool redundant)
{
    configuration.redundantIngest = redundant;
    if (!redundant) {
        configuration.redundantIngestCredentials.clear();
    } else if (configuration.redundantIngestCredentials.empty()) {
        for (int leg = 0; leg < 2; ++leg)
            configuration.redundantIngestCredentials.push_back({newParticipantId(), aws::Secret(newStreamKey())});
    }
}

void World::setListLag(std::chrono::milliseconds lag)
{
    m_listed.setLag(lag, configurations.rows(), std::chrono::steady_clock::now());
}

void World::noteChanges()
{
    m_listed.note(configurations.rows(), std::chrono::steady_clock::now());
}

const Table<IngestConfiguration>::Rows &World::listedConfigurations()
{
    return m_listed.shown(configurations.rows(), std::chrono::steady_clock::now());
}

bool World::isOwn(const QString &arn) const
{
    const auto parts = ivs::Arn::parse(arn);
    return parts && Tenancy{parts->account, parts->region} == m_tenancy;
}

QString World::newArn(const QString &type)
{
    return u"arn:aws:ivs:%1:%2:%3/%4"_s.arg(m_tenancy.region, m_tenancy.account, type, m_random.text(12));
}

QString World::newStreamKey()
{
    return u"rt_%1_%2_%3_%4"_s.arg(m_tenancy.account, m_tenancy.region, m_random.text(12), m_random.text(30));
}

ivs::StageEndpoints World::newEndpoints()
{
    const bool own = stages.size() % ownHostEvery == ownHostFirst;
    const QString host = own ? m_random.text(12).toLower() : m_ingestHost;
    return {
        .rtmp = u"rtmp://%1.global-contribute.live-video.net/app/"_s.arg(host),
        .rtmps = u"rtmps://%1.global-contribute.live-video.net:443/app/"_s.arg(host),
        .whip = u"https://%1.global-bm.whip.live-video.net"_s.arg(host),
        .events = u"wss://global.events.live-video.net"_s,
    };
}

Session *Stage::activeSession()
{
    return activeSessionId.isEmpty() ? nullptr : &sessions.back();
}

Session *Stage::session(const QString &id)
{
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&id](const Session &s) { return s.id == id; });
    return found == sessions.end() ? nullptr : &*found;
}

Participant *Session::participant(const QString &participantId)
{
    const auto found = std::find_if(participants.begin(), participants.end(),
                                    [&participantId](const Participant &each) { return each.id == participantId; });
    return found == participants.end() ? nullptr : &*found;
}

} // namespace emulator
