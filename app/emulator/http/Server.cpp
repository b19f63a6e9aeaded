// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/http/Server.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET"_ba;
    case QHttpServerRequest::Method::Put:
        return "PUT"_ba;
    case QHttpServerRequest::Method::Delete:
        return "DELETE"_ba;
    case QHttpServerRequest::Method::Post:
        return "POST"_ba;
    case QHttpServerRequest::Method::Head:
        return "HEAD"_ba;
    case QHttpServerRequest::Method::Options:
        return "OPTIONS"_ba;
    case QHttpServerRequest::Method::Patch:
        return "PATCH"_ba;
    default:
        return "UNKNOWN"_ba;
    }
}

Request requestOf(const QHttpServerRequest &received)
{
    Request request;
    request.method = methodName(received.method());
    request.target = received.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    for (const auto &[name, value] : received.headers())
        request.headers.push_back({name, value});
    request.body = received.body();
    return request;
}

void write(QHttpServerResponder &responder, const Answer &answer)
{
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    for (const aws::HttpHeader &header : answer.headers)
        responder.writeHeader(header.name, header.value);
    responder.writeHeader("Content-Length"_ba, QByteArray::number(answer.body.size()));
    if (answer.ending == Answer::Ending::Whole) {
        responder.writeBody(answer.body);
    } else {
        responder.writeBody(answer.body.first(answer.body.size() / 2));
        responder.socket()->disconnectFromHost();
    }
}

} // namespace

Server::Server(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{
}

bool Server::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const Answer answer = m_handler(requestOf(request));
    if (answer.ending == Answer::Ending::Withheld)
        return true;
    if (answer.ending == Answer::Ending::Dropped) {
        // Not at once: the caller still uses the socket when this function has returned.
        QTimer::singleShot(answer.delay, socket, [socket] { socket->abort(); });
        return true;
    }
    auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
    if (answer.delay.count() == 0)
        write(*responder, answer);
    else
        QTimer::singleShot(answer.delay, socket, [responder, answer] { write(*responder, answer); });
    return true;
}

void Server::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

} // namespace emulator
