// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/EmulatorControl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace test {

EmulatorControl::EmulatorControl(const QUrl &endpoint)
    : m_endpoint(endpoint)
{
}

EmulatorControl::EmulatorControl(const QUrl &endpoint, const QString &awsAccount, const QString &region)
    : m_endpoint(endpoint)
    , m_awsAccount(awsAccount)
    , m_region(region)
{
}

QJsonObject EmulatorControl::state()
{
    return exchange("GET", u"state"_s, {});
}

QString EmulatorControl::stageOf(const QString &configurationArn)
{
    const QJsonArray configurations = state().value(u"configurations"_s).toArray();
    for (const QJsonValue &configuration : configurations) {
        if (configuration[u"arn"_s].toString() == configurationArn)
            return configuration[u"stageArn"_s].toString();
    }
    return u"no such configuration"_s;
}

int EmulatorControl::requests(const QString &operation)
{
    return state().value(u"requests"_s)[operation].toInt();
}

int EmulatorControl::done(const QString &operation)
{
    return state().value(u"done"_s)[operation].toInt();
}

void EmulatorControl::setState(const QString &configurationArn, const QString &state)
{
    exchange("POST", u"state"_s, {{u"arn"_s, configurationArn}, {u"state"_s, state}});
}

void EmulatorControl::setLeg(const QString &configurationArn, const QString &leg, const QString &state)
{
    exchange("POST", u"state"_s, {{u"arn"_s, configurationArn}, {u"leg"_s, leg}, {u"state"_s, state}});
}

void EmulatorControl::setBinding(const QString &configurationArn, const QString &stageArn)
{
    exchange("POST", u"binding"_s, {{u"arn"_s, configurationArn}, {u"stageArn"_s, stageArn}});
}

void EmulatorControl::publishError(const QString &configurationArn, const QString &code, QJsonObject more)
{
    more.insert(u"arn"_s, configurationArn);
    more.insert(u"code"_s, code);
    exchange("POST", u"publish-error"_s, more);
}

QString EmulatorControl::letGuestJoin(const QString &stageArn, const QString &userId)
{
    return exchange("POST", u"guest"_s, {{u"stage"_s, stageArn}, {u"userId"_s, userId}})
        .value(u"participantId"_s)
        .toString();
}

void EmulatorControl::setQuirks(const QJsonObject &quirks)
{
    exchange("POST", u"quirks"_s, quirks);
}

namespace {

QJsonObject reconnecting(bool does, const QString &arn)
{
    QJsonObject body{{u"reconnect"_s, does}};
    if (!arn.isEmpty())
        body.insert(u"arn"_s, arn);
    return body;
}

} // namespace

void EmulatorControl::letReconnect(std::chrono::milliseconds after, const QString &configurationArn)
{
    QJsonObject body = reconnecting(true, configurationArn);
    body.insert(u"milliseconds"_s, static_cast<qint64>(after.count()));
    exchange("POST", u"encoders"_s, body);
}

void EmulatorControl::letNobodyReconnect(const QString &configurationArn)
{
    exchange("POST", u"encoders"_s, reconnecting(false, configurationArn));
}

void EmulatorControl::addFault(const QString &operation, const QString &fault, int count)
{
    addFault(operation, {.name = fault, .count = count});
}

void EmulatorControl::addFault(const QString &operation, const EmulatorFault &fault)
{
    addFault({{u"operation"_s, operation}}, fault);
}

void EmulatorControl::addLastingFault(const EmulatorFault &fault)
{
    EmulatorFault lasting = fault;
    lasting.lasts = true;
    addFault(QJsonObject(), lasting);
}

void EmulatorControl::endFaults()
{
    exchange("POST", u"faults"_s, {{u"fault"_s, u"none"_s}});
}

void EmulatorControl::addFault(QJsonObject body, const EmulatorFault &fault)
{
    body.insert(u"fault"_s, fault.name);
    if (fault.lasts)
        body.insert(u"lasting"_s, true);
    else
        body.insert(u"count"_s, fault.count);
    if (fault.acts)
        body.insert(u"acts"_s, *fault.acts);
    if (fault.late)
        body.insert(u"milliseconds"_s, static_cast<qint64>(fault.late->count()));
    if (!fault.errorType.isEmpty())
        body.insert(u"errorType"_s, fault.errorType);
    if (fault.status)
        body.insert(u"status"_s, *fault.status);
    if (!fault.body.isEmpty())
        body.insert(u"body"_s, fault.body);
    if (!fault.headers.isEmpty())
        body.insert(u"headers"_s, fault.headers);
    exchange("POST", u"faults"_s, body);
}

void EmulatorControl::addSlowness(const QString &operation, std::chrono::milliseconds time)
{
    addFault(operation, {.name = u"slow"_s, .late = time});
}

void EmulatorControl::setListLag(std::chrono::milliseconds lag)
{
    exchange("POST", u"list"_s, {{u"lag"_s, static_cast<qint64>(lag.count())}});
}

void EmulatorControl::reset()
{
    exchange("POST", u"reset"_s, {});
}

QJsonObject EmulatorControl::exchange(const QByteArray &method, const QString &name, QJsonObject body)
{
    if (!m_awsAccount.isEmpty())
        body.insert(u"account"_s, m_awsAccount);
    if (!m_region.isEmpty())
        body.insert(u"region"_s, m_region);
    QUrl url = m_endpoint;
    url.setPath(u"/_control/"_s + name);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *const reply = m_network.sendCustomRequest(request, method, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    finished.wait();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        qFatal("The emulator's control side answered: %s", answer.constData());
    reply->deleteLater();
    return QJsonDocument::fromJson(answer).object();
}

} // namespace test
