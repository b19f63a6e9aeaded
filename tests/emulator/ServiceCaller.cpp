// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ServiceCaller.h"

#include "aws/SigV4.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

ServiceCaller::ServiceCaller(QUrl endpoint, aws::Credentials credentials, QByteArray region)
    : m_endpoint(std::move(endpoint))
    , m_credentials(std::move(credentials))
    , m_region(std::move(region))
{
}

QString ServiceCaller::Reply::message() const
{
    return body.value(body.contains(u"exceptionMessage"_s) ? u"exceptionMessage"_s : u"message"_s).toString();
}

aws::HttpRequest ServiceCaller::unsignedRequest(const QByteArray &method, const QByteArray &target,
                                                const QByteArray &body) const
{
    aws::HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(m_endpoint.toEncoded() + target, QUrl::StrictMode);
    request.headers = {{"Content-Type"_ba, "application/json"_ba}};
    request.body = body;
    return request;
}

ServiceCaller::Reply ServiceCaller::post(const QByteArray &operation, const QJsonObject &parameters)
{
    return send("POST"_ba, '/' + operation, QJsonDocument(parameters).toJson(QJsonDocument::Compact));
}

ServiceCaller::Reply ServiceCaller::send(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    aws::HttpRequest request = unsignedRequest(method, target, body);
    sign(request);
    return sendAsIs(request);
}

void ServiceCaller::sign(aws::HttpRequest &request)
{
    aws::sigv4::Signer({m_region, "ivs"_ba}).addTo(request, m_credentials, QDateTime::currentDateTimeUtc());
}

ServiceCaller::Reply ServiceCaller::sendAsIs(const aws::HttpRequest &request)
{
    QNetworkRequest network(request.url);
    network.setTransferTimeout(static_cast<int>(m_patience.count()));
    for (const aws::HttpHeader &header : request.headers)
        network.setRawHeader(header.name, header.value);
    std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(network, request.method, request.body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(15'000);

    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.errorType = reply->rawHeader("x-amzn-ErrorType");
    result.requestId = reply->rawHeader("x-amzn-requestid");
    result.date = reply->rawHeader("Date");
    result.retryAfter = reply->rawHeader("Retry-After") + reply->rawHeader("x-amz-retry-after");
    result.networkError = reply->error();
    result.raw = reply->readAll();
    result.body = QJsonDocument::fromJson(result.raw).object();
    return result;
}

ServiceCaller::Reply ServiceCaller::control(const QByteArray &method, const QByteArray &name, const QJsonObject &body)
{
    const QByteArray json = method == "POST" ? QJsonDocument(body).toJson() : QByteArray();
    return sendAsIs(unsignedRequest(method, "/_control/" + name, json));
}

QJsonObject ServiceCaller::named(const QString &list, const QString &name)
{
    const QJsonArray all = control("GET"_ba, "state"_ba).body.value(list).toArray();
    for (const QJsonValue &one : all) {
        if (one.toObject().value(u"name"_s) == name)
            return one.toObject();
    }
    return {};
}

QJsonObject ServiceCaller::configuration(const QString &name)
{
    return named(u"configurations"_s, name);
}

QJsonObject ServiceCaller::stage(const QString &name)
{
    return named(u"stages"_s, name);
}

int ServiceCaller::done(const QString &operation)
{
    return control("GET"_ba, "state"_ba).body.value(u"done"_s).toObject().value(operation).toInt();
}

bool ServiceCaller::inject(const QString &operation, const QString &fault, int count)
{
    return inject(operation, {{u"fault"_s, fault}, {u"count"_s, count}});
}

bool ServiceCaller::inject(const QString &operation, QJsonObject fault)
{
    fault.insert(u"operation"_s, operation);
    return control("POST"_ba, "faults"_ba, fault).status == 200;
}

bool ServiceCaller::setState(const QString &arn, const QString &state)
{
    return control("POST"_ba, "state"_ba, {{u"arn"_s, arn}, {u"state"_s, state}}).status == 200;
}
