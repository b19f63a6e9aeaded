// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/ingest/Ingest.h"

#include "emulator/Http.h"
#include "emulator/identity/RandomText.h"
#include "emulator/world/Sessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr std::chrono::milliseconds lookEvery{200};

/// The leg that dials in with that key; the configuration's own key is for none but the one encoder.
std::optional<Dial> dialWith(const IngestConfiguration &configuration, const QString &streamKey)
{
    if (!configuration.redundantIngest)
        return configuration.streamKey.reveal() == streamKey ? std::optional(Dial()) : std::nullopt;
    const auto &legs = configuration.redundantIngestCredentials;
    for (const Leg leg : {Leg::A, Leg::B}) {
        if (legs.at(leg == Leg::A ? 0 : 1).streamKey.reveal() == streamKey)
            return Dial{leg, {}};
    }
    return {};
}

QString participantOf(const IngestConfiguration &configuration, std::optional<Leg> leg)
{
    return leg ? configuration.redundantIngestCredentials.at(*leg == Leg::A ? 0 : 1).participantId
               : configuration.participantId;
}

/// An encoder whose configuration has no stage is refused, and its last session, if there was one, tells of that.
void noteUnusableKey(World &world, const IngestConfiguration &configuration, const QString &participantId,
                     const QDateTime &now)
{
    Stage *const stage = world.stages.find(configuration.publishesTo);
    if (!stage || stage->sessions.empty())
        return;
    if (Participant *const participant = stage->sessions.back().participant(participantId))
        noteError(*participant, u"INVALID_STREAM_KEY"_s, now);
}

} // namespace

Ingest::Ingest(Tenants &tenants)
    : m_tenants(tenants)
    , m_path("/_ingest/" + randomText(32).toLatin1())
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Ingest::dropWhoWasCut);
    connect(&m_nginx, &Nginx::died, this, &Ingest::endAll);
}

tl::expected<void, QString> Ingest::listen(const IngestWish &wish, quint16 servicePort,
                                           const Nginx::OnStarted &onStarted)
{
    const QString notify = u"http://127.0.0.1:%1%2"_s.arg(servicePort).arg(QLatin1StringView(m_path));
    return m_nginx.start(wish, notify, onStarted);
}

std::optional<Answer> Ingest::answer(const Request &request)
{
    if (!request.target.startsWith(m_path))
        return {};
    const QByteArray what = request.target.mid(m_path.size());
    const Form form = formOf(request.body);
    const QString clientId = form.value(u"clientid"_s);
    bool isLet = true;
    if (what.endsWith("/end")) {
        if (const auto publisher = m_publishers.constFind(clientId); publisher != m_publishers.cend())
            end(m_publishers.take(clientId));
    } else {
        auto newcomer = ownerOf(form.value(u"name"_s));
        if (newcomer)
            newcomer->encryption = what.startsWith("/rtmps/") ? Encryption::Tls : Encryption::Plain;
        isLet = newcomer && lets(*newcomer);
        if (isLet)
            m_publishers.insert(clientId, *newcomer);
    }
    if (m_publishers.isEmpty())
        m_look.stop();
    else
        m_look.start();
    Answer verdict;
    verdict.status = isLet ? 200 : 403;
    return verdict;
}

void Ingest::dropWhoWasCut()
{
    m_publishers.removeIf([this](const std::pair<const QString &, Publisher &> &entry) {
        const auto &[clientId, publisher] = entry;
        World &world = publisher.tenant->world();
        const IngestConfiguration *const configuration = world.configurations.find(publisher.configurationArn);
        if (configuration && publishingNow(world, *configuration).contains(publisher.participantId))
            return false;
        m_nginx.drop(publisher.encryption, clientId);
        return true;
    });
}

std::optional<Ingest::Publisher> Ingest::ownerOf(const QString &streamKey) const
{
    const std::vector<Tenant *> all = m_tenants.matching({}, {});
    for (Tenant *const tenant : all) {
        for (const auto &[serial, configuration] : tenant->world().configurations.rows()) {
            if (const auto dial = dialWith(configuration, streamKey))
                return Publisher{tenant, configuration.arn, dial->leg, participantOf(configuration, dial->leg),
                                 Encryption::Plain};
        }
    }
    return {};
}

bool Ingest::lets(const Publisher &newcomer)
{
    newcomer.tenant->settle();
    World &world = newcomer.tenant->world();
    IngestConfiguration &configuration = *world.configurations.find(newcomer.configurationArn);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isTaken = std::ranges::any_of(std::as_const(m_publishers), [&newcomer](const Publisher &each) {
        return each.tenant == newcomer.tenant && each.participantId == newcomer.participantId;
    });
    if (isTaken) {
        failPublishing(world, configuration, u"REUSE_OF_STREAM_KEY"_s, false, now, newcomer.leg);
        return false;
    }
    if (newcomer.encryption == Encryption::Plain && configuration.ingestProtocol == ivs::IngestProtocol::Rtmps) {
        failPublishing(world, configuration, u"INVALID_PROTOCOL"_s, false, now, newcomer.leg);
        return false; // one that is made up goes on
    }
    configuration.isReal = true;
    if (publishingNow(world, configuration).contains(newcomer.participantId))
        stopPublishing(world, configuration, now, newcomer.leg);
    const QString protocol = newcomer.encryption == Encryption::Tls ? u"RTMPS"_s : u"RTMP"_s;
    const Start start = startPublishing(world, configuration, now, {newcomer.leg, protocol});
    if (start == Start::NoStage)
        noteUnusableKey(world, configuration, newcomer.participantId, now);
    world.noteChanges();
    return start == Start::Publishing;
}

void Ingest::end(const Publisher &publisher)
{
    World &world = publisher.tenant->world();
    IngestConfiguration *const configuration = world.configurations.find(publisher.configurationArn);
    if (!configuration)
        return;
    stopPublishing(world, *configuration, QDateTime::currentDateTimeUtc(), publisher.leg);
    world.noteChanges();
}

void Ingest::endAll()
{
    qWarning("nginx has ended: no encoder can publish any more.");
    const QHash<QString, Publisher> all = std::exchange(m_publishers, {});
    for (const Publisher &publisher : all)
        end(publisher);
    m_look.stop();
}

} // namespace emulator
