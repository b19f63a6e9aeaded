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

QString OneEncoder::camera(int number)
{
    const QString first = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam"_s;
    return number == 1 ? first : first + QString::number(number);
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
    if (!silentRegion.isEmpty() && request.header("Authorization").contains('/' + silentRegion + '/'))
        return;
    if (failsAtKeys && request.target == "/GetIngestConfiguration") {
        socket.write(support::answer(500, "{}"_ba, {"x-amzn-ErrorType: InternalServerException"_ba}));
        return;
    }
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

QJsonObject OneEncoder::configuration(int number) const
{
    const QString arn = camera(number);
    return {{u"arn"_s, arn},
            {u"name"_s, number == 1 ? names.encoder : u"cam-%1"_s.arg(number, 2, 10, QChar(u'0'))},
            {u"ingestProtocol"_s, u"RTMPS"_s},
            {u"stageArn"_s, stage(number)},
            {u"participantId"_s, u"p"_s},
            {u"state"_s, live.contains(arn) ? u"ACTIVE"_s : u"INACTIVE"_s},
            {u"userId"_s, names.user},
            {u"streamKey"_s, u"sk_test"_s},
            {u"redundantIngest"_s, m_isRedundant}};
}

QJsonObject OneEncoder::stageObject(const QString &arn) const
{
    const bool isElsewhere = hasAnotherAddress && arn == mainShow();
    const QJsonObject endpoints{
        {u"rtmps"_s, isElsewhere ? u"rtmps://b.example:443/app/"_s : u"rtmps://a.example:443/app/"_s}};
    return {{u"arn"_s, arn},
            {u"name"_s, arn == mainShow() ? names.mainShow : names.rehearsal},
            {u"endpoints"_s, endpoints}};
}

QByteArray OneEncoder::answerTo(const support::RawRequest &request)
{
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const QString arn = wanted[u"arn"_s].toString();
    if (request.target == "/UpdateIngestConfiguration") {
        m_stages[arn] = wanted[u"stageArn"_s].toString();
        m_isRedundant = m_isRedundant != switchesRedundancy;
    }
    QJsonObject answer;
    const bool isThere = region.isEmpty() || request.header("Authorization").contains('/' + region + '/');
    if (!isThere)
        return R"({"stages": [], "ingestConfigurations": []})"_ba;
    if (request.target == "/ListStages")
        answer.insert(u"stages"_s, QJsonArray{stageObject(rehearsal()), stageObject(mainShow())});
    else if (request.target == "/GetStage")
        answer.insert(u"stage"_s, stageObject(arn));
    QJsonArray all;
    for (int number = 1; number <= encoders; ++number) {
        all.append(configuration(number));
        if (arn == camera(number) && request.target != "/GetStage")
            answer.insert(u"ingestConfiguration"_s, configuration(number));
    }
    if (request.target == "/ListIngestConfigurations")
        answer.insert(u"ingestConfigurations"_s, all);
    return QJsonDocument(answer).toJson();
}

} // namespace tests
