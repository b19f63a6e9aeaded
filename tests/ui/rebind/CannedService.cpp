// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/CannedService.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QJsonArray valuesOf(const QList<QPair<QString, QJsonObject>> &list)
{
    QJsonArray values;
    for (const auto &[arn, value] : list)
        values.append(value);
    return values;
}

QJsonObject find(const QList<QPair<QString, QJsonObject>> &list, const QString &arn)
{
    for (const auto &[key, value] : list) {
        if (key == arn)
            return value;
    }
    return {};
}

} // namespace

CannedService::CannedService()
    : m_server([this](QTcpSocket &socket, const support::RawRequest &request) {
        if (request.target == '/' + ignores)
            return;
        if (request.target == '/' + refuses) {
            socket.write(support::answer(403, "{}"_ba,
                                         {"x-amzn-ErrorType: AccessDeniedException"_ba, "x-amzn-RequestId: 1-2-3"_ba}));
            return;
        }
        socket.write(support::answer(200, answerTo(request), {"Content-Type: application/json"_ba}));
    })
{
    sources.open(sourceId);
}

CannedService::~CannedService()
{
    QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
    sources.endAll();
    [&allEnded] { QTRY_VERIFY(!allEnded.isEmpty()); }();
}

void CannedService::open(const aws::World &world)
{
    m_world = world;
    sources.reopen(sourceId);
    refresh();
}

aws::Result<std::unique_ptr<patchbay::Source>> CannedService::make(const patchbay::SourceId &source)
{
    aws::ClientSettings settings{m_server.url(), "eu-west-1"_ba, ivs::service};
    settings.readOnly = isReadOnly;
    aws::Client client(m_transport,
                       std::make_shared<aws::FixedCredentials>(
                           aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret()}),
                       settings, aws::RateLimits::unlimited());
    return std::make_unique<patchbay::Source>(patchbay::Source::Identity{source, u"Live Events"_s, false, m_world},
                                              ivs::Client(std::move(client)));
}

QString CannedService::stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

QString CannedService::configurationArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + id;
}

void CannedService::addStage(const QString &id, const QString &name, const QString &rtmps, const QString &rtmp)
{
    const QJsonObject endpoints{{u"rtmps"_s, rtmps}, {u"rtmp"_s, rtmp}};
    m_stages.append({stageArn(id), {{u"arn"_s, stageArn(id)}, {u"name"_s, name}, {u"endpoints"_s, endpoints}}});
}

void CannedService::addConfiguration(const QString &id, const QString &name, const QString &stageArn,
                                     const QString &state)
{
    m_configurations.append({configurationArn(id),
                             {{u"arn"_s, configurationArn(id)},
                              {u"name"_s, name},
                              {u"ingestProtocol"_s, u"RTMPS"_s},
                              {u"stageArn"_s, stageArn},
                              {u"participantId"_s, u"participant"_s},
                              {u"state"_s, state},
                              {u"userId"_s, QString()}}});
}

void CannedService::openSession(const QString &id, int guests)
{
    for (auto &[arn, value] : m_stages) {
        if (arn == stageArn(id))
            value.insert(u"activeSessionId"_s, u"st-session"_s);
    }
    const auto add = [this](const QString &participant, bool hasPublished, const QString &encoder) {
        m_participants.append(QJsonObject{{u"participantId"_s, participant},
                                          {u"state"_s, u"CONNECTED"_s},
                                          {u"published"_s, hasPublished},
                                          {u"ingestConfigurationArn"_s, encoder}});
    };
    for (int guest = 0; guest < guests; ++guest)
        add(u"guest%1"_s.arg(guest), true, {});
    add(u"viewer"_s, false, {});
    add(u"encoder"_s, true, configurationArn(u"cam3"_s));
}

void CannedService::removeConfiguration(const QString &id)
{
    m_configurations.removeIf([&id](const auto &each) { return each.first == configurationArn(id); });
}

QJsonObject *CannedService::configuration(const QString &id)
{
    for (auto &[arn, value] : m_configurations) {
        if (arn == configurationArn(id))
            return &value;
    }
    return nullptr;
}

void CannedService::refresh()
{
    patchbay::Inventory &inventory = source().inventory();
    const auto reading = inventory.refresh(source().client(), {});
    QTRY_VERIFY(reading.isReady());
    QVERIFY(!inventory.lastError() && !inventory.stages().lastError());
}

int CannedService::requests(const QByteArray &operation) const
{
    return static_cast<int>(
        std::count_if(m_server.requests().cbegin(), m_server.requests().cend(),
                      [&operation](const support::RawRequest &request) { return request.target == '/' + operation; }));
}

QByteArray CannedService::answerTo(const support::RawRequest &request) const
{
    const QString arn = QJsonDocument::fromJson(request.body)[u"arn"_s].toString();
    QJsonObject answer;
    if (request.target == "/ListStages")
        answer.insert(u"stages"_s, valuesOf(m_stages));
    else if (request.target == "/ListIngestConfigurations")
        answer.insert(u"ingestConfigurations"_s, valuesOf(m_configurations));
    else if (request.target == "/GetStage")
        answer.insert(u"stage"_s, find(m_stages, arn));
    else if (request.target == "/ListParticipants")
        answer.insert(u"participants"_s, m_participants);
    return QJsonDocument(answer).toJson();
}

} // namespace test
