// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ReplayedTraffic.h"

#include <QUrlQuery>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace suites {

namespace {

/// Of a member that holds one member: a Rust enum.
QString kindOf(const QJsonValue &value)
{
    const QStringList keys = value.toObject().keys();
    return keys.size() == 1 ? keys.front() : QString();
}

QString firstText(const QJsonValue &values)
{
    return values.toArray().first().toString();
}

void readRequest(const QJsonObject &request, Exchange &exchange)
{
    exchange.url = QUrl(request[u"uri"_s].toString());
    exchange.request.method = request[u"method"_s].toString().toLatin1();
    const QString path = exchange.url.path();
    const QString query = exchange.url.query();
    exchange.request.target =
        (path.isEmpty() ? u"/"_s : path).toLatin1() + (query.isEmpty() ? QByteArray() : '?' + query.toLatin1());
    const QJsonObject headers = request[u"headers"_s].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        exchange.request.headers.append({it.key().toLatin1(), firstText(it.value()).toLatin1()});
}

void readResponse(const QJsonObject &response, Exchange &exchange)
{
    static const QStringList ofSending{u"content-length"_s, u"connection"_s, u"date"_s};
    exchange.status = response[u"status"_s].toInt();
    const QJsonObject headers = response[u"headers"_s].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (!ofSending.contains(it.key().toLower()))
            exchange.headers.append((it.key() + u": "_s + firstText(it.value())).toLatin1());
    }
}

/// Whether the event is understood.
bool add(const QJsonObject &action, Exchange &exchange)
{
    const QString kind = kindOf(action);
    const QJsonObject content = action[kind].toObject();
    if (kind == u"Request") {
        readRequest(content[u"request"_s].toObject(), exchange);
    } else if (kind == u"Response") {
        const QJsonObject response = content[u"response"_s].toObject();
        if (!response.contains(u"Ok"_s))
            return false;
        readResponse(response[u"Ok"_s].toObject(), exchange);
    } else if (kind == u"Data") {
        const QJsonObject data = content[u"data"_s].toObject();
        QByteArray &body = content[u"direction"_s] == u"Request"_s ? exchange.request.body : exchange.body;
        body += data[u"Utf8"_s].toString().toUtf8();
        return data.contains(u"Utf8"_s);
    } else {
        return kind == u"Eof" && content[u"ok"_s].toBool();
    }
    return true;
}

bool isWhole(const Exchange &exchange)
{
    return exchange.url.isValid() && !exchange.url.host().isEmpty() && !exchange.request.method.isEmpty()
        && exchange.status >= 100;
}

using Parameters = std::map<QString, QString>;

Parameters parametersOf(const QByteArray &query)
{
    Parameters parameters;
    const auto items = QUrlQuery(QString::fromLatin1(query)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        parameters[name] = value;
    return parameters;
}

/// Without what can't be the same.
Parameters comparable(const QByteArray &form)
{
    Parameters parameters = parametersOf(form);
    const bool isWebIdentity = parameters[u"Action"_s] == u"AssumeRoleWithWebIdentity";
    const QStringList free = isWebIdentity ? QStringList{u"RoleArn"_s, u"RoleSessionName"_s, u"WebIdentityToken"_s}
                                           : QStringList{u"RoleSessionName"_s};
    for (auto &[name, value] : parameters) {
        if (free.contains(name))
            value = u"…"_s;
    }
    return parameters;
}

/// "Credential=ID/20210810/us-east-1/sts/aws4_request" without the day.
QByteArray signerOf(const support::RawRequest &request)
{
    const QByteArray header = request.header("authorization");
    const qsizetype start = header.indexOf("Credential=");
    QByteArrayList parts = header.mid(start, header.indexOf(',', start) - start).split('/');
    if (parts.size() > 1)
        parts.removeAt(1);
    return parts.join('/');
}

QByteArray pathOf(const QByteArray &target)
{
    return target.left(target.indexOf('?'));
}

QByteArray queryOf(const QByteArray &target)
{
    return target.contains('?') ? target.mid(target.indexOf('?') + 1) : QByteArray();
}

QString differenceOf(const support::RawRequest &came, const support::RawRequest &recorded)
{
    if (came.method != recorded.method || pathOf(came.target) != pathOf(recorded.target))
        return u"another operation"_s;
    if (parametersOf(queryOf(came.target)) != parametersOf(queryOf(recorded.target)))
        return u"another query"_s;
    if (comparable(came.body) != comparable(recorded.body))
        return u"another body"_s;
    if (signerOf(came) != signerOf(recorded))
        return u"signed by another key, or for another service"_s;
    if (came.header("x-amz-sso_bearer_token") != recorded.header("x-amz-sso_bearer_token"))
        return u"another token"_s;
    return {};
}

QByteArrayList answersOf(const std::vector<Exchange> &exchanges)
{
    QByteArrayList answers;
    for (const Exchange &exchange : exchanges)
        answers.append(support::answer(exchange.status, exchange.body, exchange.headers));
    return answers;
}

} // namespace

Read<std::vector<Exchange>> exchangesOf(const QJsonArray &events)
{
    std::map<int, Exchange> byConnection;
    for (const QJsonValue event : events) {
        if (!add(event[u"action"_s].toObject(), byConnection[event[u"connection_id"_s].toInt()]))
            return tl::unexpected(u"an event of the traffic is not understood"_s);
    }
    std::vector<Exchange> exchanges;
    for (const auto &[connection, exchange] : byConnection) {
        if (!isWhole(exchange))
            return tl::unexpected(u"half of an exchange is missing"_s);
        exchanges.push_back(exchange);
    }
    return exchanges;
}

ReplayedTraffic::ReplayedTraffic(std::vector<Exchange> exchanges)
    : m_exchanges(std::move(exchanges))
    , m_server(answersOf(m_exchanges))
{
}

QString ReplayedTraffic::difference() const
{
    const auto &came = m_server.requests();
    if (came.size() < qsizetype(m_exchanges.size()))
        return u"%1 requests came in place of %2"_s.arg(came.size()).arg(m_exchanges.size());
    for (qsizetype i = 0; i < came.size(); ++i) {
        const Exchange &recorded = m_exchanges[std::min(std::size_t(i), m_exchanges.size() - 1)];
        if (const QString difference = differenceOf(came[i], recorded.request); !difference.isEmpty())
            return difference;
    }
    return {};
}

} // namespace suites
