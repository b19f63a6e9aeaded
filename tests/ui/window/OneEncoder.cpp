// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "OneEncoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

OneEncoder::OneEncoder()
    : m_server([this](QTcpSocket &socket, const support::RawRequest &request) { answer(socket, request); })
{
}

QString OneEncoder::camera()
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam"_s;
}

QString OneEncoder::rehearsal()
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/rehearsal"_s;
}

QString OneEncoder::mainShow()
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;
}

int OneEncoder::requests(const QByteArray &operation) const
{
    const auto &all = m_server.requests();
    return static_cast<int>(std::count_if(all.cbegin(), all.cend(), [&operation](const support::RawRequest &request) {
        return request.target == '/' + operation;
    }));
}

QByteArray OneEncoder::lastBody(const QByteArray &operation) const
{
    QByteArray body;
    for (const support::RawRequest &request : m_server.requests()) {
        if (request.target == '/' + operation)
            body = request.body;
    }
    return body;
}

bool OneEncoder::isWaitedFor() const
{
    return m_waiting && m_waiting->state() == QAbstractSocket::ConnectedState;
}

void OneEncoder::goOn()
{
    m_holds = false;
    if (isWaitedFor())
        m_waiting->write(m_heldAnswer);
    m_waiting.clear();
}

void OneEncoder::answer(QTcpSocket &socket, const support::RawRequest &request)
{
    const bool isChange = request.target == "/UpdateIngestConfiguration";
    if (cannotBeReadAfterRefusal && m_hasRefused && request.target == "/GetIngestConfiguration") {
        socket.write(support::answer(403, "{}"_ba,
                                     {"x-amzn-ErrorType: AccessDeniedException"_ba, "x-amzn-RequestId: 1-2-3"_ba}));
        return;
    }
    const bool refuses = isChange && !refusal.isEmpty();
    m_hasRefused |= refuses;
    const QByteArray bytes = refuses ? std::exchange(refusal, {})
                                     : support::answer(200, answerTo(request), {"Content-Type: application/json"_ba});
    if (isChange && m_holds) {
        m_waiting = &socket;
        m_heldAnswer = bytes;
    } else {
        socket.write(bytes);
    }
}

QByteArray OneEncoder::answerTo(const support::RawRequest &request)
{
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const QJsonObject endpoints{{u"rtmps"_s, u"rtmps://a.example:443/app/"_s}};
    const QJsonArray stages{
        QJsonObject{{u"arn"_s, rehearsal()}, {u"name"_s, names.rehearsal}, {u"endpoints"_s, endpoints}},
        QJsonObject{{u"arn"_s, mainShow()}, {u"name"_s, names.mainShow}, {u"endpoints"_s, endpoints}}};
    if (request.target == "/UpdateIngestConfiguration") {
        m_stage = wanted[u"stageArn"_s].toString();
        m_isRedundant = m_isRedundant != switchesRedundancy;
    }
    const QJsonObject configuration{
        {u"arn"_s, camera()},      {u"name"_s, names.encoder},     {u"ingestProtocol"_s, u"RTMPS"_s},
        {u"stageArn"_s, m_stage},  {u"participantId"_s, u"p"_s},   {u"state"_s, u"INACTIVE"_s},
        {u"userId"_s, names.user}, {u"streamKey"_s, u"sk_test"_s}, {u"redundantIngest"_s, m_isRedundant}};
    QJsonObject answer;
    if (request.target == "/ListStages")
        answer.insert(u"stages"_s, stages);
    else if (request.target == "/ListIngestConfigurations")
        answer.insert(u"ingestConfigurations"_s, QJsonArray{configuration});
    else if (request.target == "/GetStage")
        answer.insert(u"stage"_s, stages[wanted[u"arn"_s] == rehearsal() ? 0 : 1]);
    else
        answer.insert(u"ingestConfiguration"_s, configuration);
    return QJsonDocument(answer).toJson();
}

} // namespace tests
